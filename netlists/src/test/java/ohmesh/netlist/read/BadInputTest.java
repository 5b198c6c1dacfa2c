// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"bits\": 10|\"bits\": 17|netlist.json:13:25 /chip/override/tile/adc/bits: 17 is outside 1..16",
                "\"bits\": 10|\"bitz\": 10|netlist.json:13:17 /chip/override/tile/adc/bitz: unknown field \"bitz\"; nearest is \"bits\"",
                "\"50 uA\"|\"50 uV\"|netlist.json:13:42 /chip/override/tile/adc/fullScale: uV is a voltage; a current in A is wanted",
                "\"50 uA\"|50|netlist.json:13:42 /chip/override/tile/adc/fullScale: expected a quantity with its unit, such as \"50 A\", found a bare number",
                "\"50 uA\"|\"50 xA\"|netlist.json:13:42 /chip/override/tile/adc/fullScale: unknown prefix \"x\" of A; known: f p n u m k M G T",
                "\"50 uA\"|\"50 kA\"|netlist.json:13:42 /chip/override/tile/adc/fullScale: 50 kA is outside 1 pA .. 10 A",
                "\"rows\": 3|\"rows\": 0|netlist.json:24:19 /tiles/0/arrays/weights/rows: 0 is outside 1..4096",
                "\"rows\": 3|\"rows\": 100000|netlist.json:24:19 /tiles/0/arrays/weights/rows: 100000 is outside 1..4096",
                "\"rows\": 3|\"rows\": 3.5|netlist.json:24:19 /tiles/0/arrays/weights/rows: 3.5 is not an integer",
                "\"rows\": 3|\"rows\": \"3\"|netlist.json:24:19 /tiles/0/arrays/weights/rows: expected an integer, found a string",
                "\"preset\": \"default\"|\"preset\": \"defalt\"|netlist.json:8:15 /chip/preset: unknown preset \"defalt\"; nearest is \"default\"; ./ohmesh list shows all",
                "\"half-voltage\"|\"half-volt\"|netlist.json:32:68 /tiles/0/pulses/set/scheme: \"half-volt\" is none of half-voltage, third-voltage, floating, gated; nearest is \"half-voltage\"",
                "\"half-voltage\"|\"gated\"|netlist.json:32:68 /tiles/0/pulses/set/scheme: scheme gated does not work with passive cells: such cells have no gates: use half-voltage",
                "\"multiply.oasm\"|\"multiplx.oasm\"|netlist.json:21:18 /tiles/0/program: there is no file multiplx.oasm; nearest is \"multiply.oasm\"",
                "\"multiply.oasm\"|\"../multiply.oasm\"|netlist.json:21:18 /tiles/0/program: the path ../multiply.oasm leaves the folder of the netlist; files stand beside the netlist or in a data folder named on the command line",
                "\"plus.csv\"|\"/etc/hosts\"|netlist.json:27:27 /tiles/0/arrays/weights/plus/csv: the path /etc/hosts leaves the folder of the netlist; files stand beside the netlist or in a data folder named on the command line",
                "\"adc\": {\"bits\": 10|\"dac\": {\"fullScale\": \"1.2 V\"}, \"adc\": {\"bits\": 10|netlist.json:13:30 /chip/override/tile/dac/fullScale: a read at 1.2 V would move cells: not below setThreshold 1 V",
                "\"0,0,west\"|\"0,0,up\"|netlist.json:46:13 /host/port: \"up\" is none of west, east, north, south",
                "\"to\": [0, 0]|\"to\": [1, 0]|netlist.json:42:33 /channels/x/to: no tile with a program stands at 1,0",
                "\"packetWords\": 3|\"packetWords\": 33|netlist.json:42:56 /channels/x/packetWords: 33 words do not fit the 32 lanes of a vector register",
                "\"step\": 64|\"step\": 65|netlist.json:36:40 /tiles/0/tables/tanh/step: 65 is not a power of two",
                "\"mean\": \"35 uS\"|\"mean\": \"5 uS\"|netlist.json:28:29 /tiles/0/arrays/weights/minus/mean: the mean 5 uS is outside the device's 10 uS .. 100 uS",
                "\"observation\": \"reads\"|\"observation\": \"read\"|netlist.json:55:22 /metrics/error/observation: \"read\" is no observation; nearest is \"reads\"",
                "\"metric\": \"error\"|\"metric\": \"eror\"|netlist.json:61:16 /expect/0/metric: unknown metric \"eror\"; nearest is \"error\"; counters are written counter.NAME",
                "\"atMost\": 10}|\"name\": 10}|netlist.json:61:25 /expect/0/name: unknown field \"name\"; known: metric, atLeast, atMost, equals",
                "\"unit\": \"uS\"|\"unit\": \"uA\"|netlist.json:27:47 /tiles/0/arrays/weights/plus/unit: uA is a current; a conductance in S is wanted",
                "\"seed\": 7|\"name\": \"twice\"|netlist.json:5:3 /name: the name \"name\" stands twice in this object"
            })
    void problemNamesPlaceAndRemedy(String from, String to, String problem) {
        List<String> problems =
                Examples.copy("single", folder).replace(from, to).problems();
        assertTrue(problems.contains(problem), () -> String.join("\n", problems));
    }

    @Test
    void fiveMistakesGiveFiveProblems() {
        List<String> problems = Examples.copy("single", folder)
                .replace("\"bits\": 10", "\"bits\": 17")
                .replace("\"rows\": 3", "\"rowz\": 3")
                .replace("\"1.3 V\"", "\"1.3 A\"")
                .replace("\"metric\": \"first\"", "\"metric\": \"frist\"")
                .replace("multiply.oasm", "send v2, y", "send v2, z")
                .problems();
        assertEquals(
                List.of(
                        "multiply.oasm:5:18 /tiles/0/program: unknown channel `z`",
                        "netlist.json:13:25 /chip/override/tile/adc/bits: 17 is outside 1..16",
                        "netlist.json:23:20 /tiles/0/arrays/weights/rows: the field \"rows\" is missing",
                        "netlist.json:24:11 /tiles/0/arrays/weights/rowz: unknown field \"rowz\"; nearest is \"rows\"",
                        "netlist.json:32:30 /tiles/0/pulses/set/amplitude: A is a current; a voltage in V is wanted",
                        "netlist.json:62:16 /expect/1/metric: unknown metric \"frist\"; nearest is \"first\"; counters are written counter.NAME"),
                problems.stream().map(p -> p.replaceAll("(?s)(z`).*", "$1")).toList());
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "recv v1, x|recv v1, y|multiply.oasm:3:9 /tiles/0/program: recv: the tile sends on channel \"y\", it cannot receive there",
                "send v2, y|send v2, x|multiply.oasm:5:9 /tiles/0/program: send: the tile receives on channel \"x\", it cannot send there",
                "send v2, y|send v2, 7|multiply.oasm:5:9 /tiles/0/program: send: there is no channel 7; the tile has x, y",
                "vmm v2, v1, weights|vmm v2, v1, 1|multiply.oasm:4:9 /tiles/0/program: vmm: there is no array 1; the tile has weights",
                "vmm v2, v1, weights|vtab v2, v1, 3|multiply.oasm:4:9 /tiles/0/program: vtab: there is no table 3; the tile has tanh"
            })
    void programThatUsesWhatIsNotThereIsRefused(String from, String to, String problem) {
        List<String> problems = Examples.copy("single", folder)
                .replace("multiply.oasm", from, to)
                .problems();
        assertEquals(List.of(problem), problems);
    }

    @Test
    void undefinedLabelIsNamedWithItsPlace() {
        List<String> problems = Examples.copy("single", folder)
                .replace("multiply.oasm", "SAMPLES, end", "SAMPLES, edn")
                .problems();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("multiply.oasm:2:23 /tiles/0/program: "), problems.get(0));
    }

    @Test
    void minusPolarityOnSingleCellsIsRefusedAtItsLine() {
        assertEquals(
                List.of("netlist.json:48:54 /tiles/1/program/2: pulse: array \"g\" has single cells, no minus cells"),
                Examples.copy("pair", folder).replace("up, plus", "up, minus").problems());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "outer v0, v1, g, up|outer: array \"g\" has single cells; differential pairs are needed",
                "outer v0, v1, g, down|outer: array \"g\" has single cells; differential pairs are needed"
                        + " & outer: pulse \"down\" is a RESET; a SET, with a positive amplitude, is needed",
                "wrv v0, r0, g, loop, plus|",
                "wrv v0, r0, g, loop, minus|wrv: array \"g\" has single cells, no minus cells",
                "wrv v0, r0, g, up, plus|wrv: pulse \"up\" has no \"verify\": how to read, compare and pulse again",
                "wrv v0, r0, g, down, plus|wrv: pulse \"down\" has no \"verify\": how to read, compare and pulse again"
                        + " & wrv: pulse \"down\" is a RESET; a SET, with a positive amplitude, is needed",
                "refresh v0, r0, g, loop|refresh: array \"g\" has single cells; differential pairs are needed",
                "wrv v0, r0, 3, 7, minus|wrv: there is no array 3; the tile has g"
                        + " & wrv: there is no pulse 7; the tile has up, down, loop"
            })
    void writesThatTheirArrayOrPolicyCannotDoAreRefused(String instruction, String messages) {
        Examples example = Examples.copy("pair", folder)
                .replace("pulse m0, m1, g, up, plus", instruction)
                .replace("\"gate\": \"1.5 V\"}", """
                        "gate": "1.5 V"},
                        "down": {"amplitude": "-2 V", "width": "50 ns", "scheme": "gated", "gate": "4 V"},
                        "loop": {"amplitude": "2 V", "width": "50 ns", "scheme": "gated", "gate": "1.5 V",
                          "verify": {"resetAmplitude": "1.8 V", "resetWidth": "50 ns", "readVoltage": "0.2 V",
                            "fullScale": "5 uA", "bits": 6}}""");
        assertEquals(
                messages == null ? List.of() : List.of(messages.split(" & ")),
                example.read().problems().stream().map(Problem::message).toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plus.csv|a,b\\n20,30\\n40\\n60,70|plus.csv:3:1 /tiles/0/arrays/weights/plus/csv: this row has 1 numbers, the rows above have 2",
                "plus.csv|20,30,1\\n40,50,1\\n60,70,1|plus.csv:1:1 /tiles/0/arrays/weights/plus/csv: found 3 rows x 3 columns of conductances; the array has 3 x 2",
                "plus.csv|20,30\\n40,50|plus.csv:1:1 /tiles/0/arrays/weights/plus/csv: found 2 rows x 2 columns of conductances; the array has 3 x 2",
                "plus.csv|20,30\\n40,NaN\\n1,2|plus.csv:2:1 /tiles/0/arrays/weights/plus/csv: \"NaN\" in column 2 is not a finite number",
                "plus.csv|20,30\\n40,\\n1,2|plus.csv:2:1 /tiles/0/arrays/weights/plus/csv: an empty cell in column 2 is not a finite number",
                "plus.csv|20,x\\n40,50\\n60,70|plus.csv:1:1 /tiles/0/arrays/weights/plus/csv: \"x\" in column 2 is not a finite number",
                "plus.csv|20,30\\nx,y\\n60,70|plus.csv:2:1 /tiles/0/arrays/weights/plus/csv: \"x\" in column 1 is not a finite number, and 1 more cell of this row",
                "x.csv|0.5,x,1|x.csv:1:1 /host/inputs/x/data/csv: \"x\" in column 2 is not a finite number",
                "x.csv|0.5,x,y\\n1,2,3|x.csv:1:1 /host/inputs/x/data/csv: \"x\" in column 2 is not a finite number, and 1 more cell of this row",
                "plus.csv|a,b|plus.csv:1:1 /tiles/0/arrays/weights/plus/csv: no rows of numbers",
                "x.csv|0.5,1\\n1,1|x.csv:1:1 /host/inputs/x/data/csv: 2 columns; packets of channel \"x\" have 3 words"
            })
    void badTableIsNamedWithFileAndLine(String file, String text, String problem) {
        List<String> problems = Examples.copy("single", folder)
                .write(file, text.replace("\\n", "\n"))
                .problems();
        assertEquals(List.of(problem), problems);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"1,0,east\"|\"0,0,east\"|router 0,0 is not at the east edge of the mesh",
                "\"1,0,east\"|\"2,0,east\"|the place 2,0 is outside the mesh of 2 x 1 tiles",
                "\"at\": [1, 0]|\"at\": [0, 0]|the place 0,0 is taken by /tiles/0",
                "\"pairing\": \"single\"|\"pairing\": \"two-arrays\"|the field \"minus\" is missing: pairs have minus cells",
                "\"scheme\": \"gated\", |~~|scheme half-voltage does not work with 1t1r cells: gates select the cells of such an array: use gated",
                "\"laneBits\": 16|\"laneBits\": 12|12 is none of 8, 16, 24, 32",
                "\"minimumConductance\": \"2 uS\"|\"minimumConductance\": \"40 uS\"|minimumConductance 40 uS is not below maximumConductance 20 uS",
                "\"equals\": 0|\"equals\": 0, \"atMost\": 1|\"equals\" stands alone",
                "[5, 5, 5, 5]|[5, 5, 5]|3 columns; mismatches needs 4",
                "\"columns\": 8,\\n          \"pairing\": \"single\"|\"columns\": 8|8 pairs of neighbouring columns need 16 column lines; the physical array has 8"
            })
    void partsThatDoNotFitEachOtherAreRefused(String from, String to, String message) {
        List<String> messages = Examples.copy("pair", folder)
                .replace(from.replace("\\n", "\n"), to == null ? "" : to)
                .read()
                .problems()
                .stream()
                .map(Problem::message)
                .toList();
        assertTrue(messages.contains(message), messages::toString);
    }

    @Test
    void linkThatLeavesTheFolderIsRefused() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path secret = Files.writeString(folder.resolve("secret.csv"), "20,30\n40,50\n60,70\n");
        Examples example = Examples.copy("single", inside).replace("plus.csv\"", "link.csv\"");
        Files.createSymbolicLink(inside.resolve("link.csv"), secret);
        assertEquals(
                List.of("netlist.json:27:27 /tiles/0/arrays/weights/plus/csv: the path link.csv is a link that leaves"
                        + " the folder of the netlist"),
                example.problems());
    }

    @Test
    void dataFolderOfTheOptionsIsRead() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Examples.copy("single", inside);
        Files.move(inside.resolve("plus.csv"), data.resolve("plus.csv"));
        assertEquals(
                List.of(),
                NetlistReader.read(inside, new ReadOptions(List.of(data))).problems());
    }

    @Test
    void hugeFileGivesOneProblemWithoutBeingRead() throws IOException {
        Examples example = Examples.copy("single", folder);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("netlist.json").toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        assertEquals(
                List.of("netlist.json: the file netlist.json has 209715200 bytes; at most 16 MB are read"),
                example.problems());
        assertEquals(List.of(), example.read().inputs());
    }

    @Test
    void deepNestingAndTrailingTextAreProblems() {
        Examples example = Examples.copy("single", folder);
        example.write("netlist.json", "[".repeat(100_000));
        assertEquals(1, example.problems().size());
        assertTrue(example.problems().get(0).endsWith("nested deeper than 64"), example.problems()::toString);
        example.write("netlist.json", "{} {}");
        assertEquals(List.of("netlist.json:1:4 /: text after the end of the document"), example.problems());
        example.write("netlist.json", "");
        assertEquals(List.of("netlist.json:1:1 /: the document is empty"), example.problems());
        example.write("netlist.json", "[1]");
        assertEquals(List.of("netlist.json:1:1 /: expected an object, found an array"), example.problems());
    }

    @Test
    void missingNetlistIsNamed() {
        ReadResult result = NetlistReader.read(folder.resolve("nowhere"), ReadOptions.none());
        assertEquals(
                List.of("there is no file or folder " + folder.resolve("nowhere") + "; `ohmesh list` shows netlists"),
                result.problems().stream().map(Problem::toString).toList());
    }
}
