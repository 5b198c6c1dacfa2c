// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.List;
import ohmesh.engine.StateList;
import ohmesh.noc.Flit;

/**
 * A tile's part in the barrier. Every tile that comes to it says so to the root, the first of them; when all have
 * come, the root lets them go on, one a cycle in the order of the netlist, and goes on itself.
 */
final class Barrier {
    private final List<Integer> members;
    private final int endpoint;
    /** Tiles that have come, at the root. */
    private final int[] come = {0};

    private final int[] open = {0};

    /**
     * The part of one tile.
     *
     * @param members endpoints of all tiles that take part, the root first
     * @param endpoint of this tile
     */
    Barrier(List<Integer> members, int endpoint) {
        this.members = List.copyOf(members);
        this.endpoint = endpoint;
    }

    void describe(StateList list) {
        list.ints("come", 16, come);
        list.ints("open", 1, open);
    }

    private boolean isRoot() {
        return members.get(0) == endpoint;
    }

    /** Whether the tile may go on. */
    boolean isOpen() {
        return open[0] != 0;
    }

    /** The tile has come to the barrier; gives the flits that it sends for it. */
    List<Long> arrive() {
        return isRoot() ? come() : List.of(Flit.barrier(members.get(0), endpoint, false));
    }

    /** Takes a flit of the barrier; gives the flits that it makes the tile send. */
    List<Long> take(long flit) {
        if (Flit.isGo(flit)) {
            open[0] = 1;
            return List.of();
        }
        return come();
    }

    private List<Long> come() {
        come[0]++;
        if (come[0] < members.size()) {
            return List.of();
        }
        come[0] = 0;
        open[0] = 1;
        return members.stream()
                .skip(1)
                .map(member -> Flit.barrier(member, endpoint, true))
                .toList();
    }

    /** The tile goes on; the barrier is closed behind it. */
    void pass() {
        open[0] = 0;
    }
}
