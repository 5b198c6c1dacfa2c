// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ohmesh.analysis.Ngspice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpiceCommandTest {
    @TempDir
    Path folder;

    private final Console console = Console.real();

    /** A tile with an array of 5x3 weights; the chip's array is given. */
    private Path netlist(String fidelity, String coding, String array, String pairing) throws IOException {
        return Files.writeString(folder.resolve("netlist.json"), """
                {"name": "spice", "seed": 5,
                 "chip": {"preset": "default", "override": {"fidelity": "%s", "tile": {
                   "dac": {"coding": "%s", "fullScale": "0.6 V"}, "array": {%s}}}},
                 "tiles": [{"at": [0, 0], "program": ["halt"], "arrays": {"g": {"rows": 5, "columns": 3,
                   "pairing": "%s", "plus": {"mean": "50 uS", "deviation": "20 uS"}
                   %s}}}]}
                """.formatted(
                        fidelity,
                        coding,
                        array,
                        pairing,
                        pairing.equals("single") ? "" : ", \"minus\": {\"mean\": \"30 uS\", \"deviation\": \"9 uS\"}"));
    }

    @ParameterizedTest(name = "{0}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ideal|amplitude|\"rows\": 128|single",
                "effective|amplitude|\"wires\": {\"segmentResistance\": \"20 ohm\"}|two-arrays",
                "effective|amplitude|\"wires\": {\"segmentResistance\": \"0 ohm\", \"columnSegmentResistance\": \"7 ohm\","
                        + " \"rowEnds\": \"both\", \"columnEnds\": \"both\", \"driverResistance\": \"50 ohm\"}|neighbouring-columns",
                "nodal|amplitude|\"wires\": {\"segmentResistance\": \"20 ohm\"}, \"device\": {\"curve\": {\"kind\": \"sinh\","
                        + " \"v0\": \"0.2 V\"}}|neighbouring-columns",
                "nodal|amplitude|\"wires\": {\"segmentResistance\": \"20 ohm\"}, \"device\": {\"curve\": {\"kind\": \"polynomial\","
                        + " \"quadratic\": 0.5, \"cubic\": 2}}|single",
                "nodal|amplitude|\"wires\": {\"segmentResistance\": \"20 ohm\"}, \"cell\": \"1t1r\", \"transistor\":"
                        + " {\"readGate\": \"1.5 V\"}|single",
                "nodal|pulse-count|\"wires\": {\"segmentResistance\": \"20 ohm\"}, \"cell\": \"1s1m\"|single"
            })
    void ngspiceFindsTheSameCurrents(String fidelity, String coding, String array, String pairing) throws IOException {
        assumeTrue(Ngspice.installed(), "skipped: ngspice is not installed");
        Path netlist = netlist(fidelity, coding, array, pairing);
        Path deck = folder.resolve("deck.cir");
        int code = console.execute("export", "spice", netlist, "--tile", "0,0", "--out", deck, "--check");
        assertEquals(0, code, () -> console.err.toString());
        assertTrue(console.err.toString().contains("agree"), console.err.toString());
        assertEquals(
                0,
                console.execute("export", "spice", netlist, "--tile", "0,0", "--codes", "5,-127,0,127,64", "--check"),
                () -> console.err.toString());
    }

    @Test
    void checkCanFail() throws IOException {
        assumeTrue(Ngspice.installed(), "skipped: ngspice is not installed");
        assertEquals(
                0,
                console.execute(
                        "export", "spice", netlist("ideal", "amplitude", "\"rows\": 128", "single"), "--tile", "0,0"));
        String deck = console.out.toString();
        double current = Ngspice.run(deck).get("vb0_0");
        double other = Ngspice.run(deck.replaceFirst("(vl0_0 .* dc) [0-9.]+", "$1 0.3"))
                .get("vb0_0");
        assertTrue(Math.abs(current - other) > 1e-6 * Math.abs(current), current + " " + other);
    }

    @Test
    void whatTheTileDoesNotHaveIsNamed() throws IOException {
        Path netlist = netlist("ideal", "amplitude", "\"rows\": 128", "single");
        refused("has no tile 1,0; there are 0,0", "export", "spice", netlist, "--tile", "1,0");
        refused("has no array \"h\"; there are g", "export", "spice", netlist, "--tile", "0,0", "--array", "h");
        refused("2 codes; the array has 5 rows", "export", "spice", netlist, "--tile", "0,0", "--codes", "1,2");
        refused("128 is outside -127..127", "export", "spice", netlist, "--tile", "0,0", "--codes", "1,2,3,4,128");
        refused("a format is missing: spice", "export");
        Path there = Files.writeString(folder.resolve("there.cir"), "");
        refused("--force overwrites it", "export", "spice", netlist, "--tile", "0,0", "--out", there);
    }

    private void refused(String message, Object... arguments) {
        assertEquals(2, console.execute(arguments));
        assertTrue(console.err.toString().contains(message), console.err.toString());
    }
}
