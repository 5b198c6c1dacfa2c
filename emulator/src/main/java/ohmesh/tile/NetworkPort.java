// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.List;
import ohmesh.engine.Channel;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.noc.Flit;

/**
 * The tile's port to the network: a SEND holds a credit of the receiver's room for that channel, a RECV
 * gives it back with a flit that hardware consumes. The port takes a flit every cycle, so the network can
 * always eject.
 */
final class NetworkPort {
    static final int PACKETS_SENT = 0;
    static final int PACKETS_RECEIVED = 1;
    static final int CUT_PACKETS_RECEIVED = 2;
    static final int SPIKES_EMITTED = 3;
    static final int SPIKES_COUNTED = 4;
    static final int SPIKES_DROPPED = 5;
    static final int SPIKES_LOST = 6;
    /** The counters of the port, in the order of their numbers. */
    static final List<String> COUNTERS = List.of(
            "packetsSent:packets",
            "packetsReceived:packets",
            "cutPacketsReceived:packets",
            "spikesEmitted:spikes",
            "spikesCounted:spikes",
            "spikesDropped:spikes",
            "spikesLost:spikes");

    private final TileState state;
    private final Timing timing;
    private final int endpoint;
    private final List<ChannelEnd> ends;
    private final Injector out;
    private final Channel in;
    private final SpikePort spikes;
    private final Counters counters;
    private final UnitSpans spans;
    private final int[] credits;
    private final int[] complete;
    private final int[] oldest;
    private final int[] room;
    private final int[] roomAt;
    /** Places in the room whose packet a fault has cut, by channel and place. */
    private final int[] cut;

    private final int[] cutAt;
    /** Channel and next word of the packet that is coming in; channel -1 between packets. */
    private final int[] arriving = {-1, 0};

    NetworkPort(
            TileState state,
            Timing timing,
            int endpoint,
            List<ChannelEnd> ends,
            Injector out,
            Channel in,
            SpikePort spikes,
            Counters counters,
            UnitSpans spans) {
        this.state = state;
        this.timing = timing;
        this.endpoint = endpoint;
        this.ends = List.copyOf(ends);
        this.out = out;
        this.in = in;
        this.spikes = spikes;
        this.counters = counters;
        this.spans = spans;
        credits = new int[ends.size()];
        complete = new int[ends.size()];
        oldest = new int[ends.size()];
        roomAt = new int[ends.size()];
        cutAt = new int[ends.size()];
        int words = 0;
        int places = 0;
        for (int c = 0; c < ends.size(); c++) {
            ChannelEnd end = ends.get(c);
            roomAt[c] = words;
            cutAt[c] = places;
            places += end.sends() ? 0 : end.window();
            credits[c] = end.sends() ? end.window() : 0;
            words += end.sends() ? 0 : end.window() * end.packetWords();
        }
        room = new int[words];
        cut = new int[places];
    }

    void describe(StateList list) {
        list.ints("credits", 16, credits);
        list.ints("complete", 16, complete);
        list.ints("oldest", 16, oldest);
        list.ints("room", 32, room);
        list.ints("cut", 1, cut);
        list.ints("arriving", 16, arriving);
        out.describe(list);
        spikes.describe(list);
    }

    /** Takes the flits that are visible in the given cycle of the clock. */
    void drain(long cycle) {
        while (in.ready(cycle)) {
            long flit = in.receive(cycle);
            if (Flit.isHead(flit)) {
                arrive(flit, cycle);
            } else if (!Flit.isCut(flit)) {
                store(flit);
            }
            if (Flit.isCut(flit)) {
                end(1);
                counters.add(CUT_PACKETS_RECEIVED, 1);
            }
        }
    }

    private void arrive(long head, long cycle) {
        if (Flit.isCredit(head)) {
            credits[Flit.channel(head)]++;
        } else if (Flit.isData(head)) {
            arriving[0] = Flit.channel(head);
            arriving[1] = 0;
        } else {
            spikes.take(head, cycle);
        }
    }

    private void store(long flit) {
        int channel = arriving[0];
        int words = ends.get(channel).packetWords();
        room[roomAt[channel] + newest(channel) * words + arriving[1]++] = Flit.word(flit);
        if (Flit.isTail(flit)) {
            end(0);
        }
    }

    private int newest(int channel) {
        return (oldest[channel] + complete[channel]) % ends.get(channel).window();
    }

    /** The packet that is coming in has ended: whole, or cut, which keeps its place until its turn to be received. */
    private void end(int wasCut) {
        int channel = arriving[0];
        cut[cutAt[channel] + newest(channel)] = wasCut;
        complete[channel]++;
        arriving[0] = -1;
    }

    /** Whether a packet of the channel can be sent as far as is known in this cycle. */
    boolean hasCredit(int channel) {
        return credits[channel] > 0;
    }

    /** Whether a packet of the channel has come completely. */
    boolean hasPacket(int channel) {
        return complete[channel] > 0;
    }

    /** Whether the packet of the channel that is to be received next was cut by a fault. */
    boolean isNextCut(int channel) {
        return hasPacket(channel) && cut[cutAt[channel] + oldest[channel]] != 0;
    }

    /** The first cycle in which the port can begin a packet. */
    long readyAt() {
        return out.readyAt();
    }

    void send(int vector, int channel, long at) {
        ChannelEnd end = ends.get(channel);
        credits[channel]--;
        out.send(at, Flit.head(end.peerEndpoint(), endpoint, end.peerIndex()));
        for (int word = 0; word < end.packetWords(); word++) {
            int lane = state.v[state.vectorAt(vector) + word];
            out.send(at + 1 + word, Flit.payload(lane, word == end.packetWords() - 1));
        }
        if (spans.listening()) {
            spans.port(at, out.readyAt(), "packet " + end.name());
        }
        counters.add(PACKETS_SENT, 1);
    }

    void receive(int vector, int channel, long at) {
        ChannelEnd end = ends.get(channel);
        state.beginVector(vector);
        int lane = state.vectorAt(vector);
        java.util.Arrays.fill(state.newVector(), lane, lane + state.lanes, 0);
        int from = roomAt[channel] + oldest[channel] * end.packetWords();
        System.arraycopy(room, from, state.newVector(), lane, end.packetWords());
        long done = at + timing.receiveCycles(end.packetWords());
        state.endVector(vector, at, done);
        free(channel, done);
        counters.add(PACKETS_RECEIVED, 1);
    }

    /**
     * Gives the room of a packet back. That of a cut packet goes when a RECV finds it, not as it comes: the tile may
     * have run ahead of that cycle, while the cycle of the RECV is the same in every way of running.
     */
    void free(int channel, long at) {
        ChannelEnd end = ends.get(channel);
        complete[channel]--;
        oldest[channel] = (oldest[channel] + 1) % end.window();
        long cycle = out.send(at, Flit.credit(end.peerEndpoint(), endpoint, end.peerIndex()));
        if (spans.listening()) {
            spans.port(cycle, cycle + 1, "credit " + end.name());
        }
    }

    /** Name of a channel in the netlist. */
    String nameOf(int channel) {
        return ends.get(channel).name();
    }
}
