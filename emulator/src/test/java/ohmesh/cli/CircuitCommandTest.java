// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.PlainData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitCommandTest {
    private static final Path SNEAK = Path.of("../netlists/circuits/sneak.json");

    @TempDir
    Path folder;

    private final Console console = Console.real();

    private Map<?, ?> json(Path file) {
        assertEquals(0, console.execute("circuit", file, "--json"), () -> console.err.toString());
        return (Map<?, ?>) PlainData.of(
                JsonTree.parse("", console.out.toString(), (where, message) -> {})
                        .orElseThrow(),
                (where, message) -> {
                    throw new AssertionError(message);
                });
    }

    /** The shared folder stands beside the repository, or above it. */
    private static Path oracle(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/oracles/irdrop").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        String folder = System.getProperty("ohmesh.oracles");
        assumeTrue(folder != null, "skipped: no folder shared/oracles/irdrop above the repository");
        return Path.of(folder).resolve(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "irdrop-case.json, 1e-9, 2",
        "irdrop-case-32x32.json, 1e-9, 2",
        "irdrop-case-64x64.json, 1e-9, 2",
        "both-ends-driven.json, 1e-9, 3",
        "sneak-floating.json, 1e-9, 3",
        "write-half-v.json, 1e-9, 3",
        "write-third-v.json, 1e-9, 3",
        "sinh-vmm.json, 1e-7, 3",
        "sinh-write-half-v.json, 1e-7, 3"
    })
    void agreesWithOtherSolvers(String name, double tolerance, int references) {
        Map<?, ?> json = json(oracle(name));
        Map<?, ?> differences = (Map<?, ?>) json.get("largest_relative_difference");
        assertEquals(references, differences.size());
        differences.forEach((key, difference) ->
                assertTrue((Double) difference <= tolerance, () -> key + " differs by " + difference));
        assertTrue((Double) json.get("residual") < 1e-12);
    }

    @Test
    void transistorsOnBadWiresAgreeWithNgspice() {
        Map<?, ?> json = json(Path.of("../netlists/circuits/one-transistor.json"));
        Map<?, ?> differences = (Map<?, ?>) json.get("largest_relative_difference");
        assertEquals(1, differences.size());
        differences.forEach(
                (key, difference) -> assertTrue((Double) difference <= 1e-12, () -> key + " differs by " + difference));
    }

    /** Conductances to 0 V of 1/3, 1/4 and wires of 1: by hand I = 1 / (1 + 2 + 1) of a single cell of 2 ohm. */
    @Test
    void oneCellIsASeriesCircuit() throws IOException {
        Path file = Files.writeString(folder.resolve("one.json"), """
                {"rows": 1, "columns": 1, "conductances_S": [[0.5]], "wire_resistance_ohm": 1,
                 "word_line_left_V": [1], "bit_line_bottom_V": [0]}
                """);
        Map<?, ?> json = json(file);
        assertEquals(List.of(List.of(0.5)), json.get("cell_voltages_V"));
        assertEquals(List.of(0.25), json.get("bit_line_bottom_A"));
        assertEquals(List.of(0.25), json.get("word_line_left_A_from_driver"));
        assertEquals(null, ((List<?>) json.get("bit_line_top_A")).get(0));
        assertEquals(null, ((List<?>) json.get("word_line_right_A_from_driver")).get(0));
    }

    /** Wires of 0 ohm: the selector turns on at 1 V, drops 0.1 V and leaves 0.9 V to 1 mS. */
    @Test
    void selectorsReportTheirStates() throws IOException {
        Path file = Files.writeString(folder.resolve("selector.json"), """
                {"rows": 1, "columns": 2, "conductances_S": [[1e-3, 1e-3]], "wire_resistance_ohm": 0,
                 "cell": {"kind": "selector", "threshold_V": 0.5, "hold_V": 0.1, "leak_S": 1e-9},
                 "word_line_left_V": [1], "bit_line_bottom_V": [0, 0.6]}
                """);
        Map<?, ?> json = json(file);
        assertEquals(List.of(List.of(true, false)), json.get("selector_on"));
        assertArrayEquals(
                new double[] {0.9e-3 + 1e-9, 0.4e-9},
                ((List<?>) json.get("bit_line_bottom_A"))
                        .stream().mapToDouble(amps -> (Double) amps).toArray(),
                1e-15);
    }

    @Test
    void summaryNamesTheExtremes() {
        assertEquals(0, console.execute("circuit", SNEAK));
        String out = console.out.toString();
        assertTrue(out.startsWith("sneak: 4 x 4 cells, ohmic, 1 uS .. 100 uS; wires of 2 ohm a segment\n"), out);
        assertTrue(out.contains(" at (1, 1), power in the cells 5.17185 uW"), out);
        assertTrue(out.contains("current into the bottoms of bit lines, 1 of 4: 25.8868 uA"), out);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"map.png, \u0089PNG", "map.svg, <?xml", "sub/MAP.SVG, <?xml"})
    void pictureHasTheFormatOfItsEnding(String name, String start) throws IOException {
        Path file = folder.resolve(name);
        assertEquals(0, console.execute("circuit", SNEAK, "--plot", file), () -> console.err.toString());
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(bytes.startsWith(start), () -> bytes.substring(0, 20));
        assertEquals(2, console.execute("circuit", SNEAK, "--plot", file));
        assertTrue(console.err.toString().contains("is there already; --force overwrites it"));
        assertEquals(0, console.execute("circuit", SNEAK, "--plot", file, "--force"));
    }

    @Test
    void otherEndingsAreRefusedBeforeAnything() {
        assertEquals(2, console.execute("circuit", SNEAK, "--plot", folder.resolve("map.gif")));
        assertTrue(console.err.toString().contains("ends in neither .png nor .svg"), console.err.toString());
        assertEquals("", console.out.toString());
    }

    @Test
    void problemsAreLocated() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.json"),
                Files.readString(SNEAK).replace("1e-6", "-1").replace("\"rows\"", "\"row\""));
        assertEquals(2, console.execute("circuit", file));
        String err = console.err.toString();
        assertTrue(err.contains(file + ":4:3 /row: unknown field \"row\"; nearest is \"rows\""), err);
        assertTrue(err.contains("the field \"rows\" is missing"), err);
    }

    @Test
    void missingFileIsBadInput() {
        assertEquals(2, console.execute("circuit", folder.resolve("none.json")));
        assertTrue(console.err.toString().contains("there is no file"), console.err.toString());
    }

    @ParameterizedTest(name = "{0} S, {1} V")
    @CsvSource({"1e3, 1e300", "1e-300, 1e308", "1e300, 1", "1e300, 1e300"})
    void numbersBeyondTheirRangeAreNoInternalError(String siemens, String volts) throws IOException {
        Path file = folder.resolve("absurd.json");
        Files.writeString(file, """
                {"name": "absurd", "rows": 2, "columns": 2, "wire_resistance_ohm": 1,
                 "conductances_S": [[%s, %s], [%s, 1e-6]], "input_voltages_V": [%s, %s]}
                """.formatted(siemens, siemens, siemens, volts, volts));
        int code = console.execute("circuit", file);
        assertTrue(code == 0 || code == 2, code + " " + console.err);
        assertTrue(!console.err.toString().contains("internal"), console.err.toString());
    }
}
