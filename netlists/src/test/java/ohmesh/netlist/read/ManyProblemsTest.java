// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of problems stay readable, and say what they leave out. */
class ManyProblemsTest {
    @TempDir
    Path folder;

    @Test
    void rowOfBadCellsIsOneProblem() {
        String row = "x,".repeat(127) + "x";
        assertEquals(
                List.of(
                        "x.csv:2:1 /host/inputs/x/data/csv: \"x\" in column 1 is not a finite number, and 127 more cells"
                                + " of this row"),
                Examples.copy("single", folder)
                        .write("x.csv", "1" + ",1".repeat(127) + "\n" + row + "\n")
                        .problems());
    }

    @Test
    void inlineRowOfBadCellsIsOneProblem() {
        assertEquals(
                List.of("netlist.json:36:68 /tiles/0/tables/tanh/entries/values/0/0: expected a finite number, found a"
                        + " string, and 2 more cells of this row"),
                Examples.copy("single", folder)
                        .replace("[[-100, 0, 100]]", "[[\"a\", \"b\", \"c\"]]")
                        .problems());
    }

    @Test
    void badRowsBeyondTheTenthAreCounted() {
        List<String> problems = Examples.copy("single", folder)
                .write("x.csv", "1,1,1\n" + "x,1,1\n".repeat(12))
                .problems();
        assertEquals(11, problems.size());
        assertEquals("x.csv:12:1 /host/inputs/x/data/csv: and 2 more rows are wrong", problems.get(10));
    }

    @ParameterizedTest(name = "{0} problems")
    @CsvSource({"100, 100, none", "101, 101, and 1 more problem", "150, 101, and 50 more problems"})
    void problemsBeyondTheMostAreCounted(int wrong, int lines, String last) {
        String fields = IntStream.range(0, wrong)
                .mapToObj(i -> "\"wrong" + i + "\": 1,\n")
                .collect(Collectors.joining());
        List<String> problems = Examples.copy("single", folder)
                .replace("\"seed\": 7,", fields + "\"seed\": 7,")
                .problems();
        assertEquals(lines, problems.size());
        String end = problems.get(lines - 1);
        assertTrue(last.equals("none") ? end.contains("wrong99") : end.equals(last), end);
    }

    @Test
    void namesThatStandTwiceAreAllNamed() {
        assertEquals(
                List.of(
                        "netlist.json:5:14 /seed: the name \"seed\" stands twice in this object",
                        "netlist.json:5:25 /name: the name \"name\" stands twice in this object",
                        "netlist.json:5:43 /seed: the name \"seed\" stands twice in this object",
                        "netlist.json:13:29 /chip/override/tile/adc/bits: the name \"bits\" stands twice in this object"),
                Examples.copy("single", folder)
                        .replace("\"seed\": 7,", "\"seed\": 7, \"seed\": 8, \"name\": \"single\", \"seed\": 9,")
                        .replace("\"bits\": 10,", "\"bits\": 10, \"bits\": 11,")
                        .problems());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e999", "-1e999", "1e99999"})
    void numberBeyondTheDoublesIsCalledSo(String number) {
        assertEquals(
                List.of("netlist.json:61:35 /expect/0/atMost: " + number + " is outside the range of numbers"),
                Examples.copy("single", folder)
                        .replace("\"atMost\": 10}", "\"atMost\": " + number + "}")
                        .problems());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"moves", "countermoves", "counter", "counter.", "counters.moves"})
    void counterWithoutItsPrefixIsNoMetric(String name) {
        List<String> problems =
                Examples.copy("pair", folder).replace("counter.packets", name).problems();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains(" /expect/1/metric: unknown metric \"" + name + "\""), problems::toString);
        assertTrue(problems.get(0).endsWith("; counters are written counter.NAME"), problems::toString);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"counter.moves", "counter.tile(0,0).weights.moves"})
    void counterWithItsPrefixIsLeftToTheMachine(String name) {
        assertEquals(
                List.of(),
                Examples.copy("pair", folder).replace("counter.packets", name).problems());
    }
}
