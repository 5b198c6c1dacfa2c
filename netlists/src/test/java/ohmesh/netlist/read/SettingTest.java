// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyExample() {
        Examples.copy("single", folder);
    }

    private ReadResult read(String setting) {
        return NetlistReader.read(folder, ReadOptions.none().withSettings(List.of(Setting.parse(setting))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/chip/override/tile/adc/bits=6",
        "/chip/tile/adc/bits=6",
    })
    void overrideOfThePresetMayBeLeftOut(String setting) {
        ReadResult result = read(setting);
        assertEquals(List.of(), result.problems());
        assertEquals(6, result.netlist().chip().tile().adc().bits());
    }

    @Test
    void fieldThatIsKnownButAbsentIsSet() {
        assertEquals(
                3,
                read("/chip/tile/timing/scalarCycles=3")
                        .netlist()
                        .chip()
                        .tile()
                        .timing()
                        .scalarCycles());
        assertEquals(
                0.1,
                read("/chip/tile/array/device/variation/minimumDeviceToDevice=0.1")
                        .netlist()
                        .chip()
                        .tile()
                        .array()
                        .device()
                        .variation()
                        .minimumDeviceToDevice());
        assertEquals(
                1.2,
                read("/tiles/0/pulses/set/amplitude=1.2 V")
                        .netlist()
                        .tiles()
                        .get(0)
                        .pulses()
                        .get("set")
                        .amplitude());
        assertEquals(
                3,
                read("/tiles/0/constants/SAMPLES=3")
                        .netlist()
                        .tiles()
                        .get(0)
                        .constants()
                        .get("SAMPLES"));
    }

    @Test
    void nullRemovesAField() {
        assertEquals(
                2, read("/channels/y/window=null").netlist().channels().get("y").window());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/chip/tile/adc/bitz=6|/chip/tile/adc/bitz: unknown field \"bitz\"; nearest is \"bits\"",
                "/tiles/1/constants/SAMPLES=3|/tiles/1: \"1\" is not an index below 1",
                "/tiles/0/constants/SAMPLE=3|/tiles/0/constants/SAMPLE: unknown field \"SAMPLE\"; nearest is \"SAMPLES\"",
                "/seed/x=3|/seed/x: there is nothing inside a number",
                "/chip/tile/adc/bits/x=1|/chip/tile/adc/bits/x: there is nothing inside a number",
                "/chip/tile/timing/scalarCycles/x=1|/chip/tile/timing/scalarCycles/x: there is nothing inside the field \"scalarCycles\"",
                "/host/inputs/z/codeBits=3|/host/inputs/z: unknown field \"z\"; known: x",
                "/chip/network/pipeline=c|/chip/network/pipeline: expected an object, found a string; a preset is {\"preset\": \"c\"}",
                "/chip=default|/chip: expected an object, found a string; a preset is {\"preset\": \"default\"}",
                "/chip/tile/adc/bits=99|/chip/tile/adc/bits: 99 is outside 1..16"
            })
    void mistypedPointerIsAProblem(String setting, String problem) {
        assertEquals(
                List.of("--set " + problem),
                read(setting).problems().stream().map(Problem::toString).toList());
    }

    @Test
    void twoSettingsOfOneFieldAreRefused() {
        List<String> twice = List.of("/chip/tile/adc/bits=6", "/seed=1", "/chip/override/tile/adc/bits=7");
        var refusal = assertThrows(IllegalArgumentException.class, () -> Setting.parseAll(twice));
        assertEquals("/chip/override/tile/adc/bits is given twice", refusal.getMessage());
        assertEquals(2, Setting.parseAll(twice.subList(0, 2)).size());
    }

    @Test
    void settingThatReplacesAnEarlierOneIsRefused() {
        List<String> undone = List.of("/chip/tile/adc/bits=6", "/chip/override={}");
        var refusal = assertThrows(IllegalArgumentException.class, () -> Setting.parseAll(undone));
        assertEquals(
                "/chip/override replaces /chip/tile/adc/bits, which is set before it; give it first",
                refusal.getMessage());
        assertEquals(2, Setting.parseAll(List.of(undone.get(1), undone.get(0))).size());
    }

    @Test
    void textWithoutPointerOrValueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Setting.parse("seed=1"));
        assertThrows(IllegalArgumentException.class, () -> Setting.parse("/seed"));
    }
}
