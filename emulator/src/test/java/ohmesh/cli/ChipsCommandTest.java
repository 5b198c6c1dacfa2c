// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.read.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChipsCommandTest {
    private final Console console = Console.real();

    static List<String> presets() {
        return Presets.CHIPS.names();
    }

    private String run(String... arguments) {
        assertEquals(0, console.execute((Object[]) arguments), console.err::toString);
        return console.out.toString();
    }

    @Test
    void theListNamesEveryPreset() {
        String text = run("chips");
        Presets.CHIPS.names().forEach(name -> assertTrue(text.contains(name), name));
        List<String> names = ((JsonArray) json("chips", "--json"))
                .elements().stream()
                        .map(chip -> ((JsonObject) chip).string("name").orElseThrow())
                        .toList();
        assertEquals(Presets.CHIPS.names(), names);
    }

    private JsonValue json(String... arguments) {
        return JsonTree.parse("", run(arguments), (where, message) -> {}).orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void everyNumberOfAPresetSaysWhereItIsFrom(String name) {
        JsonObject sheet = (JsonObject) json("chips", name, "--json");
        assertTrue(sheet.get("macroTopsPerWatt").isPresent());
        JsonArray numbers = (JsonArray) sheet.get("numbers").orElseThrow();
        assertTrue(numbers.elements().size() > 50);
        for (JsonValue element : numbers.elements()) {
            JsonObject number = (JsonObject) element;
            String field = number.string("field").orElseThrow();
            String origin = number.string("origin").orElseThrow();
            boolean said = !number.string("source").orElseThrow().isEmpty();
            assertTrue(said || origin.equals("default") || origin.equals("calibrated"), field);
            assertTrue(!origin.equals("netlist"), field);
        }
    }

    @Test
    void aSheetShowsFiguresAreasAndSources() {
        String sheet = run("chips", "yao-2020");
        sheet.lines().forEach(line -> assertTrue(line.length() <= 100, line));
        String text = sheet.replaceAll("\\s+", " ");
        assertTrue(text.contains("8, with 8 arrays and 16384 cells"), text);
        assertTrue(text.contains("MNSIM 2.0: a 1T1R cell of 1.44 um2 in 130 nm"), text);
        assertTrue(text.contains("calibrated; what is left for each of 32 ADCs"), text);
        assertTrue(text.contains("an operation"), text);
    }

    @Test
    void anUnknownNameIsSaidWithTheNearest() {
        assertEquals(2, console.execute("chips", "yao-2021"));
        assertTrue(console.err.toString().contains("there is no chip preset \"yao-2021\""), console.err::toString);
        assertTrue(console.err.toString().contains("yao-2020"), console.err::toString);
    }
}
