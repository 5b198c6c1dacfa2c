// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ohmesh.cli.Console;
import ohmesh.cli.io.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StudyReportCommandTest {
    private final Console console = Console.finishing();
    private Path folder;
    private Path results;

    /** Three points of a toy under two seeds. */
    @BeforeAll
    void runAStudy(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Console.netlist(Files.createDirectories(folder.resolve("toy")), Console.STEPS);
        Path study = Files.writeString(folder.resolve("study.json"), """
                {
                  "name": "clocks",
                  "description": "what the clock does",
                  "netlist": "toy/netlist.json",
                  "seeds": {"first": 1, "count": 2},
                  "knobs": {"clock": {"pointers": ["/chip/clock"], "values": ["100 MHz", "50 MHz", "1 GHz"]}},
                  "objectives": [
                    {"metric": "simulatedSeconds", "goal": "minimize"}, {"metric": "cycles", "goal": "minimize"}
                  ],
                  "baseline": {"clock": "100 MHz"}
                }
                """);
        results = folder.resolve("results");
        assertEquals(ExitCode.OK, console.execute("study", "run", study, "--out", results), console.err.toString());
    }

    @Test
    void aPageIsWrittenOnceAndAgainOnlyByForce() throws IOException {
        Path page = folder.resolve("one/page.html");
        assertEquals(ExitCode.OK, console.execute("study", "report", results, "--out", page), console.err.toString());
        assertTrue(console.out.toString().contains("clocks: 6 of 6 runs done, 0 failed, 0 points excluded"));
        String html = Files.readString(page);
        assertTrue(html.contains("<h1>Study clocks</h1>"));
        assertTrue(html.contains("clock (GHz)") && html.contains("1 GHz"), "the knob has its unit");
        Files.writeString(page, "mine");
        assertEquals(ExitCode.BAD_INPUT, console.execute("study", "report", results, "--out", page));
        assertTrue(console.err.toString().contains("--force overwrites it"));
        assertEquals("mine", Files.readString(page));
        assertEquals(ExitCode.OK, console.execute("study", "report", results, "--out", page, "--force"));
        assertEquals(html, Files.readString(page));
    }

    @Test
    void thePageStandsInTheFolderUnlessSaid() {
        assertEquals(ExitCode.OK, console.execute("study", "report", results), console.err.toString());
        assertTrue(Files.exists(results.resolve("report.html")));
    }

    @Test
    void picturesAloneLeaveThePageOut() throws IOException {
        Path picture = folder.resolve("two/time.svg");
        int code =
                console.execute("study", "report", results, "--picture", "clock:simulatedSeconds=" + picture, "--json");
        assertEquals(ExitCode.OK, code, console.err.toString());
        assertTrue(Files.readString(picture).startsWith("<svg"));
        assertTrue(console.out.toString().contains("\"page\": null"));
        assertTrue(console.out.toString().contains("\"front\": [2]"), console.out.toString());
    }

    @Test
    void allWrongPicturesAreSaidAtOnceAndNothingIsWritten() {
        Path good = folder.resolve("three/a.svg");
        int code = console.execute(
                "study",
                "report",
                results,
                "--picture",
                "clock:cycles=" + good,
                "--picture",
                "clok:cycles=" + folder.resolve("three/b.svg"),
                "--picture",
                "clock:cycle=" + folder.resolve("three/c.svg"));
        assertEquals(ExitCode.BAD_INPUT, code);
        assertTrue(console.err.toString().contains("--picture clok:cycles: no knob \"clok\""), console.err.toString());
        assertTrue(console.err.toString().contains("--picture clock:cycle: no column \"cycle\""));
        assertFalse(Files.exists(good));
    }

    @Test
    void badOptionsAreSaid() {
        assertEquals(ExitCode.BAD_INPUT, console.execute("study", "report", results, "--picture", "clock:cycles"));
        assertTrue(console.err.toString().contains("is not WHAT=FILE"));
        assertEquals(ExitCode.BAD_INPUT, console.execute("study", "report", results, "--picture", "pareto=a.png"));
        assertTrue(console.err.toString().contains("does not end in .svg"));
        assertEquals(ExitCode.BAD_INPUT, console.execute("study", "report", folder.resolve("nowhere")));
        assertTrue(console.err.toString().contains("holds no results of a study"), console.err.toString());
    }

    @Test
    void aTableThatWasLostIsWrittenAnew() throws IOException {
        Path table = results.resolve("results.csv");
        byte[] before = Files.readAllBytes(table);
        Files.delete(table);
        Path page = folder.resolve("four.html");
        assertEquals(ExitCode.OK, console.execute("study", "report", results, "--out", page), console.err.toString());
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(table)));
    }
}
