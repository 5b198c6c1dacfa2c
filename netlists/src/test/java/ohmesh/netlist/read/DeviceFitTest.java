// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of a device, its imperfections and its writes that cannot be or that nothing looks at. */
class DeviceFitTest {
    private static final String VERIFY = "\"verify\": {\"resetAmplitude\": \"2 V\", \"resetWidth\": \"50 ns\","
            + " \"readVoltage\": \"0.2 V\", \"fullScale\": \"6 uA\", \"bits\": 6";

    private static final String DEVICE = "/chip/override/tile/array/device/override/";
    private static final String IMPERFECTIONS = DEVICE + "imperfections/";

    @TempDir
    Path folder;

    private static List<String> problems(Examples example) {
        return example.read().problems().stream()
                .map(problem -> problem.pointer() + ": " + problem.message())
                .toList();
    }

    private static List<String> expected(String problems) {
        return problems.isEmpty() ? List.of() : List.of(problems.split(";(?=/)"));
    }

    /** Over the preset of "single": 1 to 100 uS, thresholds of 1 V with a spread of 50 mV, read at 0.2 V. */
    private Examples overPreset(String fields) {
        return Examples.copy("single", folder).replace("{\"law\": {\"stepScale\": 0.03}}", "{" + fields + "}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // 1/f and telegraph noise.
                "\"noise\": {\"flickerLowest\": \"2 Hz\"}|noise/flickerLowest: the band of 1/f noise does not work with no 1/f noise: only 1/f noise has a band: give flicker, its relative deviation",
                "\"noise\": {\"flickerHighest\": \"2 MHz\", \"flicker\": 0}|noise/flickerHighest: the band of 1/f noise does not work with no 1/f noise: only 1/f noise has a band: give flicker, its relative deviation",
                "\"noise\": {\"flickerHighest\": \"2 MHz\", \"flicker\": 0.01}|~~",
                "\"noise\": {\"captureTime\": \"2 ms\"}|noise/captureTime: the amplitude or a time of traps does not work with no cells with traps: only a trap has them: give telegraphPart, the part of the cells that have one",
                "\"noise\": {\"emissionTime\": \"2 ms\"}|noise/emissionTime: the amplitude or a time of traps does not work with no cells with traps: only a trap has them: give telegraphPart, the part of the cells that have one",
                "\"noise\": {\"telegraphAmplitude\": 0.1}|noise/telegraphAmplitude: the amplitude or a time of traps does not work with no cells with traps: only a trap has them: give telegraphPart, the part of the cells that have one",
                "\"noise\": {\"telegraphPart\": 0.1}|noise/telegraphPart: a part of the cells with traps does not work with no amplitude of traps: a full trap would change nothing: give telegraphAmplitude",
                "\"noise\": {\"telegraphPart\": 0.1, \"telegraphAmplitude\": 0.1, \"captureTime\": \"2 ms\"}|~~",
                // Drift and retention.
                "\"drift\": {\"meanOffset\": 0.05, \"meanMinimum\": 0.2, \"meanMaximum\": 0.1}|drift/meanMinimum: meanMinimum 0.2 is above meanMaximum 0.1",
                "\"drift\": {\"meanOffset\": 0.05, \"meanMinimum\": 0.1, \"meanMaximum\": 0.1}|~~",
                "\"drift\": {\"meanOffset\": 0.05, \"deviationMinimum\": 0.2, \"deviationMaximum\": 0.1}|drift/deviationMinimum: deviationMinimum 0.2 is above deviationMaximum 0.1",
                "\"retention\": {\"timeConstant\": \"1 s\", \"target\": \"101 uS\"}|retention/target: target 101 uS is outside the device's 1 uS .. 100 uS",
                "\"retention\": {\"timeConstant\": \"1 s\", \"target\": \"0.9 uS\"}|retention/target: target 900 nS is outside the device's 1 uS .. 100 uS",
                "\"retention\": {\"timeConstant\": \"1 s\", \"target\": \"1 uS\"}|~~",
                // Forming.
                "\"forming\": {\"voltage\": \"2 V\", \"virginConductance\": \"1 uS\", \"formedConductance\": \"60 uS\"}|forming/virginConductance: virginConductance 1 uS is not below minimumConductance 1 uS: a virgin cell conducts less than any formed one",
                "\"forming\": {\"voltage\": \"2 V\", \"virginConductance\": \"0.99 uS\", \"formedConductance\": \"100 uS\"}|~~",
                "\"forming\": {\"voltage\": \"2 V\", \"virginConductance\": \"1 nS\", \"formedConductance\": \"101 uS\"}|forming/formedConductance: formedConductance 101 uS is outside the device's 1 uS .. 100 uS"
            })
    void imperfectionThatCannotBeIsNamed(String part, String problem) {
        assertEquals(
                problem.isEmpty() ? List.of() : List.of(IMPERFECTIONS + problem),
                problems(overPreset("\"minimumConductance\": \"1 uS\", \"maximumConductance\": \"100 uS\","
                        + " \"imperfections\": {" + part + "}")));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0.2 V|0 V|a read at 200 mV would form cells: not below the forming voltage 200 mV",
                "0.3 V|20 mV|a read at 200 mV would form some cells: not below the forming voltage 300 mV less 6 deviceToDevice of 20 mV",
                "0.3 V|10 mV|~~",
                "0.201 V|0 V|~~"
            })
    void noReadFormsACell(String volts, String spread, String problem) {
        List<String> found = overPreset("\"imperfections\": {\"forming\": {\"voltage\": \"" + volts
                        + "\", \"deviceToDevice\": \"" + spread
                        + "\", \"virginConductance\": \"1 nS\", \"formedConductance\": \"60 uS\"}}")
                .read()
                .problems()
                .stream()
                .map(Problem::message)
                .toList();
        assertEquals(expected(problem), found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"set\": {\"values\": [[1], [19], [21]], \"unit\": \"uS\"}, \"reset\": {\"values\": [[20], [2]], \"unit\": \"uS\"}|/chip/tile/array/device/law/set/values/0/0: the measured conductance 1 uS is outside the device's 2 uS .. 20 uS",
                "\"set\": {\"values\": [[2], [20]], \"unit\": \"uS\"}, \"reset\": {\"values\": [[20.5], [2]], \"unit\": \"uS\"}|/chip/tile/array/device/law/reset/values/0/0: the measured conductance 20.5 uS is outside the device's 2 uS .. 20 uS",
                "\"set\": {\"values\": [[2], [20]], \"unit\": \"uS\"}, \"reset\": {\"values\": [[20], [2]], \"unit\": \"uS\"}|~~"
            })
    void measuredCurveLiesInTheRangeOfTheDevice(String curves, String problem) {
        assertEquals(expected(problem), problems(lawOfPair("{\"kind\": \"measured-table\", " + curves + "}")));
    }

    private Examples lawOfPair(String law) {
        Path own;
        try {
            own = Files.createTempDirectory(folder, "law");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Examples example = Examples.copy("pair", own);
        String text = example.text(NetlistReader.FILE_NAME);
        int from = text.indexOf("\"law\": {");
        int to = text.indexOf('}', from) + 1;
        return example.write(NetlistReader.FILE_NAME, text.substring(0, from) + "\"law\": " + law + text.substring(to));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"overdriveExponent\": 2|overdriveExponent",
                "\"nominalSetVoltage\": \"1 V\"|nominalSetVoltage",
                "\"nominalResetVoltage\": \"1 V\"|nominalResetVoltage",
                "\"nominalSetWidth\": \"2 ns\"|nominalSetWidth",
                "\"nominalResetWidth\": \"2 ns\"|nominalResetWidth",
                "\"overdriveExponent\": 2, \"nominalResetVoltage\": \"1 V\", \"variation\": {\"stepNoise\": 0.01}|~~",
                "\"setThreshold\": \"0.5 V\"|~~"
            })
    void vteamLooksAtNoNominalPulse(String fields, String refused) {
        Examples example = overPreset("\"resetThreshold\": \"0.25 V\", " + fields)
                .replace("\"prezioso-2015\"", "\"vteam\"")
                .replace("{\"csv\": \"plus.csv\", \"unit\": \"uS\"}", "{\"mean\": \"5 mS\"}")
                .replace("\"mean\": \"35 uS\", \"deviation\": \"2 uS\"", "\"mean\": \"5 mS\"")
                .replace("\"adc\": {\"bits\": 10", "\"dac\": {\"fullScale\": \"0.1 V\"}, \"adc\": {\"bits\": 10");
        assertEquals(
                refused.isEmpty()
                        ? List.of()
                        : List.of(DEVICE + refused
                                + ": a number of the nominal pulse does not work with law vteam without"
                                + " step noise: vteam integrates its own equation and compares no pulse with a nominal"
                                + " one"),
                problems(example));
    }

    @Test
    void nominalPulseOfADeviceThatIsWrittenOutMayBeBelowTheThresholdWhereNothingLooksAtIt() {
        Examples vteam = lawOfPair("{\"kind\": \"vteam\", \"setRate\": 1e6, \"resetRate\": 1e6, \"setExponent\": 1,"
                        + " \"resetExponent\": 1}")
                .replace("\"nominalSetVoltage\": \"2 V\"", "\"nominalSetVoltage\": \"0.1 V\"");
        assertEquals(List.of(), problems(vteam));
    }

    @Test
    void nominalPulseMayBeBelowTheThresholdWhereOverdriveDoesNotCount() {
        Examples flat = Examples.copy("pair", folder)
                .replace(
                        "\"nominalSetVoltage\": \"2 V\"", "\"nominalSetVoltage\": \"0.1 V\", \"overdriveExponent\": 0");
        assertEquals(List.of(), problems(flat));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // k = 300 uA/V2 above 0.6 V: 0.76 V gives 3.84 uA, 1.92 uS at 2 V; 0.77 V gives 4.335 uA, 2.1675 uS.
                "\"fidelity\": \"ideal\"|\"gate\": \"0.77 V\", VERIFY}|~~",
                "\"fidelity\": \"ideal\"|\"gate\": \"0.76 V\", VERIFY}|/tiles/1/pulses/up/gate: no target above a cell can be reached: a gate of 760 mV limits SET to 1.92 uS, not above the lowest conductance 2 uS; raise the gate",
                "\"fidelity\": \"ideal\"|\"gate\": \"0.76 V\", VERIFY, \"gateRamp\": \"0.01 V\"}|~~",
                // In a circuit cells move above 0.8 V: 0.7 V gives 1.5 uA, 1.875 uS; 0.71 V gives 1.815 uA, 2.27 uS.
                "\"fidelity\": \"nodal\"|\"gate\": \"0.71 V\", VERIFY}|~~",
                "\"fidelity\": \"nodal\"|\"gate\": \"0.7 V\", VERIFY}|/tiles/1/pulses/up/gate: no target above a cell can be reached: a gate of 700 mV limits SET to 1.875 uS, not above the lowest conductance 2 uS; raise the gate",
                // Loops that pulse once.
                "\"fidelity\": \"ideal\"|\"gate\": \"1.5 V\", VERIFY, \"tries\": 0, \"ramp\": \"0.1 V\"}|/tiles/1/pulses/up/verify/ramp: a ramp of a write with verify that pulses once does not work with tries 0 or 1: nothing grows from one pulse to the next: give more tries",
                "\"fidelity\": \"ideal\"|\"gate\": \"1.5 V\", VERIFY, \"tries\": 1, \"gateRamp\": \"0.1 V\"}|/tiles/1/pulses/up/verify/gateRamp: a ramp of a write with verify that pulses once does not work with tries 0 or 1: nothing grows from one pulse to the next: give more tries",
                "\"fidelity\": \"ideal\"|\"gate\": \"1.5 V\", VERIFY, \"tries\": 2, \"ramp\": \"0.1 V\"}|~~",
                "\"fidelity\": \"ideal\"|\"gate\": \"1.5 V\", VERIFY, \"tries\": 0, \"ramp\": \"0 V\"}|~~"
            })
    void loopThatMovesNoCellOrRampsNothingIsRefused(String fidelity, String gate, String problem) {
        Examples example = Examples.copy("pair", folder)
                .replace("\"clock\"", fidelity + ", \"clock\"")
                .replace("\"gate\": \"1.5 V\"", gate.replace("VERIFY", VERIFY));
        List<String> found =
                problems(example).stream().map(DeviceFitTest::rounded).toList();
        assertEquals(expected(problem), found);
    }

    /** The conductance in a message, which is computed, to a thousandth of a unit. */
    private static String rounded(String text) {
        return Pattern.compile("SET to ([0-9.]+) uS")
                .matcher(text)
                .replaceAll(match -> "SET to " + Math.rint(Double.parseDouble(match.group(1)) * 1000) / 1000 + " uS");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"bits\": 8|[[1, 2, 3, 4]]|~~",
                "\"bits\": 8|[[1, 2, 3, 127]]|~~",
                "\"bits\": 8|[[0, 0, 0, 0], [1, 2, 3, -128]]|/1/3: -128 in column 4 is no code of a DAC of 8 bits: whole numbers -127..127",
                "\"bits\": 8|[[1, 2.5, 3, 4]]|/0/1: 2.5 in column 2 is no code of a DAC of 8 bits: whole numbers -127..127",
                "\"bits\": 8|[[0, 0, 0, 0]]|/0/0: all calibration inputs of the 4 rows of array \"g\" are 0: they give no current to calibrate with",
                "\"bits\": 8|[[0, 0, 0, 0, 5]]|/0/0: all calibration inputs of the 4 rows of array \"g\" are 0: they give no current to calibrate with",
                "\"bits\": 8|[[0, 0, 0, 0], [0, 0, 0, 1]]|~~",
                "\"bits\": 1|[[0, 1, 0, 1]]|~~",
                "\"bits\": 1|[[0, 1, -1, 1]]|/0/2: -1 in column 3 is no code of a DAC of 1 bit: 0..1"
            })
    void calibrationInputsAreCodes(String bits, String rows, String problem) {
        Examples example = Examples.copy("pair", folder)
                .replace("\"dac\": {\"bits\": 8", "\"dac\": {" + bits)
                .replace(
                        "\"fullScale\": \"30 uA\"",
                        "\"range\": \"calibrated\", \"calibration\": {\"values\": " + rows + "}");
        assertEquals(
                problem.isEmpty() ? List.of() : List.of("/chip/tile/adc/calibration/values" + problem),
                problems(example));
    }

    @Test
    void calibrationInputOfAFileIsNamedByItsLine() {
        Examples example = Examples.copy("pair", folder)
                .write("inputs.csv", "1,2,3,4\n5,6,7.5,8\n")
                .replace(
                        "\"fullScale\": \"30 uA\"",
                        "\"range\": \"calibrated\", \"calibration\": {\"csv\": \"inputs.csv\"}");
        assertEquals(
                List.of("inputs.csv:2:1 /chip/tile/adc/calibration/csv: 7.5 in column 3 is no code of a DAC of 8 bits:"
                        + " whole numbers -127..127"),
                example.problems());
    }

    /** The dashes of the compatibility page: laws and imperfections beside fidelities, codings, and pairs or none. */
    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ideal|amplitude|single", "effective|pulse-count|single", "nodal|pulse-width|single",
                "ideal|bit-serial|single", "nodal|amplitude|neighbouring-columns", "effective|bit-serial|two-arrays"
            })
    void everyLawAndImperfectionWorksWith(String fidelity, String coding, String pairing) {
        Map<String, String> laws = Map.of(
                "linear-step", "\"step\": 0.01",
                "soft-bounds", "\"setPart\": 0.1, \"resetPart\": 0.1",
                "power-step", "\"step\": 0.01, \"setPower\": 1, \"resetPower\": 1",
                "phase-change", "\"crystallisedPart\": 0.1",
                "vteam", "\"setRate\": 1e6, \"resetRate\": 1e6, \"setExponent\": 1, \"resetExponent\": 1",
                "nonlinear-states",
                        "\"setPulses\": 10, \"resetPulses\": 10, \"setNonlinearity\": 1, \"resetNonlinearity\": -1",
                "measured-table",
                        "\"set\": {\"values\": [[2], [20]], \"unit\": \"uS\"}, \"reset\": {\"values\": [[20], [2]],"
                                + " \"unit\": \"uS\"}",
                "exponential-step",
                        "\"step\": 0.01, \"setFactor\": 0.1, \"resetFactor\": 0.1, \"setGamma\": 1, \"resetGamma\": 1,"
                                + " \"slope\": 1, \"offset\": 0");
        String parts =
                "\"imperfections\": {\"stuck\": {\"on\": 0.01}, \"drift\": {\"meanOffset\": 0.05}, \"retention\":"
                        + " {\"timeConstant\": \"1 s\", \"target\": \"2 uS\"}, \"readDisturb\": {\"part\": 1e-6,"
                        + " \"referenceVoltage\": \"0.2 V\", \"referenceTime\": \"50 ns\"}, \"endurance\": {\"pulses\": 1e6},"
                        + " \"forming\": {\"voltage\": \"1.5 V\", \"virginConductance\": \"1 nS\", \"formedConductance\":"
                        + " \"10 uS\"}, \"noise\": {\"relative\": 0.01, \"bandwidth\": \"1 MHz\", \"flicker\": 0.01,"
                        + " \"telegraphPart\": 0.1, \"telegraphAmplitude\": 0.1, \"accumulated\": {\"coefficient\": 0.01}}}";
        String plus = "\"plus\": {\"mean\": \"5 uS\"}";
        laws.forEach((kind, numbers) -> {
            Examples example = lawOfPair("{\"kind\": \"" + kind + "\", " + numbers + "}, " + parts)
                    .replace("\"clock\"", "\"fidelity\": \"" + fidelity + "\", \"clock\"")
                    .replace("\"dac\": {", "\"dac\": {\"coding\": \"" + coding + "\", ")
                    .replace(
                            "\"columns\": 8,\n          \"pairing\": \"single\"",
                            "\"columns\": 4,\n          \"pairing\": \"" + pairing + "\"");
            if (!pairing.equals("single")) {
                example.replace(plus, plus + ", " + plus.replace("plus", "minus"));
            }
            assertEquals(List.of(), problems(example), kind);
        });
    }
}
