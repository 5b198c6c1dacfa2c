// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import ohmesh.netlist.Chip;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
    static Stream<Arguments> all() {
        return Stream.concat(
                Presets.CHIPS.names().stream().map(name -> Arguments.of("chips", name)),
                Stream.concat(
                        Presets.COSTS.names().stream().map(name -> Arguments.of("costs", name)),
                        Presets.DEVICES.names().stream().map(name -> Arguments.of("devices", name))));
    }

    private static Presets presets(String kind) {
        return switch (kind) {
            case "chips" -> Presets.CHIPS;
            case "devices" -> Presets.DEVICES;
            case "costs" -> Presets.COSTS;
            default -> Presets.PIPELINES;
        };
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("all")
    void presetNamesItsSourceAndOnlyCalibratedFieldsThatItHas(String kind, String name) {
        Presets presets = presets(kind);
        assertFalse(presets.description(name).isBlank());
        assertFalse(presets.source(name).isBlank());
        JsonObject fields = presets.fields(name);
        for (String field : presets.calibrated(name)) {
            TreePath path = new TreePath(Arrays.asList(field.split("\\.")));
            assertTrue(path.get(fields).isPresent(), field);
        }
        for (String field : presets.sourced(name)) {
            assertTrue(
                    new TreePath(Arrays.asList(field.split("\\."))).get(fields).isPresent(), field);
            assertFalse(presets.source(name, field).orElseThrow().isBlank(), field);
        }
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("all")
    void presetBindsWithoutProblems(String kind, String name) {
        ProblemList problems = new ProblemList();
        Bound bound = new Bound();
        String chip = kind.equals("chips")
                ? "{\"preset\": \"" + name + "\"}"
                : kind.equals("costs")
                        ? "{\"preset\": \"default\", \"override\": {\"cost\": {\"preset\": \"" + name + "\"}}}"
                        : "{\"preset\": \"default\", \"override\": {\"tile\": {\"array\": {\"device\": {\"preset\": \""
                                + name + "\"}}}}}";
        JsonObject document = new PresetExpansion(problems, bound).expand((JsonObject)
                JsonTree.parse("netlist", "{\"chip\": " + chip + "}", problems).orElseThrow());
        Object value = new Binder(new Sources(Path.of("."), List.of()), problems, bound)
                .bind(Target.root(Chip.class, "/chip"), document.object("chip").orElseThrow())
                .orElseThrow(() -> new AssertionError(problems.sorted(file -> file)));
        assertEquals(List.of(), problems.sorted(file -> file));
        Chip bindings = (Chip) value;
        assertEquals(
                name,
                switch (kind) {
                    case "chips" -> bindings.name();
                    case "costs" -> bindings.cost().name();
                    default -> bindings.tile().array().device().name();
                });
    }

    @ParameterizedTest(name = "{0}")
    @org.junit.jupiter.params.provider.ValueSource(strings = {"chips", "devices", "pipelines", "costs"})
    void everyPresetFileIsListed(String kind) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/ohmesh/presets", kind))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - 5))
                    .sorted()
                    .toList();
            assertEquals(names, presets(kind).names());
        }
    }

    @Test
    void halfVoltageOfThePreziosoPulseStaysBelowTheThresholds() {
        JsonObject device = Presets.DEVICES.fields("prezioso-2015");
        assertEquals("1.3 V", device.string("nominalSetVoltage").orElseThrow());
        assertEquals("1 V", device.string("setThreshold").orElseThrow());
        assertTrue(Presets.DEVICES.calibrated("prezioso-2015").contains("law.stepScale"));
    }

    @Test
    void unknownNameIsRefused() {
        assertThrows(NoSuchElementException.class, () -> Presets.CHIPS.description("nothing"));
    }
}
