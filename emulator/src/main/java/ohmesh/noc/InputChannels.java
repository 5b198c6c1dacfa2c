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

    private static final int OUTPUT = 1;
    private static final int RANGE = 2;
    private static final int HELD = 3;
    private static final int ROW = 4;

    /** A row for each input channel: stage, output, range, and the channel that it holds. */
    private final int[] rows;
    /** Cycle of the next request for a channel, and for the switch; only where allocation takes several cycles. */
    final long[] askChannelAt;

    final long[] askSwitchAt;

    InputChannels(int channels, boolean deep) {
        rows = new int[ROW * channels];
        askChannelAt = new long[deep ? channels : 0];
        askSwitchAt = new long[deep ? channels : 0];
    }

    /** One of the constants above. */
    int stage(int channel) {
        return rows[ROW * channel];
    }

    /** The packet comes to another stage. */
    void enter(int channel, int stage) {
        rows[ROW * channel] = stage;
    }

    /** Port index by which the packet leaves. */
    int output(int channel) {
        return rows[ROW * channel + OUTPUT];
    }

    /** First virtual channel that it may take there. */
    int firstChannel(int channel) {
        return rows[ROW * channel + RANGE] & 15;
    }

    /** Last virtual channel that it may take there. */
    int lastChannel(int channel) {
        return rows[ROW * channel + RANGE] >> 4;
    }

    /** Channel that it holds, numbered as those of the inputs. */
    int held(int channel) {
        return rows[ROW * channel + HELD];
    }

    /** The packet leaves by an output port and may take some of its virtual channels, for one of which it asks. */
    void ask(int channel, int output, int firstChannel, int lastChannel) {
        rows[ROW * channel] = ASK;
        rows[ROW * channel + OUTPUT] = output;
        rows[ROW * channel + RANGE] = firstChannel | lastChannel << 4;
    }

    /** The packet is granted an output channel. */
    void hold(int channel, int outputChannel) {
        rows[ROW * channel] = HOLD;
        rows[ROW * channel + HELD] = outputChannel;
    }

    /** The packet asks for nothing before a cycle; without effect where allocation takes one cycle. */
    void askFrom(int channel, long cycle) {
        if (askChannelAt.length > 0) {
            askChannelAt[channel] = cycle;
            askSwitchAt[channel] = cycle;
        }
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
        state.ints("stageOutputRangeHeld", 32, rows, ROW);
        if (askChannelAt.length > 0) {
            state.longs("askChannelAt", 64, askChannelAt);
            state.longs("askSwitchAt", 64, askSwitchAt);
        }
    }
}
