// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.device.ThresholdStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ValidNetlistTest {
    static final List<String> NAMES = Examples.NAMES;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @FieldSource("NAMES")
    void validNetlistHasNoProblems(String name) {
        ReadResult result = Examples.copy(name, folder).read();
        assertEquals(List.of(), result.problems());
        assertTrue(result.isValid());
    }

    @Test
    void quantitiesAreInSiUnitsAndRoundedOnce() {
        Netlist netlist = Examples.copy("single", folder).read().netlist();
        assertEquals(50e-6, netlist.chip().tile().adc().fullScale());
        assertEquals(-1.3, netlist.tiles().get(0).pulses().get("reset").amplitude());
        assertEquals(500e-6, netlist.tiles().get(0).pulses().get("reset").width());
        assertArrayEquals(
                new double[] {20e-6, 30e-6, 40e-6, 50e-6, 60e-6, 70.5e-6},
                netlist.tiles().get(0).arrays().get("weights").plus().values().values());
        assertEquals(
                35e-6, netlist.tiles().get(0).arrays().get("weights").minus().mean());
    }

    @Test
    void presetAndOverrideAreMerged() {
        Netlist netlist = Examples.copy("single", folder).read().netlist();
        assertEquals("default", netlist.chip().name());
        assertEquals("prezioso-2015", netlist.chip().tile().array().device().name());
        ThresholdStep law =
                (ThresholdStep) netlist.chip().tile().array().device().law();
        assertEquals(0.03, law.stepScale());
        assertEquals(60e-6, law.setStepLow());
        assertEquals(10, netlist.chip().tile().adc().bits());
        assertEquals(10e-9, netlist.chip().tile().adc().conversionTime());
        assertEquals(16, netlist.chip().tile().array().columns());
    }

    @Test
    void replacedDeviceKeepsNothingOfTheOldOne() {
        Examples example = Examples.copy("single", folder)
                .replace(
                        "\"preset\": \"prezioso-2015\", \"override\": {\"law\": {\"stepScale\": 0.03}}",
                        "\"preset\": \"generic\"")
                .replace("\"default\"", "\"prezioso-2015\"");
        assertEquals(List.of(), example.problems());
        assertEquals(
                0,
                example.read()
                        .netlist()
                        .chip()
                        .tile()
                        .array()
                        .device()
                        .variation()
                        .stepCycleToCycle());
    }

    @Test
    void missingFieldsHaveTheirDefaults() {
        Netlist netlist = Examples.copy("pair", folder).read().netlist();
        assertEquals(1, netlist.seed());
        assertEquals("custom", netlist.chip().name());
        assertEquals(2, netlist.channels().get("ping").window());
        assertEquals(
                ArraySpec.CellKind.ONE_TRANSISTOR_ONE_RESISTOR,
                netlist.chip().tile().array().cell());
        assertEquals(
                Pulse.Scheme.GATED, netlist.tiles().get(1).pulses().get("up").scheme());
        assertEquals(null, netlist.expect().get(0).atLeast());
        assertEquals(0.0, netlist.expect().get(0).equals());
    }

    @Test
    void programsAreAssembledWithTheNamesOfTheirTile() {
        Netlist netlist = Examples.copy("single", folder).read().netlist();
        assertEquals("multiply.oasm", netlist.tiles().get(0).program().source());
        assertEquals(5, netlist.tiles().get(0).program().words().size());
        assertEquals(List.of(2, 3, 4, 5, 6), netlist.tiles().get(0).program().lines());
    }

    @Test
    void everyFileReadIsAnInput() {
        List<String> inputs = Examples.copy("single", folder).read().inputs().stream()
                .map(InputFile::path)
                .toList();
        assertEquals(List.of("netlist.json", "multiply.oasm", "plus.csv", "x.csv"), inputs);
    }

    @Test
    void controlPatchesTheNetlist() {
        Examples.copy("single", folder);
        ReadResult result = NetlistReader.read(folder, ReadOptions.none().withControl("no-input"));
        assertEquals(List.of(), result.problems());
        assertArrayEquals(
                new double[3], result.netlist().host().inputs().get("x").data().values());
        ReadResult unknown = NetlistReader.read(folder, ReadOptions.none().withControl("noinput"));
        assertEquals(
                "--control /controls: unknown control \"noinput\"; nearest is \"no-input\"",
                unknown.problems().get(0).toString());
    }

    @Test
    void seedOfTheOptionsReplacesTheNetlists() {
        Examples.copy("single", folder);
        assertEquals(
                99,
                NetlistReader.read(folder, ReadOptions.none().withSeed(99))
                        .netlist()
                        .seed());
        assertEquals(
                "--seed /seed: -1 is outside 0..9007199254740991",
                NetlistReader.read(folder, ReadOptions.none().withSeed(-1))
                        .problems()
                        .get(0)
                        .toString());
    }
}
