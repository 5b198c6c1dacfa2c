// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import ohmesh.engine.StateList;

/**
 * The endpoints' side of their routers' first buffers: the virtual channel of the packet that an endpoint is sending. The
 * next packet takes the next channel in turn that has room.
 */
final class Sources {
    private final int virtualChannels;
    private final FlitQueues buffers;
    private final Wiring wiring;
    private final int[] last;
    private final int[] open;
    private final int[] openCount = new int[1];
    private final int[] held = new int[1];

    Sources(Wiring wiring, FlitQueues buffers, int virtualChannels) {
        this.wiring = wiring;
        this.buffers = buffers;
        this.virtualChannels = virtualChannels;
        last = new int[wiring.topology().endpoints()];
        open = new int[last.length];
        Arrays.fill(last, virtualChannels - 1);
    }

    /** Whether an endpoint may send its next flit: new packets wait while {@link #hold} is on. */
    boolean accepts(int endpoint, long cycle) {
        int port = wiring.topology().portIndex(endpoint);
        if (open[endpoint] != 0) {
            return buffers.hasCredit(port * virtualChannels + last[endpoint], cycle) || !wiring.isAlive(port);
        }
        return held[0] == 0 && wiring.isAlive(port) && choose(endpoint, port, cycle) >= 0;
    }

    /** The queue into which the next flit of an endpoint goes, or -1 where the router is dead. */
    int take(int endpoint, long flit, long cycle) {
        int port = wiring.topology().portIndex(endpoint);
        if (Flit.isHead(flit)) {
            last[endpoint] = choose(endpoint, port, cycle);
            open[endpoint] = 1;
            openCount[0]++;
        }
        if (Flit.isTail(flit)) {
            open[endpoint] = 0;
            openCount[0]--;
        }
        return wiring.isAlive(port) ? port * virtualChannels + last[endpoint] : -1;
    }

    private int choose(int endpoint, int port, long cycle) {
        int channel = last[endpoint];
        for (int i = 0; i < virtualChannels; i++) {
            channel = channel + 1 == virtualChannels ? 0 : channel + 1;
            if (buffers.hasCredit(port * virtualChannels + channel, cycle)) {
                return channel;
            }
        }
        return -1;
    }

    /** Whether an endpoint has sent a head and not its tail. */
    boolean isOpen(int endpoint) {
        return open[endpoint] != 0;
    }

    /** Whether no endpoint is in the middle of a packet. */
    boolean allClosed() {
        return openCount[0] == 0;
    }

    /** Keeps new packets out, or lets them in again. */
    void hold(boolean on) {
        held[0] = on ? 1 : 0;
    }

    /** Whether new packets are kept out. */
    boolean holds() {
        return held[0] != 0;
    }

    void describe(StateList state) {
        state.ints("last", 4, last);
        state.ints("open", 1, open);
        state.ints("openCount", 32, openCount);
        state.ints("held", 1, held);
    }
}
