// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** How packets go round a rectangular block of faults, told by the routers beside it. */
final class RingTurns {
    private static final int NONE = -1;

    private final FaultMap region;
    private final Topology topology;

    RingTurns(FaultMap region) {
        this.region = region;
        topology = region.topology();
    }

    /**
     * The way on for a packet that wants to a side.
     *
     * @param from port at which it came in, {@link Topology#LOCAL} where it was injected
     * @param direction side to which it wants: EAST or WEST until it is in the column of its target, then SOUTH or NORTH
     * @return a port, or -1 where it cannot go on
     */
    int port(int node, int from, int direction, int target) {
        boolean alongRow = direction == Topology.EAST || direction == Topology.WEST;
        int back = alongRow ? NONE : side(topology.column(target) - topology.column(node), Topology.EAST);
        if (back != NONE) {
            return towardsColumn(node, from, direction, back);
        }
        if (isFree(node, direction)) {
            return direction;
        }
        boolean passesAlready = from < Topology.LOCAL && from != opposite(direction);
        int side = passesAlready ? opposite(from) : chooseSide(node, direction, target, alongRow);
        return side != NONE && isFree(node, side) ? side : NONE;
    }

    /** Beside its column, on the way round a block: away from the column, past the block, back to the column. */
    private int towardsColumn(int node, int from, int direction, int back) {
        if (from == back) {
            return firstFree(node, direction, opposite(back));
        }
        return firstFree(node, back, direction);
    }

    private int firstFree(int node, int first, int second) {
        return isFree(node, first) ? first : isFree(node, second) ? second : NONE;
    }

    private boolean isFree(int node, int port) {
        return region.neighbour(node, port) >= 0;
    }

    private int chooseSide(int node, int direction, int target, boolean alongRow) {
        int positive = alongRow ? Topology.SOUTH : Topology.EAST;
        int forward = lengthOfBlock(node, direction, positive);
        int backward = lengthOfBlock(node, direction, positive + 1);
        if (forward == NONE || backward == NONE) {
            return forward != NONE ? positive : backward != NONE ? positive + 1 : NONE;
        }
        int wanted = alongRow ? side(topology.row(target) - topology.row(node), positive) : NONE;
        return wanted != NONE ? wanted : forward < backward ? positive : positive + 1;
    }

    private static int side(int offset, int positive) {
        return offset > 0 ? positive : offset < 0 ? positive + 1 : NONE;
    }

    /** Hops to the end of the block on one side, or -1 where the block reaches the border there. */
    private int lengthOfBlock(int node, int direction, int side) {
        int hops = 0;
        int at = node;
        while (at >= 0 && !isFree(at, direction)) {
            at = region.neighbour(at, side);
            hops++;
        }
        return at < 0 ? NONE : hops;
    }

    /** East and west, south and north differ in the last bit. */
    private static int opposite(int port) {
        return port ^ 1;
    }
}
