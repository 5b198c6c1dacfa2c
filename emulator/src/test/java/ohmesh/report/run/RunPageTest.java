// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.cli.Console;
import ohmesh.cost.Cost;
import ohmesh.report.CostFigure;
import ohmesh.report.HtmlCheck;
import ohmesh.report.chart.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunPageTest {
    private static final Path GALLERY = Path.of("..", "netlists");
    private static final int LARGEST = 400_000;

    private final Console console = Console.real();

    @TempDir
    Path folder;

    private String page(String netlist, int code, String... more) throws IOException {
        List<Object> arguments =
                new ArrayList<>(List.of("run", GALLERY.resolve(netlist), "--out", folder.resolve("result"), "--force"));
        arguments.addAll(Arrays.asList(more));
        assertEquals(code, console.execute(arguments.toArray()), () -> console.err.toString());
        return Files.readString(folder.resolve("result/report.html"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"letters", "vmm", "fault-bypass", "spike-multicast", "write-verify"})
    void thePageOfANetlistIsWholeAndBounded(String netlist) throws IOException {
        String html = page(netlist, 0);
        assertEquals(List.of(), HtmlCheck.problems(html));
        assertTrue(html.length() < LARGEST, html.length() + " characters");
        for (String section : List.of("Summary", "Progress and cycles", "Energy and area", "Mesh", "Provenance")) {
            assertTrue(html.contains("<h2>" + section + "</h2>"), section);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"letters, --no-bursts", "fault-bypass, --no-bursts", "fault-bypass, --no-sleep", "vmm, --no-sleep"})
    void thePageHasTheSameBytesHoweverTheMachineIsRun(String netlist, String how) throws IOException {
        assertEquals(page(netlist, 0), page(netlist, 0, how));
    }

    @Test
    void lettersShowsItsLearningCurve() throws IOException {
        String html = page("letters", 0);
        assertTrue(html.contains("<h3>patterns wrong in each epoch</h3>"));
        assertTrue(html.contains("14 packets on the output channel wrong."), "13 epochs of writes, and the last look");
        assertTrue(html.contains("number of the packet"), "the axis of the packets");
        assertFalse(page("vmm", 0).contains("on the output channel"));
    }

    @Test
    void totalsHaveUnitsAndSayWhatIsPeakAndWhatAnOperationIs() throws IOException {
        String html = page("vmm", 0);
        assertTrue(html.contains(Picture.escape(Cost.COUNTING_RULE)));
        for (String unit : List.of("TOPS/W", "GOPS/mm\u00b2", "op/s")) {
            assertTrue(html.matches("(?s).* [kMGT]?" + unit + "</td>.*"), unit);
        }
        assertTrue(html.contains("achieved, chip"));
        assertTrue(html.contains("peak, macro"));
    }

    /** A figure that gets a new name must get words and a unit too. */
    @Test
    void everyTotalOfARunHasItsWords() {
        assertEquals(0, console.execute("run", GALLERY.resolve("vmm"), "--json"), () -> console.err.toString());
        Matcher figures = Pattern.compile("(?s)\"figures\" : \\{(.*?)}").matcher(console.out.toString());
        assertTrue(figures.find(), "the report has figures");
        List<String> names = Pattern.compile("\"([A-Za-z]+)\" :")
                .matcher(figures.group(1))
                .results()
                .map(name -> name.group(1))
                .toList();
        assertEquals(CostFigure.values().length, names.size());
        names.forEach(name -> assertTrue(CostFigure.of(name).isPresent(), name));
    }

    @Test
    void theTimelineShowsTheCyclesAskedFor() throws IOException {
        String html = page("letters", 0, "--timeline", "from=1000,to=1100");
        assertTrue(html.contains("<h3>Cycles 1000 to 1099</h3>"));
        assertTrue(html.contains("weights.array"), "the first patterns are read");
        assertFalse(page("letters", 0).contains("weights.array"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "from=5|\"from=5\" is not of the form from=N,to=N",
                "from=5,to=5|the timeline ends (5) before it begins (5)",
                "from=0,to=10001|a timeline of 10001 cycles cannot be read; at most 10000"
            })
    void aTimelineThatCannotBeIsRefused(String window, String message) {
        assertEquals(2, console.execute("run", GALLERY.resolve("vmm"), "--out", folder, "--timeline", window));
        assertTrue(console.err.toString().contains(message), console.err.toString());
    }

    @Test
    void aTimelineNeedsAPage() {
        assertEquals(2, console.execute("run", GALLERY.resolve("vmm"), "--timeline", "from=0,to=10"));
        assertTrue(console.err.toString().contains("--timeline goes into the report.html of --out"));
    }

    @Test
    void aPageThatIsThereIsKept() throws IOException {
        Files.writeString(folder.resolve("report.html"), "mine");
        assertEquals(2, console.execute("run", GALLERY.resolve("vmm"), "--out", folder));
        assertEquals("mine", Files.readString(folder.resolve("report.html")));
    }

    @Test
    void aRunThatWasCutShortSaysSo() throws IOException {
        String html = page("letters", 4, "--max-cycles", "1000");
        assertTrue(html.contains("cycle limit"));
        assertTrue(html.contains("The run did not finish"));
        assertEquals(List.of(), HtmlCheck.problems(html));
    }
}
