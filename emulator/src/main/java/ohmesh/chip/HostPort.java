// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.engine.Channel;
import ohmesh.engine.Component;
import ohmesh.engine.Counters;
import ohmesh.engine.Probe;
import ohmesh.engine.StateList;
import ohmesh.netlist.Host;
import ohmesh.noc.Flit;
import ohmesh.tile.ChannelEnd;

/**
 * The host on an edge port: delivers packets of codes in the order of the data, one word every pace cycles
 * under end-to-end credits, and collects packets. It computes nothing.
 */
final class HostPort implements Component {
    private static final int DELIVERED = 0;
    private static final int COLLECTED = 1;
    private static final int CLIPPED = 2;
    private static final int OFFERED = 3;
    private static final int CUT = 4;
    private static final int WORDS_DELIVERED = 5;
    private static final int WORDS_COLLECTED = 6;
    private final Host spec;
    private final int endpoint;
    private final List<ChannelEnd> ends;
    private final List<int[][]> data;
    private final Channel out;
    private final Channel in;
    private final Probe probe;
    private final Map<Integer, PacketLog> logs = new LinkedHashMap<>();
    private final Counters counters = new Counters(
            "host",
            "packetsDelivered:packets",
            "packetsCollected:packets",
            "inputsClipped:codes",
            "packetsOffered:packets",
            "cutPacketsReceived:packets",
            "wordsDelivered:words",
            "wordsCollected:words");
    private final int[] credits;
    private final int[] delivered;
    /** Channel of the packet that is coming in, -1 between packets, and the input served last. */
    private final int[] turn = {-1, -1};

    private final long[] outReady = {0};

    /**
     * The host.
     *
     * @param ends its channel table
     * @param data packets to deliver for every end that sends, null for the others
     */
    HostPort(
            Host spec, int endpoint, List<ChannelEnd> ends, List<HostData> data, Channel out, Channel in, Probe probe) {
        this.spec = spec;
        this.endpoint = endpoint;
        this.ends = List.copyOf(ends);
        this.out = out;
        this.in = in;
        this.probe = probe;
        this.data = new ArrayList<>();
        credits = new int[ends.size()];
        delivered = new int[ends.size()];
        for (int c = 0; c < ends.size(); c++) {
            ChannelEnd end = ends.get(c);
            credits[c] = end.sends() ? end.window() : 0;
            this.data.add(end.sends() ? data.get(c).packets() : new int[0][]);
            counters.add(CLIPPED, end.sends() ? data.get(c).clipped() : 0);
            counters.add(OFFERED, this.data.get(c).length);
            if (!end.sends()) {
                logs.put(c, new PacketLog(end.name(), end.packetWords()));
            }
        }
    }

    @Override
    public String name() {
        return "host";
    }

    @Override
    public long tick(long cycle, long horizon) {
        collect(cycle);
        while (outReady[0] <= cycle && deliverOne(cycle)) {
            // deliverOne moves outReady past the cycle.
        }
        return Math.min(nextArrival(cycle), nextDelivery(cycle));
    }

    private void collect(long cycle) {
        long seen = cycle - (spec.latencyCycles() - 1);
        while (in.ready(seen)) {
            long flit = in.receive(seen);
            if (Flit.isHead(flit)) {
                open(flit);
            }
            if (Flit.isCut(flit)) {
                logs.get(turn[0]).discard();
                end(CUT, cycle);
            } else if (!Flit.isHead(flit)) {
                counters.add(WORDS_COLLECTED, 1);
                if (logs.get(turn[0]).add(Flit.word(flit))) {
                    end(COLLECTED, cycle);
                }
            }
        }
    }

    private void open(long head) {
        if (Flit.isCredit(head)) {
            credits[Flit.channel(head)]++;
        } else {
            turn[0] = Flit.channel(head);
        }
    }

    /** The packet that is coming in has ended, whole or cut: its room is free. */
    private void end(int counter, long cycle) {
        counters.add(counter, 1);
        ChannelEnd end = ends.get(turn[0]);
        long from = send(cycle, Flit.credit(end.peerEndpoint(), endpoint, end.peerIndex()));
        report(from, "credit ", end);
        turn[0] = -1;
    }

    private boolean deliverOne(long cycle) {
        int input = nextInput();
        if (input < 0) {
            return false;
        }
        turn[1] = input;
        credits[input]--;
        ChannelEnd end = ends.get(input);
        int[] packet = data.get(input)[delivered[input]++];
        long from = send(cycle, Flit.head(end.peerEndpoint(), endpoint, end.peerIndex()));
        for (int word = 0; word < packet.length; word++) {
            send(cycle, Flit.payload(packet[word], word == packet.length - 1));
        }
        report(from, "packet ", end);
        counters.add(DELIVERED, 1);
        counters.add(WORDS_DELIVERED, packet.length);
        return true;
    }

    /** The next input in turn that has data and room at the receiver, or -1. */
    private int nextInput() {
        for (int step = 1; step <= ends.size(); step++) {
            int input = (turn[1] + step) % ends.size();
            if (input >= 0 && credits[input] > 0 && delivered[input] < data.get(input).length) {
                return input;
            }
        }
        return -1;
    }

    /** Sends a word in the first free cycle; gives the cycle in which the port is through with it. */
    private long send(long cycle, long flit) {
        long at = Math.max(cycle, outReady[0]);
        out.send(at + spec.latencyCycles() - 1, flit);
        outReady[0] = at + spec.cyclesPerWord();
        return at + spec.latencyCycles() - 1;
    }

    /** The port was busy from a cycle until it can take the next word. */
    private void report(long from, String what, ChannelEnd end) {
        if (probe.listening()) {
            probe.span(from, outReady[0] + spec.latencyCycles() - 1, name(), "port", what + end.name());
        }
    }

    private long nextArrival(long cycle) {
        long visible = in.nextVisibleAfter(cycle - (spec.latencyCycles() - 1));
        return visible == NEVER ? NEVER : visible + spec.latencyCycles() - 1;
    }

    private long nextDelivery(long cycle) {
        return nextInput() < 0 ? NEVER : Math.max(cycle + 1, outReady[0]);
    }

    /** Collected packets by channel name. */
    Map<String, List<int[]>> collected() {
        Map<String, List<int[]>> result = new LinkedHashMap<>();
        logs.forEach((channel, log) -> result.put(ends.get(channel).name(), log.packets()));
        return result;
    }

    @Override
    public boolean done() {
        return true;
    }

    @Override
    public void describe(StateList list) {
        list.ints("credits", 16, credits);
        list.ints("delivered", 32, delivered);
        list.ints("turn", 16, turn);
        list.longs("outReady", 64, outReady);
        logs.forEach(
                (channel, log) -> list.dynamic("collected." + ends.get(channel).name(), log));
        counters.describe(list);
    }

    @Override
    public List<Counters> counters() {
        return List.of(counters);
    }
}
