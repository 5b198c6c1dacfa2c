// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    void theListNamesEveryPreset() throws IOException {
        String text = run("chips");
        Presets.CHIPS.names().forEach(name -> assertTrue(text.contains(name), name));
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(run("chips", "--json")).forEach(chip -> names.add(chip.get("name").asText()));
        assertEquals(Presets.CHIPS.names(), names);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void everyNumberOfAPresetSaysWhereItIsFrom(String name) throws IOException {
        JsonNode sheet = new ObjectMapper().readTree(run("chips", name, "--json"));
        assertTrue(sheet.get("macroTopsPerWatt").asDouble() > 0);
        assertTrue(sheet.get("numbers").size() > 50);
        for (JsonNode number : sheet.get("numbers")) {
            String origin = number.get("origin").asText();
            boolean said = !number.get("source").asText().isEmpty();
            assertTrue(said || origin.equals("default") || origin.equals("calibrated"), number.toString());
            assertTrue(!origin.equals("netlist"), number.toString());
        }
    }

    @Test
    void aSheetShowsFiguresAreasAndSources() {
        String text = run("chips", "yao-2020");
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
