// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import ohmesh.netlist.Chip;
import ohmesh.netlist.read.ChipPresets;
import ohmesh.netlist.read.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChipCostTest {
    @TempDir
    Path folder;

    static Stream<String> presets() {
        return Presets.CHIPS.names().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void everyPresetHasFiguresAboveZero(String name) {
        Chip chip = ChipPresets.chip(name);
        ChipCost cost = ChipCost.of(chip);
        assertTrue(cost.latencyCycles() >= cost.intervalCycles() / 2 && cost.intervalCycles() > 0);
        assertTrue(cost.readJoules() > 0 && cost.peakOperationsPerSecond() > 0 && cost.leakageWatts() > 0);
        assertTrue(cost.macroTopsPerWatt() > 0 && cost.macroGopsPerSquareMillimetre() > 0);
        cost.areaSquareMetres().forEach((part, area) -> assertTrue(area >= 0, part));
        assertEquals(
                cost.arrays() * chip.tile().array().rows() * chip.tile().array().columns(), cost.cells());
    }

    /** 0x55 sets four of eight bits and 11 uS is the middle of 2 to 20 uS. */
    @Test
    void anEstimateOfAReadIsWhatSuchAReadTakes() throws IOException {
        String override =
                "{\"fidelity\": \"ideal\", \"tile\": {\"dac\": {\"bits\": 9}, \"array\": {\"columns\": 128}}}";
        SmallChip run = SmallChip.read(folder, "yao-2020", override, 128, "11 uS", 0x55);
        ChipCost estimate = ChipCost.of(run.netlist().chip());
        // One cell of ten thousand is stuck elsewhere.
        assertEquals(estimate.readJoules(), run.figure("energyPerVmmJoules"), 2e-4 * estimate.readJoules());
        assertEquals(36, estimate.latencyCycles());
        assertEquals(32, estimate.intervalCycles());
    }
}
