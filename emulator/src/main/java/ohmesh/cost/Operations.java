// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import java.util.List;
import ohmesh.engine.Counters;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Tile;
import ohmesh.tile.ReadCycles;

/** Operations of the arrays of a netlist by the one counting rule: those done, and those that could be done at most. */
final class Operations {
    /** A multiplication and an addition. */
    private static final double OF_A_WEIGHT = 2;

    private final Netlist netlist;

    Operations(Netlist netlist) {
        this.netlist = netlist;
    }

    /** Operations of one read of an array. */
    static double ofRead(LogicalArray array) {
        return OF_A_WEIGHT * array.rows() * array.columns();
    }

    /** Operations of all reads and transposed reads; reads that verify a write are none. */
    double done(List<Counters> counters) {
        double done = 0;
        for (Tile tile : netlist.tiles()) {
            String owner = ohmesh.tile.Tile.nameOf(tile.at());
            for (var array : tile.arrays().entrySet()) {
                done += ofRead(array.getValue()) * reads(counters, owner + "." + array.getKey());
            }
        }
        return done;
    }

    /** Operations a second where every array reads as fast as it can. */
    double mostPerSecond() {
        double most = 0;
        for (Tile tile : netlist.tiles()) {
            for (LogicalArray array : tile.arrays().values()) {
                long interval = ReadCycles.of(netlist.chip(), array).interval();
                most += ofRead(array) * netlist.chip().clock() / interval;
            }
        }
        return most;
    }

    /** Physical arrays that the netlist places. */
    long placedArrays() {
        return netlist.tiles().stream().mapToLong(Operations::placedArrays).sum();
    }

    private static long placedArrays(Tile tile) {
        return tile.arrays().values().stream()
                .mapToLong(array -> array.pairing() == LogicalArray.Pairing.TWO_ARRAYS ? 2 : 1)
                .sum();
    }

    private static double reads(List<Counters> counters, String owner) {
        return counters.stream()
                .filter(group -> group.owner().equals(owner) && group.names().contains("reads"))
                .mapToDouble(group -> group.get("reads"))
                .sum();
    }
}
