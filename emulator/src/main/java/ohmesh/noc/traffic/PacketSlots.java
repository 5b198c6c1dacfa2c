// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import ohmesh.noc.Flit;

/**
 * The packets inside the network: when each was born and injected, and what it is. A packet is named by its source and
 * a slot there, which is all that its flits can carry; the slot freed last is used first, so few are in use.
 */
final class PacketSlots {
    /** No slot is free: a source cannot have more packets inside than a head flit can tell apart. */
    static final int FULL = -1;

    private static final int FIRST_CAPACITY = 16;

    private final long[][] born;
    private final long[][] injected;
    private final int[][] flits;
    private final int[][] destination;
    private final int[][] free;
    private final int[] freeCount;

    PacketSlots(int sources) {
        born = new long[sources][0];
        injected = new long[sources][0];
        flits = new int[sources][0];
        destination = new int[sources][0];
        free = new int[sources][0];
        freeCount = new int[sources];
    }

    /** Takes a slot of a source for a packet, or {@link #FULL}. */
    int take(int source, int destinationNode, long bornCycle, long injectedCycle, int length) {
        if (freeCount[source] == 0 && !grow(source)) {
            return FULL;
        }
        int slot = free[source][--freeCount[source]];
        born[source][slot] = bornCycle;
        injected[source][slot] = injectedCycle;
        flits[source][slot] = length;
        destination[source][slot] = destinationNode;
        return slot;
    }

    /** Gives a slot back; its values stay until it is taken again. */
    void release(int source, int slot) {
        free[source][freeCount[source]++] = slot;
    }

    long born(int source, int slot) {
        return born[source][slot];
    }

    long injected(int source, int slot) {
        return injected[source][slot];
    }

    int flits(int source, int slot) {
        return flits[source][slot];
    }

    /** The packets inside, a line each, in the order of their sources. */
    List<String> inside() {
        List<String> lines = new ArrayList<>();
        for (int source = 0; source < free.length; source++) {
            BitSet used = used(source);
            for (int slot = used.nextSetBit(0); slot >= 0; slot = used.nextSetBit(slot + 1)) {
                lines.add("packet " + source + ">" + destination[source][slot] + " of " + flits[source][slot]
                        + " flits, inside since cycle " + injected[source][slot]);
            }
        }
        return lines;
    }

    private BitSet used(int source) {
        BitSet used = new BitSet();
        used.set(0, born[source].length);
        for (int i = 0; i < freeCount[source]; i++) {
            used.clear(free[source][i]);
        }
        return used;
    }

    /** Packets inside that a window measures. */
    long inside(Window window) {
        long count = 0;
        for (int source = 0; source < free.length; source++) {
            BitSet used = used(source);
            for (int slot = used.nextSetBit(0); slot >= 0; slot = used.nextSetBit(slot + 1)) {
                count += window.measures(born(source, slot)) ? 1 : 0;
            }
        }
        return count;
    }

    /** Gives the slots of all packets inside back; they never arrive. Returns their number. */
    long releaseAll() {
        long count = 0;
        for (int source = 0; source < free.length; source++) {
            BitSet used = used(source);
            for (int slot = used.nextSetBit(0); slot >= 0; slot = used.nextSetBit(slot + 1)) {
                release(source, slot);
                count++;
            }
        }
        return count;
    }

    private boolean grow(int source) {
        int old = born[source].length;
        if (old == Flit.CHANNELS) {
            return false;
        }
        int size = old == 0 ? FIRST_CAPACITY : 2 * old;
        born[source] = Arrays.copyOf(born[source], size);
        injected[source] = Arrays.copyOf(injected[source], size);
        flits[source] = Arrays.copyOf(flits[source], size);
        destination[source] = Arrays.copyOf(destination[source], size);
        free[source] = new int[size];
        for (int slot = size - 1; slot >= old; slot--) {
            release(source, slot);
        }
        return true;
    }
}
