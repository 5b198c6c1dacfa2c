// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.device.CellCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitCaseReaderTest {
    private static final String SIDES = """
            {
              "rows": 2,
              "columns": 3,
              "wire_resistance_ohm": 1.5,
              "cell": {"kind": "ohmic"},
              "conductances_S": [
                [1e-5, 2e-5, 3e-5],
                [4e-5, 5e-5, 6e-5]
              ],
              "word_line_left_V": [0.2, null],
              "word_line_right_V": [null, null],
              "bit_line_top_V": [null, null, null],
              "bit_line_bottom_V": [0, null, 0.1]
            }
            """;

    private static final String INPUTS = """
            {"rows": 2, "cols": 1, "wire_resistance_ohm": 0, "seed": 3, "convention": "as ever",
             "input_voltages_V": [0.1, -0.2], "conductances_S": [[1e-5], [2e-5]],
             "ngspice_column_currents_A": [-3e-6]}
            """;

    @TempDir
    Path folder;

    private CircuitRead read(String text) throws IOException {
        return CircuitCaseReader.read(Files.writeString(folder.resolve("case.json"), text));
    }

    private List<String> problems(String text) throws IOException {
        return read(text).problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    @Test
    void fourSidesAreRead() throws IOException {
        CircuitRead read = read(SIDES);
        assertEquals(List.of(), read.problems());
        CircuitCase circuit = read.circuit();
        assertEquals("case.json", circuit.name());
        assertArrayEquals(new double[] {1e-5, 2e-5, 3e-5, 4e-5, 5e-5, 6e-5}, circuit.conductances());
        assertArrayEquals(new double[] {0.2, Double.NaN}, circuit.ends().wordLeft());
        assertArrayEquals(new double[] {0, Double.NaN, 0.1}, circuit.ends().bitBottom());
        assertEquals(new CircuitCase.Wires(1.5, 1.5, 1.5, 1.5), circuit.wires());
        assertTrue(circuit.cell().ohmic());
    }

    @Test
    void inputVoltagesDriveTheLeftAndGroundTheBottom() throws IOException {
        CircuitCase circuit = read(INPUTS).circuit();
        assertArrayEquals(new double[] {0.1, -0.2}, circuit.ends().wordLeft());
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, circuit.ends().wordRight());
        assertArrayEquals(new double[] {Double.NaN}, circuit.ends().bitTop());
        assertArrayEquals(new double[] {0}, circuit.ends().bitBottom());
        assertEquals(1, circuit.references().size());
        assertArrayEquals(new double[] {-3e-6}, circuit.references().get(0).values());
    }

    @Test
    void lineKindsHaveResistancesOfTheirOwn() throws IOException {
        CircuitCase circuit = read(SIDES.replace(
                        "\"wire_resistance_ohm\": 1.5",
                        "\"row_wire_resistance_ohm\": 1, \"column_wire_resistance_ohm\": 2, \"driver_resistance_ohm\": 50,"
                                + " \"sense_resistance_ohm\": 0.5"))
                .circuit();
        assertEquals(new CircuitCase.Wires(1, 2, 51, 2.5), circuit.wires());
    }

    @Test
    void everyKindOfCellIsRead() throws IOException {
        CellModel sinh = cell("{\"kind\": \"sinh\", \"v0_V\": 0.25, \"law\": \"I = G * v0 * sinh(v / v0)\"}");
        assertEquals(new CellCurve.Sinh(0.25), sinh.curve());
        CellModel polynomial = cell("{\"kind\": \"polynomial\", \"quadratic_per_V\": 0.5, \"cubic_per_V2\": 2}");
        assertEquals(new CellCurve.Polynomial(0.5, 2), polynomial.curve());
        CellModel selector = cell(
                "{\"kind\": \"selector\", \"threshold_V\": 0.5, \"hold_V\": 0.1, \"leak_S\": 1e-9, \"v0_V\": 0.3}");
        assertEquals(0.5, selector.selector().threshold());
        assertEquals(new CellCurve.Sinh(0.3), selector.curve());
        CellModel transistor =
                cell("{\"kind\": \"transistor\", \"threshold_V\": 0.6, \"transconductance_A_per_V2\": 4e-4,"
                        + " \"gates\": \"columns\", \"gate_V\": [1, 2, 3]}");
        assertArrayEquals(new double[] {1, 2, 3}, transistor.gateVolts());
        assertNull(transistor.selector());
    }

    private CellModel cell(String json) throws IOException {
        CircuitRead read = read(SIDES.replace("{\"kind\": \"ohmic\"}", json));
        assertEquals(List.of(), read.problems());
        assertFalse(read.circuit().cell().ohmic());
        return read.circuit().cell();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "5e-5|0|case.json:8:12 /conductances_S/1/1: conductances_S of cell (1, 1): 0 is wrong; it must be a conductance from 1e-15 to 1e3 S",
                "5e-5|-5e-5|case.json:8:12 /conductances_S/1/1: conductances_S of cell (1, 1): -5e-5 is wrong; it must be a conductance from 1e-15 to 1e3 S",
                "5e-5|null|case.json:8:12 /conductances_S/1/1: conductances_S of cell (1, 1): expected a number, found null",
                "5e-5|NaN|case.json:8:15 /conductances_S/1/1: not JSON: NaN is no JSON number",
                "5e-5|1e999|case.json:8:12 /conductances_S/1/1: conductances_S of cell (1, 1): 1e999 is outside the range of numbers",
                "[4e-5, 5e-5, 6e-5]|[4e-5, 5e-5]|case.json:8:5 /conductances_S/1: row 1 of conductances_S has 2 numbers; the circuit has 3 columns",
                "[4e-5, 5e-5, 6e-5]|4e-5|case.json:8:5 /conductances_S/1: row 1 of conductances_S is a number, not an array",
                "\"rows\": 2|\"rows\": 3|case.json:6:21 /conductances_S: conductances_S has 2 rows; the circuit has 3 rows",
                "\"rows\": 2|\"rows\": 0|case.json:2:11 /rows: 0 is no whole number 1..4096",
                "\"rows\": 2|\"rows\": 2.5|case.json:2:11 /rows: 2.5 is no whole number 1..4096",
                "\"rows\": 2,||case.json:1:1 /rows: the field \"rows\" is missing: how many there are",
                "1.5|-1.5|case.json:4:26 /wire_resistance_ohm: wire_resistance_ohm: -1.5 is wrong; it must be a resistance from 0 to 1e9 ohm",
                "\"wire_resistance_ohm\": 1.5,||case.json:1:1 /wire_resistance_ohm: the field \"wire_resistance_ohm\" is missing: ohms of every segment; 0 is an ideal wire",
                "[0.2, null]|[0.2]|case.json:10:23 /word_line_left_V: word_line_left_V has 1 number; the circuit has 2 rows",
                "[0.2, null]|[0.2, true]|case.json:10:29 /word_line_left_V/1: word_line_left_V of row 1: expected a number, found a boolean",
                "word_line_left_V|word_line_lef_V|case.json:10:3 /word_line_lef_V: unknown field \"word_line_lef_V\"; nearest is \"word_line_left_V\"",
                "\"ohmic\"|\"sinus\"|case.json:5:20 /cell/kind: \"sinus\" is no kind of cell; nearest is \"sinh\"",
                "\"ohmic\"|\"sinh\"|case.json:5:11 /cell/v0_V: the field \"v0_V\" is missing: volts of I = G v0 sinh(v / v0)",
                "\"ohmic\"|\"sinh\", \"v0\": 1, \"v0_V\": 1|case.json:5:28 /cell/v0: unknown field \"v0\" of such a cell; known: v0_V",
                "\"ohmic\"|\"selector\", \"threshold_V\": 0.5, \"hold_V\": 0.1, \"leak_S\": 1e-5|case.json:5:77 /cell/leak_S: leak_S 1.0E-5 is not below the lowest of conductances_S, 1.0E-5: a selector that is off blocks its cell",
                "\"ohmic\"|\"sinh\", \"v0_V\": 1e7|case.json:5:36 /cell/v0_V: v0_V: 1e7 is wrong; it must be a voltage above 0 and up to 1e6 V",
                "[4e-5|[1e-16|case.json:8:6 /conductances_S/1/0: conductances_S of cell (1, 0): 1e-16 is wrong; it must be a conductance from 1e-15 to 1e3 S",
                "[4e-5|[1001|case.json:8:6 /conductances_S/1/0: conductances_S of cell (1, 0): 1001 is wrong; it must be a conductance from 1e-15 to 1e3 S",
                "[0.2,|[-1000001,|case.json:10:24 /word_line_left_V/0: word_line_left_V of row 0: -1000001 is wrong; it must be a voltage from -1e6 to 1e6 V",
                "\"wire_resistance_ohm\": 1.5|\"wire_resistance_ohm\": 1000000001|case.json:4:26 /wire_resistance_ohm: wire_resistance_ohm: 1000000001 is wrong; it must be a resistance from 0 to 1e9 ohm",
                "\"ohmic\"|\"selector\", \"threshold_V\": 0.1, \"hold_V\": 0.1, \"leak_S\": 1|case.json:5:11 /cell/hold_V: hold_V 0.1 is not below threshold_V 0.1",
                "\"ohmic\"|\"transistor\", \"threshold_V\": 0.1, \"transconductance_A_per_V2\": 1, \"gate_V\": [1, 2, 3]|case.json:5:96 /cell/gate_V: gate_V has 3 numbers; the circuit has 2 rows",
                "\"rows\": 2|\"rows\": 2, \"input_voltages_V\": [1, 2]|case.json:2:34 /input_voltages_V: input_voltages_V says everything about the line ends; word_line_left_V and the other sides cannot stand beside it"
            })
    void problemNamesPlaceAndRemedy(String from, String to, String problem) throws IOException {
        List<String> problems = problems(SIDES.replace(from, to == null ? "" : to));
        assertTrue(problems.contains(problem), () -> String.join("\n", problems));
    }

    @Test
    void networkThatNothingDrivesIsRefused() throws IOException {
        assertEquals(
                List.of(
                        "case.json:1:1 /: a floating network without any path to a driven line: no end of any line has a"
                                + " voltage"),
                problems(SIDES.replace("[0.2, null]", "[null, null]").replace("[0, null, 0.1]", "[null, null, null]")));
    }

    @Test
    void idealWireBetweenTwoVoltagesIsAShort() throws IOException {
        String ideal = SIDES.replace("1.5", "0")
                .replace("[null, null],\n  \"bit_line_top_V\"", "[0.1, 0.1],\n  \"bit_line_top_V\"");
        assertEquals(
                List.of(
                        "case.json:11:25 /word_line_right_V/0: word line 0 has no resistance and 0.2 V at one end, 0.1 V at"
                                + " the other: a short"),
                problems(ideal));
        assertEquals(List.of(), problems(ideal.replace("[0.2, null]", "[0.1, null]")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "description",
                "generator_seed",
                "selected_cell",
                "row_mask",
                "write_voltage_V",
                "solved_by",
                "tools"
            })
    void notesAreAccepted(String name) throws IOException {
        assertEquals(List.of(), problems(SIDES.replace("\"rows\"", "\"" + name + "\": [1, {\"a\": true}], \"rows\"")));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[4e-5|[1e-15",
                "[4e-5|[1e3",
                "[0.2,|[-1e6,",
                "\"wire_resistance_ohm\": 1.5|\"wire_resistance_ohm\": 1e9",
                "\"ohmic\"|\"selector\", \"threshold_V\": 0.5, \"hold_V\": 0, \"leak_S\": 9e-6"
            })
    void numbersAtTheLimitAreRead(String from, String to) throws IOException {
        assertEquals(List.of(), problems(SIDES.replace(from, to)));
    }

    @Test
    void allProblemsComeAtOnce() throws IOException {
        assertEquals(
                4,
                problems(SIDES.replace("5e-5", "-1")
                                .replace("1.5", "-1.5")
                                .replace("[0.2, null]", "[0.2]")
                                .replace("\"ohmic\"", "\"ohm\""))
                        .size());
    }

    @Test
    void tooManyCellsAreRefusedBeforeTheyAreRead() throws IOException {
        List<String> problems =
                problems(SIDES.replace("\"rows\": 2", "\"rows\": 4096").replace("\"columns\": 3", "\"columns\": 4096"));
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("4096 x 4096 cells are too many"), problems.get(0));
    }

    @Test
    void missingFileIsNamed() {
        CircuitRead read = CircuitCaseReader.read(folder.resolve("none.json"));
        assertEquals(
                List.of("there is no file " + folder.resolve("none.json")),
                read.problems().stream().map(Object::toString).toList());
        assertEquals(
                List.of(folder + " is a folder"),
                CircuitCaseReader.read(folder).problems().stream()
                        .map(Object::toString)
                        .toList());
    }
}
