// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ohmesh.chip.Bench;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.TileSpec;
import org.junit.jupiter.api.Test;

class LongReadTest {
    @Test
    void cyclesBeyondThirtyTwoBitsDoNotWrap() {
        Netlist bench = Bench.of("halt")
                .array("a", 8, 4, LogicalArray.Pairing.TWO_ARRAYS)
                .netlist();
        TileSpec tile = bench.chip().tile();
        TileSpec slow = new TileSpec(
                tile.lanes(),
                tile.laneBits(),
                tile.scratchpadWords(),
                tile.timing(),
                tile.array(),
                new DacSpec(8, 0.1, 1.0),
                new AdcSpec(8, 1e-6, 1.0, 2, 1, AdcSpec.Subtraction.ANALOG));
        Timing timing = new Timing(slow, 100e9);
        assertEquals(
                100_000_000_000L,
                timing.driveCycles(bench.tiles().get(0).arrays().get("a"), false));
        assertEquals(
                200_000_000_000L,
                timing.convertCycles(bench.tiles().get(0).arrays().get("a"), false),
                "two columns share a converter");
    }
}
