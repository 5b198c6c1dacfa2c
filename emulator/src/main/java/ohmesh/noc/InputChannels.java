// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.StateList;

/**
 * What the packet at the front of each input channel waits for. Input channels are numbered port index * virtual channels
 * + virtual channel.
 */
final class InputChannels {
    /** No packet is open: the next flit is a head that needs a route. */
    static final int ROUTE = 0;
    /** The packet asks for an output channel. */
    static final int ASK = 1;
    /** The packet holds an output channel. */
    static final int HOLD = 2;
    /** The packet leaves by several ports, one copy each. */
    static final int FORK = 3;
    /** The packet cannot go on: its flits are thrown away up to the tail. */
    static final int DISCARD = 4;

    /** One of the constants above. */
    final int[] stage;
    /** Port index by which the packet leaves. */
    final int[] output;
    /** First and last virtual channel that it may take there, the last times 16. */
    final int[] range;
    /** Channel that it holds, numbered as those of the inputs. */
    final int[] held;
    /** Cycle of the next request for a channel, and for the switch; only where allocation takes several cycles. */
    final long[] askChannelAt;

    final long[] askSwitchAt;

    InputChannels(int channels, boolean deep) {
        stage = new int[channels];
        output = new int[channels];
        range = new int[channels];
        held = new int[channels];
        askChannelAt = new long[deep ? channels : 0];
        askSwitchAt = new long[deep ? channels : 0];
    }

    /**
     * Notes a request for a channel, and whether one for the switch goes with it: it is worth it where a grant of a channel
     * can be there when it takes effect. Only where allocation takes several cycles.
     */
    boolean speculatesNow(int queue, boolean asksChannel, RouterTiming timing, long cycle) {
        if (asksChannel) {
            askChannelAt[queue] = cycle + timing.channel();
        }
        boolean due = timing.speculative()
                && askSwitchAt[queue] <= cycle
                && askChannelAt[queue] <= cycle + timing.switching();
        if (due) {
            askSwitchAt[queue] = cycle + timing.switching();
        }
        return due;
    }

    void describe(StateList state) {
        state.ints("stage", 3, stage);
        state.ints("output", 32, output);
        state.ints("range", 8, range);
        state.ints("held", 32, held);
        if (askChannelAt.length > 0) {
            state.longs("askChannelAt", 64, askChannelAt);
            state.longs("askSwitchAt", 64, askSwitchAt);
        }
    }
}
