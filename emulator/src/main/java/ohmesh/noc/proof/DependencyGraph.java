// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

import java.util.Arrays;
import ohmesh.noc.topology.Topology;

/**
 * Which virtual channels of links a packet can wait for while it holds another. The network cannot deadlock where this
 * graph has no cycle (Dally and Seitz 1987). A channel has the index output port * virtual channels + virtual channel.
 * Storage is allocated once and reused for pattern after pattern.
 */
final class DependencyGraph {
    private static final byte NEW = 0;
    private static final byte OPEN = 1;
    private static final byte DONE = 2;

    private final Topology topology;
    private final int virtualChannels;
    private final int words;
    private final long[] successors;
    private final byte[] state;
    private final int[] path;

    DependencyGraph(Topology topology, int virtualChannels) {
        this.topology = topology;
        this.virtualChannels = virtualChannels;
        words = (Topology.PORTS * virtualChannels + Long.SIZE - 1) / Long.SIZE;
        int channels = topology.nodes() * Topology.PORTS * virtualChannels;
        successors = new long[channels * words];
        state = new byte[channels];
        path = new int[channels];
    }

    /** Forgets all dependencies. */
    void clear() {
        Arrays.fill(successors, 0);
    }

    /**
     * A packet that holds a channel of a link can wait for some of the next link.
     *
     * @param channel index of the channel it holds
     * @param port of the router behind it
     * @param first virtual channel of that port's link
     * @param last virtual channel of that port's link
     */
    void add(int channel, int port, int first, int last) {
        for (int virtual = first; virtual <= last; virtual++) {
            int bit = port * virtualChannels + virtual;
            successors[channel * words + bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** A cycle of channels, each waiting for the next and the last for the first; empty where there is none. */
    int[] cycle() {
        Arrays.fill(state, NEW);
        for (int channel = 0; channel < state.length; channel++) {
            if (state[channel] == NEW) {
                int[] cycle = search(channel);
                if (cycle.length > 0) {
                    return cycle;
                }
            }
        }
        return new int[0];
    }

    /** Depth first, on a stack of its own: a path of a large mesh is longer than the thread's. */
    private int[] search(int start) {
        int depth = 0;
        path[0] = start;
        state[start] = OPEN;
        while (depth >= 0) {
            int next = nextNotDone(path[depth]);
            if (next < 0) {
                state[path[depth]] = DONE;
                depth--;
            } else if (state[next] == OPEN) {
                int from = depth;
                while (path[from] != next) {
                    from--;
                }
                return Arrays.copyOfRange(path, from, depth + 1);
            } else {
                depth++;
                path[depth] = next;
                state[next] = OPEN;
            }
        }
        return new int[0];
    }

    private int nextNotDone(int channel) {
        int next = topology.nextInput(channel / virtualChannels);
        int base = next < 0 ? 0 : next / Topology.PORTS * Topology.PORTS * virtualChannels;
        for (int word = 0; word < words; word++) {
            for (long left = successors[channel * words + word]; left != 0; left &= left - 1) {
                int successor = base + word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (state[successor] != DONE) {
                    return successor;
                }
            }
        }
        return -1;
    }
}
