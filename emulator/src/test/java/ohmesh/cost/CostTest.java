// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ohmesh.device.Records;
import ohmesh.engine.Counters;
import ohmesh.netlist.CostSpec;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.ReadOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule from counts to joules and from parts to area, by hand. */
class CostTest {
    private static final CostSpec TABLE = new CostSpec(
            "custom",
            new CostSpec.ArrayCost(2e-12),
            new CostSpec.ConverterCost(3e-12, 1e-6, 100e-12, 8, 2e-4, 5e-12, 1e-9, 7e-14, 50e-12, 1e-6),
            new CostSpec.DigitalCost(
                    1e-12, 2e-13, 5e-13, 3e-13, 4e-14, 1e-9, 1e-4, 2e-9, 2e-4, 3e-9, 1e-5, 1e-13, 1e-8),
            new CostSpec.MemoryCost(2e-12, 8e-8, 4e-4, 16384),
            new CostSpec.NetworkCost(1e-12, 2e-12, 3e-12, 4e-12, 5e-12, 4e-8, 4e-4, 1e-8, 1e-4, 64),
            new CostSpec.HostCost(1e-9, 1e-6, 1e-3));

    @TempDir
    Path folder;

    private Netlist netlist;

    @BeforeEach
    void aChipOfOneTileWithAnArray() throws IOException {
        java.nio.file.Files.writeString(folder.resolve("netlist.json"), """
                {"name": "n", "description": "d",
                 "chip": {"preset": "default", "override": {"mesh": {"width": 2}, "tile": {"scratchpadWords": 4096}}},
                 "tiles": [{"at": [0, 0], "program": ["halt"], "arrays": {"w": {"rows": 16, "columns": 8,
                   "plus": {"mean": "10 uS"}, "minus": {"mean": "10 uS"}}}}]}
                """);
        Netlist read = NetlistReader.read(folder, ReadOptions.none()).netlist();
        netlist = Records.with(read, "chip.cost", TABLE);
    }

    private static Counters counted(String name, long count) {
        Counters counters = new Counters("tile(0,0)", name + ":things");
        counters.add(0, count);
        return counters;
    }

    private double energy(String part, String counter, long count) {
        return Cost.of(netlist, List.of(counted(counter, count)), 0)
                .energyJoules()
                .get(part);
    }

    @Test
    void energiesAreCountsTimesTheirCostScaledToTheWidth() {
        double tolerance = 1e-20;
        assertEquals(3e-12, energy("digital", "instructions", 3), tolerance);
        assertEquals(2 * 2 * 2e-13, energy("digital", "scalarOperations", 2), tolerance, "32 bits are twice 16");
        assertEquals(
                2 * 4 * 5e-13, energy("digital", "scalarMultiplications", 2), tolerance, "and four times in products");
        assertEquals(7 * 2e-13, energy("digital", "laneOperations", 7), tolerance);
        assertEquals(7 * 5e-13, energy("digital", "laneMultiplications", 7), tolerance);
        assertEquals(7 * 3e-13, energy("digital", "tableLookups", 7), tolerance);
        assertEquals(5 * 2 * 4e-14, energy("registers", "scalarAccesses", 5), tolerance);
        assertEquals(5 * 4e-14, energy("registers", "laneAccesses", 5), tolerance);
        assertEquals(5 * 2e-12 / 2, energy("memory", "scratchpadReads", 5), tolerance, "a quarter of the words");
        assertEquals(5 * 2e-12 / 2, energy("memory", "scratchpadWrites", 5), tolerance);
        assertEquals(9 * 1e-12, energy("routers", "bufferWrites", 9), tolerance);
        assertEquals(9 * 2e-12, energy("routers", "bufferReads", 9), tolerance);
        assertEquals(9 * 3e-12, energy("routers", "switchFlits", 9), tolerance);
        assertEquals(9 * 5e-12, energy("routers", "allocations", 9), tolerance);
        assertEquals(9 * 4e-12, energy("links", "linkFlits", 9), tolerance);
        assertEquals(4 * 1e-9, energy("host", "wordsDelivered", 4), tolerance);
        assertEquals(4 * 1e-9, energy("host", "wordsCollected", 4), tolerance);
        assertEquals(6 * 7e-14, energy("shiftAdd", "shiftAdds", 6), tolerance);
    }

    @Test
    void lanesOfEightBitsTakeHalfAndAQuarterInProducts() {
        netlist = Records.with(netlist, "chip.tile.laneBits", 8);
        assertEquals(7 * 2e-13 / 2, energy("digital", "laneOperations", 7), 1e-20);
        assertEquals(7 * 5e-13 / 4, energy("digital", "laneMultiplications", 7), 1e-20);
        assertEquals(5 * 4e-14 / 2, energy("registers", "laneAccesses", 5), 1e-20);
    }

    @Test
    void areaIsThatOfAllPartsOfTheChip() {
        var area = Cost.of(netlist, List.of(), 0).areaSquareMetres();
        double tolerance = 1e-18;
        assertEquals(128 * 16 * 2e-12, area.get("arrays"), tolerance, "the whole array, whatever of it is used");
        assertEquals(128 * 3e-12, area.get("dac"), tolerance);
        assertEquals(16 * 5e-12, area.get("sampleHold"), tolerance);
        assertEquals(16 * 100e-12, area.get("adc"), tolerance);
        assertEquals(16 * 50e-12, area.get("shiftAdd"), tolerance);
        assertEquals(2 * (1e-9 + 16 * (2e-9 + 3e-9)), area.get("digital"), tolerance, "two tiles of 16 lanes a cycle");
        assertEquals(2 * (1024 + 16 * 128 * 16 + 8 * 128) * 1e-13, area.get("registers"), tolerance);
        assertEquals(2 * 8e-8 / 4, area.get("memory"), tolerance, "a quarter of the words");
        assertEquals(2 * (4e-8 + 5 * 8 * 64 * 1e-13), area.get("routers"), tolerance);
        assertEquals(2 * 1e-8, area.get("links"), tolerance, "there and back");
        assertEquals(0, area.get("host"), "no host");
    }

    @Test
    void anAdcOfFourBitsTakesHalfOfOneOfEightAndAFlashAFifteenthOver255() {
        netlist = Records.with(netlist, "chip.tile.adc.bits", 4);
        assertEquals(16 * 50e-12, adcArea(), 1e-18);
        netlist = Records.with(netlist, "chip.tile.adc.kind", ohmesh.netlist.AdcSpec.Kind.FLASH);
        assertEquals(16 * 100e-12 * 15 / 255, adcArea(), 1e-18);
    }

    private double adcArea() {
        return Cost.of(netlist, List.of(), 0).areaSquareMetres().get("adc");
    }

    @Test
    void arraysOfTheChipTakeAreaWhetherTheyArePlacedOrNot() {
        netlist = Records.with(netlist, "chip.tile.arrayCount", 3);
        assertEquals(
                2 * 3 * 128 * 16 * 2e-12,
                Cost.of(netlist, List.of(), 0).areaSquareMetres().get("arrays"),
                1e-18);
    }

    @Test
    void leakageFlowsInAllPartsForTheTimeOfTheRun() {
        double array = 128 * 1e-6 + 16 * 1e-9 + 16 * (2e-4 + 1e-6);
        double tile = 1e-4 + 16 * (2e-4 + 1e-5) + (1024 + 16 * 128 * 16 + 8 * 128) * 1e-8 + 4e-4 / 4;
        double router = 4e-4 + 5 * 8 * 64 * 1e-8;
        double watts = array + 2 * tile + 2 * router + 2 * 1e-4;
        Cost cost = Cost.of(netlist, List.of(), 500);
        assertEquals(watts, cost.figures().get("leakageWatts"), 1e-15);
        assertEquals(watts * 500e-9, cost.energyJoules().get("leakage"), 1e-20, "500 cycles at 1 GHz");
    }

    @Test
    void operationsAreTwoForEveryWeightOfEveryReadAndVerifyingReadsAreNone() {
        Counters array = new Counters(
                "tile(0,0).w",
                List.of("reads:reads", "verifyReads:reads"),
                List.of("adcEnergy:J", "verifyReadEnergy:J"));
        array.add(0, 5);
        array.add(1, 100);
        array.addAmount(0, 9e-12);
        array.addAmount(1, 4e-12);
        Cost cost = Cost.of(netlist, List.of(array), 1000);
        assertEquals(5 * 2 * 16 * 8, cost.figures().get("operations"));
        assertEquals(1e-12, cost.figures().get("energyPerVmmJoules"), 1e-24, "what verifying reads took is taken off");
        assertEquals(5 * 2 * 16 * 8 / 1e-6, cost.figures().get("operationsPerSecond"), 1e-3);
        assertEquals(1280e-12 / 5e-12, cost.figures().get("macroTopsPerWatt"), 1e-9);
    }

    @Test
    void whatNeedsReadsIsNotSaidWithoutThem() {
        Cost cost = Cost.of(netlist, List.of(), 10);
        assertFalse(cost.figures().containsKey("topsPerWatt"));
        assertFalse(cost.figures().containsKey("energyPerVmmJoules"));
    }

    @Test
    void componentsHaveOneOrder() {
        assertEquals(
                List.of(
                        "arrays",
                        "lines",
                        "dac",
                        "sampleHold",
                        "adc",
                        "shiftAdd",
                        "digital",
                        "registers",
                        "memory",
                        "routers",
                        "links",
                        "host",
                        "leakage"),
                new ArrayList<>(Cost.of(netlist, List.of(), 1).energyJoules().keySet()));
    }
}
