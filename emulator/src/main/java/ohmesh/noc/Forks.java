// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.StateList;
import ohmesh.noc.topology.Topology;

/**
 * Packets of one flit that leave a router by several ports. Each copy asks for an output channel and the switch on its own
 * and leaves when it gets both, whatever the others wait for; the slot is free when the last has left.
 */
final class Forks {
    private final int virtualChannels;
    private final int[] remaining;
    private final int[] holding;
    private final int[] inSwitch;
    private final int[] channel;
    private final long[] readyFrom;

    /** No packets; without groups nothing is stored. */
    Forks(int inputChannels, int virtualChannels, boolean groups) {
        this.virtualChannels = virtualChannels;
        int channels = groups ? inputChannels : 0;
        remaining = new int[channels];
        holding = new int[channels];
        inSwitch = new int[channels];
        channel = new int[channels * Topology.PORTS];
        readyFrom = new long[channels * Topology.PORTS];
    }

    /** A packet comes to the front that leaves by the ports of a bit mask. */
    void open(int queue, int ports) {
        remaining[queue] = ports;
        holding[queue] = 0;
        inSwitch[queue] = 0;
    }

    /** Ports, one bit each, by which copies have still to leave. */
    int remaining(int queue) {
        return remaining[queue];
    }

    /** Ports whose copies hold an output channel. */
    int holding(int queue) {
        return holding[queue] & remaining[queue];
    }

    /** Whether a copy that holds a channel may ask for the switch. */
    boolean asksSwitch(int queue, int port, long cycle) {
        return (inSwitch[queue] >> port & 1) == 0 && readyFrom[queue * Topology.PORTS + port] <= cycle;
    }

    /** A copy gets an output channel, with which it can ask for the switch from the given cycle on. */
    void hold(int queue, int outputChannel, long askFrom) {
        int port = outputChannel / virtualChannels % Topology.PORTS;
        holding[queue] |= 1 << port;
        channel[queue * Topology.PORTS + port] = outputChannel;
        readyFrom[queue * Topology.PORTS + port] = askFrom;
    }

    /** The output channel of a copy, or -1 where it holds none. */
    int channel(int queue, int port) {
        return (holding(queue) >> port & 1) == 0 ? -1 : channel[queue * Topology.PORTS + port];
    }

    /** A grant of the switch is on its way to a copy. */
    void enterSwitch(int queue, int port) {
        inSwitch[queue] |= 1 << port;
    }

    /** The grant came to nothing. */
    void leaveSwitch(int queue, int port) {
        inSwitch[queue] &= ~(1 << port);
    }

    /** A copy has left or is lost; true where it was the last. */
    boolean close(int queue, int port) {
        remaining[queue] &= ~(1 << port);
        holding[queue] &= ~(1 << port);
        inSwitch[queue] &= ~(1 << port);
        return remaining[queue] == 0;
    }

    void describe(StateList state) {
        if (remaining.length > 0) {
            state.ints("remaining", Topology.PORTS, remaining);
            state.ints("holding", Topology.PORTS, holding);
            state.ints("inSwitch", Topology.PORTS, inSwitch);
            state.ints("channel", 32, channel);
            state.longs("readyFrom", 64, readyFrom);
        }
    }
}
