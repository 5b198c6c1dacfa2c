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
    private final TileState state;
    private final Timing timing;
    private final int endpoint;
    private final List<ChannelEnd> ends;
    private final Channel out;
    private final Channel in;
    private final Counters counters;
    private final int[] credits;
    private final int[] complete;
    private final int[] oldest;
    private final int[] room;
    private final int[] roomAt;
    /** Channel and next word of the packet that is coming in; channel -1 between packets. */
    private final int[] arriving = {-1, 0};

    private final long[] outReady = {0};

    NetworkPort(
            TileState state,
            Timing timing,
            int endpoint,
            List<ChannelEnd> ends,
            Channel out,
            Channel in,
            Counters counters) {
        this.state = state;
        this.timing = timing;
        this.endpoint = endpoint;
        this.ends = List.copyOf(ends);
        this.out = out;
        this.in = in;
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
        list.longs("outReady", 64, outReady);
    }

    /** Takes the flits that are visible in the given cycle of the clock. */
    void drain(long cycle) {
        while (in.ready(cycle)) {
            long flit = in.receive(cycle);
            if (Flit.isHead(flit)) {
                arrive(flit);
            } else {
                store(flit);
            }
        }
    }

    private void arrive(long head) {
        int channel = Flit.channel(head);
        if (Flit.isCredit(head)) {
            credits[channel]++;
            return;
        }
        arriving[0] = channel;
        arriving[1] = 0;
    }

    private void store(long flit) {
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
        return outReady[0];
    }

    void send(int vector, int channel, long at) {
        ChannelEnd end = ends.get(channel);
        credits[channel]--;
        out.send(at, Flit.head(end.peerEndpoint(), endpoint, end.peerIndex()));
        for (int word = 0; word < end.packetWords(); word++) {
            int lane = state.v[state.vectorAt(vector) + word];
            out.send(at + 1 + word, Flit.payload(lane, word == end.packetWords() - 1));
        }
        outReady[0] = at + timing.sendCycles(end.packetWords());
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
        long creditAt = Math.max(done, outReady[0]);
        out.send(creditAt, Flit.credit(end.peerEndpoint(), endpoint, end.peerIndex()));
        outReady[0] = creditAt + 1;
        counters.add(PACKETS_RECEIVED, 1);
    }

    /** Name of a channel in the netlist. */
    String nameOf(int channel) {
        return ends.get(channel).name();
    }
}
