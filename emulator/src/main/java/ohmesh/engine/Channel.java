// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A one-wide registered connection between two components: a word sent in cycle n is visible from cycle
 * n + latency on, latency at least 1. A channel has no back-pressure of its own: that is a credit on a
 * channel in the other direction.
 */
public final class Channel implements StateList.Dynamic {
    private final String name;
    private final int latencyCycles;
    private long[] words = new long[16];
    private long[] visibleFrom = new long[16];
    private int head;
    private int size;
    private long lastSendCycle = -1;
    private WakeUp receiver = cycle -> {};
    private ChannelSet waking;
    private int wakingNumber;
    private ChannelSet receiving;
    private int receivingNumber;

    /** Told the cycle in which a sent word becomes visible. */
    @FunctionalInterface
    interface WakeUp {
        void at(long cycle);
    }

    /**
     * A channel.
     *
     * @param name unique name in the machine
     * @param latencyCycles cycles from send to visible, at least 1
     */
    public Channel(String name, int latencyCycles) {
        if (latencyCycles < 1) {
            throw new IllegalArgumentException(name + ": latency " + latencyCycles + " is below 1 cycle");
        }
        this.name = name;
        this.latencyCycles = latencyCycles;
    }

    public String name() {
        return name;
    }

    void onSend(WakeUp wakeUp, ChannelSet set, int number) {
        receiver = wakeUp;
        waking = set;
        wakingNumber = number;
    }

    /**
     * Has each word put the channel into a set, so that a receiver of many channels finds those with words. The receiver
     * takes the channel out where it is empty.
     */
    public void announceIn(ChannelSet set, int number) {
        receiving = set;
        receivingNumber = number;
    }

    private void announce() {
        if (waking != null) {
            waking.add(wakingNumber);
        }
        if (receiving != null) {
            receiving.add(receivingNumber);
        }
    }

    /**
     * Sends one word.
     *
     * @param cycle the sender's cycle, later than that of the last word: the channel is one word wide
     * @param word any 64 bits
     */
    public void send(long cycle, long word) {
        if (cycle <= lastSendCycle) {
            throw new IllegalStateException(
                    name + ": a second word in cycle " + cycle + " (last " + lastSendCycle + ")");
        }
        lastSendCycle = cycle;
        if (size == words.length) {
            grow();
        }
        int tail = (head + size) & (words.length - 1);
        words[tail] = word;
        visibleFrom[tail] = cycle + latencyCycles;
        size++;
        announce();
        receiver.at(cycle + latencyCycles);
    }

    /** The cycle of the latest word sent, or -1. */
    public long lastSendCycle() {
        return lastSendCycle;
    }

    /** Whether a word can be received in the given cycle. */
    public boolean ready(long cycle) {
        return size > 0 && visibleFrom[head] <= cycle;
    }

    /** Whether nothing is stored or in flight. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The oldest word; only where {@link #ready}. */
    public long peek() {
        return words[head];
    }

    /** The cycle in which the oldest word was sent; only where the channel is not empty. */
    public long sentCycle() {
        return visibleFrom[head] - latencyCycles;
    }

    /** Words that have been sent and not received. */
    public int length() {
        return size;
    }

    /** Takes the oldest word; throws where it is not visible yet. */
    public long receive(long cycle) {
        if (!ready(cycle)) {
            throw new IllegalStateException(name + ": nothing to receive in cycle " + cycle);
        }
        long word = words[head];
        head = (head + 1) & (words.length - 1);
        size--;
        return word;
    }

    /** The first cycle after the given one in which a further word becomes visible, or {@link Component#NEVER}. */
    public long nextVisibleAfter(long cycle) {
        int low = 0;
        int high = size;
        while (low < high) { // binary search: words become visible in order, and a source queue can be long
            int middle = (low + high) >>> 1;
            if (visibleFrom[(head + middle) & (words.length - 1)] > cycle) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < size ? visibleFrom[(head + low) & (words.length - 1)] : Component.NEVER;
    }

    private void grow() {
        long[] newWords = new long[2 * words.length];
        long[] newVisible = new long[2 * words.length];
        for (int i = 0; i < size; i++) {
            newWords[i] = words[(head + i) & (words.length - 1)];
            newVisible[i] = visibleFrom[(head + i) & (words.length - 1)];
        }
        words = newWords;
        visibleFrom = newVisible;
        head = 0;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(lastSendCycle);
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(words[(head + i) & (words.length - 1)]);
            out.writeLong(visibleFrom[(head + i) & (words.length - 1)]);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        head = 0;
        size = 0;
        lastSendCycle = in.readLong();
        int count = in.readInt();
        for (int i = 0; i < count; i++) { // grows as it reads: a damaged count ends with the file
            if (size == words.length) {
                grow();
            }
            words[i] = in.readLong();
            visibleFrom[i] = in.readLong();
            size++;
        }
        if (size > 0) {
            announce();
        }
    }

    @Override
    public void clear() {
        head = 0;
        size = 0;
        lastSendCycle = -1;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder().append(size).append(" in flight");
        for (int i = 0; i < size; i++) {
            int at = (head + i) & (words.length - 1);
            text.append(' ').append(Long.toHexString(words[at])).append('@').append(visibleFrom[at]);
        }
        return text.toString();
    }
}
