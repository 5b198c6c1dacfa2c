// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

/**
 * Which of many channels may have words, by number, found without looking at the others: bits in two levels. It follows
 * from the channels, which announce themselves when words are sent or loaded, and is no state.
 */
public final class ChannelSet {
    private final long[] members;
    private final long[] groups;

    /** An empty set of channels with numbers below {@code size}. */
    public ChannelSet(int size) {
        members = new long[(size + 63) / 64];
        groups = new long[(members.length + 63) / 64];
    }

    void add(int number) {
        members[number >> 6] |= 1L << number;
        groups[number >> 12] |= 1L << (number >> 6);
    }

    /** Takes out a channel that is empty. */
    public void remove(int number) {
        members[number >> 6] &= ~(1L << number);
        if (members[number >> 6] == 0) {
            groups[number >> 12] &= ~(1L << (number >> 6));
        }
    }

    /** The first number in the set from the given one on, or -1. */
    public int next(int from) {
        int word = from >> 6;
        if (word >= members.length) {
            return -1;
        }
        long here = members[word] & (-1L << from);
        if (here != 0) {
            return (word << 6) + Long.numberOfTrailingZeros(here);
        }
        int following = nextWord(word + 1);
        return following < 0 ? -1 : (following << 6) + Long.numberOfTrailingZeros(members[following]);
    }

    private int nextWord(int from) {
        int group = from >> 6;
        if (group >= groups.length) {
            return -1;
        }
        long here = groups[group] & (-1L << from);
        while (here == 0) {
            if (++group == groups.length) {
                return -1;
            }
            here = groups[group];
        }
        return (group << 6) + Long.numberOfTrailingZeros(here);
    }
}
