// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

/**
 * The order of round-robin pointers within routers. Things that take turns are numbered through the chip, the same
 * number of them in every router; a pointer is the number of the one that comes first.
 */
final class RoundRobin {
    private final int span;
    private final int[] after;

    /** Turns among {@code span} things in each of {@code routers}. */
    RoundRobin(int routers, int span) {
        this.span = span;
        after = new int[routers * span];
        for (int i = 0; i < after.length; i++) {
            after[i] = (i + 1) % span == 0 ? i + 1 - span : i + 1;
        }
    }

    /** The one whose turn comes after another's. */
    int after(int number) {
        return after[number];
    }

    /** Whether one comes before another, seen from a pointer of the same router. */
    boolean precedes(int one, int other, int pointer) {
        return rank(one, pointer) < rank(other, pointer);
    }

    private int rank(int number, int pointer) {
        int distance = number - pointer;
        return distance < 0 ? distance + span : distance;
    }

    /** Pointers at the first thing of the router of each of {@code perRouter} owners. */
    int[] pointers(int perRouter) {
        int[] pointers = new int[after.length / span * perRouter];
        for (int i = 0; i < pointers.length; i++) {
            pointers[i] = i / perRouter * span;
        }
        return pointers;
    }
}
