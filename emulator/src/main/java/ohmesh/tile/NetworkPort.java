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
    static final int PACKETS_CUT = 2;
    static final int SPIKES_EMITTED = 3;
    static final int SPIKES_COUNTED = 4;
    static final int SPIKES_DROPPED = 5;
    /** The counters of the port, in the order of their numbers. */
    static final List<String> COUNTERS = List.of(
            "packetsSent:packets",
            "packetsReceived:packets",
            "packetsCut:packets",
            "spikesEmitted:spikes",
            "spikesCounted:spikes",
            "spikesDropped:spikes");

    private final TileState state;
    private final Timing timing;
    private final int endpoint;
    private final List<ChannelEnd> ends;
    private final Injector out;
    private final Channel in;
    private final SpikePort spikes;
    private final Counters counters;
    private final int[] credits;
    private final int[] complete;
    private final int[] oldest;
    private final int[] room;
    private final int[] roomAt;
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
            Counters counters) {
        this.state = state;
        this.timing = timing;
        this.endpoint = endpoint;
        this.ends = List.copyOf(ends);
        this.out = out;
        this.in = in;
        this.spikes = spikes;
        this.counters = counters;
        credits = new int[ends.size()];
        complete = new int[ends.size()];
        oldest = new int[ends.size()];
        roomAt = new int[ends.size()];
        int words = 0;
        for (int c = 0; c < ends.size(); c++) {
            ChannelEnd end = ends.get(c);
            roomAt[c] = words;
            credits[c] = end.sends() ? end.window() : 0;
            words += end.sends() ? 0 : end.window() * end.packetWords();
        }
        room = new int[words];
    }

    void describe(StateList list) {
        list.ints("credits", 16, credits);
        list.ints("complete", 16, complete);
        list.ints("oldest", 16, oldest);
        list.ints("room", 32, room);
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
            } else {
                store(flit);
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
        if (Flit.isCut(flit)) {
            // Its room is free, but the credit is lost with the packet: when a credit could go depends on how far
            // the tile has run ahead.
            counters.add(PACKETS_CUT, 1);
            arriving[0] = -1;
            return;
        }
        int channel = arriving[0];
        ChannelEnd end = ends.get(channel);
        int packet = (oldest[channel] + complete[channel]) % end.window();
        room[roomAt[channel] + packet * end.packetWords() + arriving[1]++] = Flit.word(flit);
        if (Flit.isTail(flit)) {
            complete[channel]++;
            arriving[0] = -1;
        }
    }

    /** Whether a packet of the channel can be sent as far as is known in this cycle. */
    boolean hasCredit(int channel) {
        return credits[channel] > 0;
    }

    /** Whether a packet of the channel has come completely. */
    boolean hasPacket(int channel) {
        return complete[channel] > 0;
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
        counters.add(PACKETS_SENT, 1);
    }

    void receive(int vector, int channel, long at) {
        ChannelEnd end = ends.get(channel);
        state.beginVector(vector);
        int lane = state.vectorAt(vector);
        java.util.Arrays.fill(state.newVector(), lane, lane + state.lanes, 0);
        int from = roomAt[channel] + oldest[channel] * end.packetWords();
        System.arraycopy(room, from, state.newVector(), lane, end.packetWords());
        complete[channel]--;
        oldest[channel] = (oldest[channel] + 1) % end.window();
        long done = at + timing.receiveCycles(end.packetWords());
        state.endVector(vector, at, done);
        out.send(done, Flit.credit(end.peerEndpoint(), endpoint, end.peerIndex()));
        counters.add(PACKETS_RECEIVED, 1);
    }

    /** Name of a channel in the netlist. */
    String nameOf(int channel) {
        return ends.get(channel).name();
    }
}
