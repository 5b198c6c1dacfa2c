// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.SplittableRandom;

/** Synthetic traffic by BookSim2's conventions: one trial a node and cycle, uniform includes the node itself. */
final class BernoulliTraffic {
    private final int side;
    private final PlayedNetwork played;

    BernoulliTraffic(int side, ohmesh.netlist.NetworkSpec spec) {
        this.side = side;
        played = new PlayedNetwork(side, side, spec);
    }

    /** Mean cycles from creation to the ejection of the tail, over packets created after the warm-up. */
    double meanLatency(boolean transpose, int flits, double rate, long warmUp, long cycles, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int nodes = side * side;
        long[] created = new long[(int) (2 * cycles * nodes * rate / flits) + 1000];
        int[][] order = new int[nodes][created.length / nodes * 3];
        int[] sent = new int[nodes];
        for (long cycle = 0; cycle < cycles; cycle++) {
            for (int node = 0; node < nodes; node++) {
                if (random.nextDouble() < rate / flits) {
                    int to = transpose ? node % side * side + node / side : random.nextInt(nodes);
                    int packet = played.player.packet(cycle, node, to, sent[node] & (Flit.CHANNELS - 1), flits);
                    created[packet] = cycle + 1;
                    order[node][sent[node]++] = packet;
                }
            }
        }
        played.start().run();
        return mean(created, order, warmUp);
    }

    /** The channel of a head is the number of the packet at its source modulo the number of channels. */
    private double mean(long[] created, int[][] order, long warmUp) {
        long[] heads = new long[order.length];
        int[][] seen = new int[order.length][Flit.CHANNELS];
        double sum = 0;
        int count = 0;
        for (PacketPlayer.Arrival arrival : played.player.arrivals()) {
            if (Flit.isHead(arrival.flit())) {
                heads[arrival.endpoint()] = arrival.flit();
            }
            if (Flit.isTail(arrival.flit())) {
                int source = Flit.source(heads[arrival.endpoint()]);
                int channel = Flit.channel(heads[arrival.endpoint()]);
                int packet = order[source][seen[source][channel]++ * Flit.CHANNELS + channel];
                if (created[packet] > warmUp) {
                    sum += arrival.cycle() - created[packet];
                    count++;
                }
            }
        }
        return sum / count;
    }
}
