// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections;
import ohmesh.netlist.device.PhaseChange;
import ohmesh.netlist.device.SoftBounds;
import ohmesh.netlist.device.ThresholdStep;
import ohmesh.netlist.device.UpdateLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DevicePresetsTest {
    @TempDir
    Path folder;

    static Stream<String> names() {
        return Presets.DEVICES.names().stream();
    }

    private static PresetNumber number(String preset, String field) {
        return DevicePresets.numbers(preset).stream()
                .filter(number -> number.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyNumberHasMeaningRangeAndSourceOrIsCalibrated(String name) {
        for (PresetNumber number : DevicePresets.numbers(name)) {
            assertFalse(number.about().isBlank(), number.field());
            if (number.value() instanceof Double value) {
                assertTrue(value >= number.minimum().orElseThrow(), number.field());
                assertTrue(value <= number.maximum().orElseThrow(), number.field());
            }
            boolean told = !number.source().isBlank() || number.origin() != PresetNumber.Origin.SOURCE;
            assertTrue(told, number.field());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void thresholdsLieBelowTheNominalVoltagesAndHalfOfThemBelowTheThresholds(String name) {
        Device device = DevicePresets.device(name);
        assertEquals(name, device.name());
        assertTrue(device.minimumConductance() < device.maximumConductance());
        assertTrue(device.setThreshold() < device.nominalSetVoltage());
        assertTrue(device.resetThreshold() < device.nominalResetVoltage());
        assertTrue(device.nominalSetVoltage() / 2 <= device.setThreshold());
        assertTrue(device.nominalResetVoltage() / 2 <= device.resetThreshold());
    }

    @Test
    void presetsUseEveryLawButThePowerStep() {
        Set<String> kinds = names().map(
                        name -> Names.kind(DevicePresets.device(name).law().getClass()))
                .collect(Collectors.toSet());
        List<String> unused = Names.kinds(UpdateLaw.class).stream()
                .filter(kind -> !kinds.contains(kind))
                .toList();
        assertEquals(List.of("power-step"), unused);
    }

    @Test
    void numberCarriesUnitRangeAndWhoSaysSo() {
        PresetNumber width = number("prezioso-2015", "nominalSetWidth");
        assertEquals(500e-6, width.value());
        assertEquals("500 us", width.text());
        assertEquals("1 ps .. 10 s", width.range());
        assertEquals(PresetNumber.Origin.SOURCE, width.origin());
        assertTrue(width.source().contains("Nature 521"), width.source());
        assertEquals(
                PresetNumber.Origin.CALIBRATED,
                number("prezioso-2015", "law.stepScale").origin());
        assertEquals("", number("prezioso-2015", "law.stepScale").source());
        assertEquals(
                PresetNumber.Origin.DEFAULT,
                number("prezioso-2015", "variation.stepNoise").origin());
        assertEquals("threshold-step", number("prezioso-2015", "law.kind").text());
        assertEquals("51 points, 0 S to 25 uS", number("burr-2014", "law.set").text());
        assertEquals(
                PresetNumber.Origin.CALIBRATED, number("burr-2014", "law.set").origin());
    }

    @Test
    void updateNumbersOfPreziosoStayAsTheyAre() {
        assertEquals(
                new ThresholdStep(60e-6, 24e-6, 5e-6, 55e-6, 20e-6, 65e-6, 0.006),
                DevicePresets.device("prezioso-2015").law());
    }

    /** sigma_prog of facts published with aihwkit's PCM at g = 0.1, 0.5, 1, from the preset's own polynomial. */
    @ParameterizedTest(name = "g = {0}")
    @CsvSource({"0.1,0.44825", "0.5,0.95271", "1,1.05538"})
    void programmingNoiseOfPcmHasThePublishedDeviation(double g, double microsiemens) {
        Device device = DevicePresets.device("pcm");
        var noise = ((PhaseChange) device.law()).programmingNoise();
        double deviation = noise.constant() + noise.linear() * g + noise.quadratic() * g * g;
        assertEquals(microsiemens, deviation * device.maximumConductance() * 1e6, 1e-5);
    }

    @ParameterizedTest(name = "g = {0}")
    @CsvSource({"0.1,0.06009,0.60470", "0.5,0.049,0.66352", "1,0.049,0.66352"})
    void driftOfPcmHasThePublishedExponentAndFactorAfterADay(double g, double nu, double factor) {
        Imperfections.Drift drift = DevicePresets.device("pcm").imperfections().drift();
        double mean = Math.min(
                drift.meanMaximum(),
                Math.max(drift.meanMinimum(), drift.meanSlope() * Math.log(g) + drift.meanOffset()));
        assertEquals(nu, mean, 5e-6);
        double day = 86400;
        assertEquals(factor, Math.pow((day + drift.referenceTime()) / drift.referenceTime(), -mean), 5e-6);
    }

    @Test
    void unknownPresetIsRefused() {
        assertThrows(NoSuchElementException.class, () -> DevicePresets.device("nothing"));
        assertThrows(NoSuchElementException.class, () -> DevicePresets.numbers("nothing"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[[0], [2], [1]]|/2/0: the curve must rise: 1 uS after pulse 2 follows 2 uS",
                "[[1], [1]]|/0/0: the curve must rise: it needs two different conductances",
                "[[1]]|/0/0: the curve must rise: it needs two different conductances",
                "[[0, 1], [1, 2]]|/0/0: a measured curve is one column of conductances; found 2 columns"
            })
    void measuredCurveThatIsNoneIsRefused(String values, String problem) {
        ReadResult result = Examples.copy("single", folder)
                .replace(
                        "\"prezioso-2015\", \"override\": {\"law\": {\"stepScale\": 0.03}",
                        "\"burr-2014\", \"override\": {\"law\": {\"set\": {\"values\": " + values
                                + ", \"unit\": \"uS\"}}")
                .read();
        assertEquals(
                List.of("/chip/override/tile/array/device/override/law/set/values" + problem),
                result.problems().stream()
                        .filter(found -> found.pointer().contains("/device/"))
                        .map(found -> found.pointer() + ": " + found.message())
                        .toList());
    }

    @Test
    void vteamWithoutALowestConductanceIsRefused() {
        ReadResult result = Examples.copy("single", folder)
                .replace(
                        "\"prezioso-2015\", \"override\": {\"law\": {\"stepScale\": 0.03}",
                        "\"vteam\", \"override\": {\"minimumConductance\": \"0 S\"")
                .read();
        assertTrue(result.problems().stream()
                .anyMatch(found -> found.message().contains("vteam needs a lowest conductance above 0")));
    }

    @Test
    void lawOfAnotherKindTakesTheWholePlaceOfTheOld() {
        ReadResult result = Examples.copy("single", folder)
                .replace(
                        "\"law\": {\"stepScale\": 0.03}",
                        "\"law\": {\"kind\": \"soft-bounds\", \"setPart\": 0.1, \"resetPart\": 0.2}")
                .read();
        assertEquals(List.of(), result.problems());
        assertEquals(
                new SoftBounds(0.1, 0.2, null),
                result.netlist().chip().tile().array().device().law());
    }

    @Test
    void lawOfTheSameKindKeepsItsOtherNumbers() {
        ReadResult result = Examples.copy("single", folder)
                .replace("{\"stepScale\": 0.03}", "{\"kind\": \"threshold-step\", \"stepScale\": 0.03}")
                .read();
        assertEquals(List.of(), result.problems());
        assertEquals(
                new ThresholdStep(60e-6, 24e-6, 5e-6, 55e-6, 20e-6, 65e-6, 0.03),
                result.netlist().chip().tile().array().device().law());
    }
}
