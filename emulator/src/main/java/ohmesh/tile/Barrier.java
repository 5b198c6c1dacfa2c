// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ohmesh.engine.StateList;
import ohmesh.noc.Flit;

/**
 * A tile's part in the barrier. Every tile that comes to it says so to the root, the first of them; when all have
 * come, the root lets them go on, one a cycle in the order of the netlist, and goes on itself.
 */
final class Barrier {
    private final List<BarrierMember> members;
    private final int endpoint;
    /** Whether a member has come, and how many have, at the root. */
    private final int[] come;

    private final int[] count = {0};

    private final int[] open = {0};

    /**
     * The part of one tile.
     *
     * @param members all tiles that take part, the root first
     * @param endpoint of this tile
     */
    Barrier(List<BarrierMember> members, int endpoint) {
        this.members = List.copyOf(members);
        this.endpoint = endpoint;
        come = new int[isRoot() ? members.size() : 0];
    }

    void describe(StateList list) {
        list.ints("come", 1, come);
        list.ints("count", 16, count);
        list.ints("open", 1, open);
    }

    private int root() {
        return members.get(0).endpoint();
    }

    private boolean isRoot() {
        return !members.isEmpty() && root() == endpoint;
    }

    /** Whether the tile may go on. */
    boolean isOpen() {
        return open[0] != 0;
    }

    /** The tile has come to the barrier; gives the flits that it sends for it. */
    List<Long> arrive() {
        return isRoot() ? come(endpoint) : List.of(Flit.barrier(root(), endpoint, false));
    }

    /** Takes a flit of the barrier; gives the flits that it makes the tile send. */
    List<Long> take(long flit) {
        if (Flit.isGo(flit)) {
            open[0] = 1;
            return List.of();
        }
        return come(Flit.source(flit));
    }

    private List<Long> come(int from) {
        for (int m = 0; m < come.length; m++) {
            come[m] |= members.get(m).endpoint() == from ? 1 : 0;
        }
        if (++count[0] < members.size()) {
            return List.of();
        }
        count[0] = 0;
        Arrays.fill(come, 0);
        open[0] = 1;
        return members.stream()
                .skip(1)
                .map(member -> Flit.barrier(member.endpoint(), endpoint, true))
                .toList();
    }

    /** Names of the tiles for which this one waits: at the root those that have not come, elsewhere the root. */
    List<String> waitsFor() {
        return IntStream.range(0, isRoot() ? come.length : 1)
                .filter(member -> !isRoot() || come[member] == 0)
                .mapToObj(member -> members.get(member).tile())
                .toList();
    }

    /** The tile goes on; the barrier is closed behind it. */
    void pass() {
        open[0] = 0;
    }
}
