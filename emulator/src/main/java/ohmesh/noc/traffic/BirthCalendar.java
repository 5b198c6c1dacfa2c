// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.Arrays;
import ohmesh.engine.Component;

/**
 * When nodes without work get their next packet: a calendar queue of linked lists on flat arrays. A node whose cycle is
 * a turn of the wheel or more ahead stays in its list until its turn.
 */
final class BirthCalendar {
    private static final int BUCKETS = 1024;
    private static final int END = -1;

    private final int[] first = new int[BUCKETS];
    private final int[] next;
    private final long[] due;
    private final long[] occupied = new long[BUCKETS / Long.SIZE];

    BirthCalendar(int nodes) {
        next = new int[nodes];
        due = new long[nodes];
        Arrays.fill(first, END);
    }

    /** Notes a node that is in no list; {@link Component#NEVER} needs no note. */
    void at(int node, long cycle) {
        if (cycle == Component.NEVER) {
            return;
        }
        int bucket = (int) cycle & (BUCKETS - 1);
        due[node] = cycle;
        next[node] = first[bucket];
        first[bucket] = node;
        occupied[bucket / Long.SIZE] |= 1L << bucket;
    }

    /**
     * Takes out the nodes of a cycle.
     *
     * @param bitmap their bits are set. Modified.
     */
    void take(long cycle, long[] bitmap) {
        int bucket = (int) cycle & (BUCKETS - 1);
        int node = first[bucket];
        if (node == END) {
            return;
        }
        first[bucket] = END;
        occupied[bucket / Long.SIZE] &= ~(1L << bucket);
        while (node != END) {
            int following = next[node];
            if (due[node] <= cycle) {
                bitmap[node / Long.SIZE] |= 1L << node;
            } else {
                at(node, due[node]);
            }
            node = following;
        }
    }

    /** The first cycle behind the given one in which a node is due, or NEVER; none is due before it. */
    long nextAfter(long cycle) {
        long earliest = Component.NEVER;
        for (int ahead = 1; ahead <= BUCKETS; ) {
            int bucket = (int) (cycle + ahead) & (BUCKETS - 1);
            long word = occupied[bucket / Long.SIZE] >>> bucket;
            int empty = word == 0 ? Long.SIZE - bucket % Long.SIZE : Long.numberOfTrailingZeros(word);
            ahead += empty;
            if (word != 0) {
                earliest = Math.min(earliest, earliest((bucket + empty) & (BUCKETS - 1)));
                if (earliest <= cycle + ahead) {
                    return earliest;
                }
                ahead++;
            }
        }
        return earliest;
    }

    private long earliest(int bucket) {
        long earliest = Component.NEVER;
        for (int node = first[bucket]; node != END; node = next[node]) {
            earliest = Math.min(earliest, due[node]);
        }
        return earliest;
    }
}
