// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ohmesh.cli.Console;
import ohmesh.report.HtmlCheck;
import ohmesh.report.statistics.Question.AskedSetting;
import ohmesh.report.statistics.StudyResults;
import ohmesh.study.HostFacts;
import ohmesh.study.StudyFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the folder of a study that was run says on its page. */
class StudyReportTest {
    @TempDir
    Path folder;

    /** The study of the fixture with a setting and a baseline of its own. */
    private Path run(Object... options) throws IOException {
        Path study = StudyFixture.write(folder);
        Files.writeString(study, Files.readString(study).replace("\"constraints\"", """
                                "baseline": {"gain": 0.004, "offset": 1},
                                "set": [{"pointer": "/expect", "value": [{"metric": "wrongCodes", "atMost": 64}]}],
                                "constraints\""""));
        Path out = folder.resolve("out");
        Console console = Console.real();
        Object[] call = Stream.concat(
                        Stream.of("study", "run", study, "--out", out, "--threads", 2), Stream.of(options))
                .toArray();
        assertEquals(0, console.execute(call), console.err.toString());
        return out;
    }

    @Test
    void settingsAndTheBaselineAreRead() throws IOException {
        StudyResults results = StudyReport.read(run("--set", "/chip/clock=200 MHz"));
        assertEquals(
                List.of(
                        new AskedSetting("/expect", "[ { \"metric\": \"wrongCodes\", \"atMost\": 64 } ]", "the study"),
                        new AskedSetting("/chip/clock", "200 MHz", "--set of the command")),
                results.question().settings());
        assertEquals(1.0, results.question().baselineValues().get("offset").number());
        assertFalse(results.isPartial());
        String html = StudyPage.of(results).html();
        assertEquals(List.of(), HtmlCheck.problems(html));
        assertTrue(
                html.contains(">/chip/clock</th><td class=\"code\">200 MHz</td><td>--set of the command</td>"), html);
    }

    @Test
    void machinesAndThreadsAreOnThePage() throws IOException {
        StudyResults results = StudyReport.read(run());
        assertEquals(StudyFixture.UNITS, results.hosts().size());
        HostFacts one = results.hosts().get(0);
        assertEquals(ProcessHandle.current().pid(), one.process());
        assertTrue(one.thread() > 0 && one.java().contains(Runtime.version().toString()), one.toString());
        String html = StudyPage.of(results).html();
        String table = html.substring(html.indexOf("<h2>Where it ran"));
        assertTrue(table.contains(one.java()) && table.contains(one.system()), table);
        long threads =
                results.hosts().stream().map(HostFacts::thread).distinct().count();
        assertTrue(table.matches("(?s).*class=\"number\">6</td>.*>1</td>.*class=\"number\">" + threads + "</td>.*"));
    }

    @Test
    void aDamagedFileOfAMachineIsLeftOut() throws IOException {
        Path out = run();
        List<Path> files;
        try (Stream<Path> all = Files.walk(out.resolve("points"))) {
            files = all.filter(file -> file.endsWith("host.json")).sorted().toList();
        }
        Files.writeString(files.get(0), "{\"host\": ");
        Files.delete(files.get(1));
        StudyResults results = StudyReport.read(out);
        assertEquals(StudyFixture.UNITS - 2, results.hosts().size());
        assertFalse(results.isPartial());
    }

    @Test
    void aPartIsKnownAsOne() throws IOException {
        StudyResults results = StudyReport.read(run("--limit", 4));
        assertTrue(results.isPartial());
        String html = StudyPage.of(results).html();
        assertTrue(html.contains("<dt>runs done</dt><dd>4 of 6 so far</dd>"), html);
        assertTrue(html.contains("<dt>points</dt><dd>2 of 3 so far</dd>"), html);
        assertTrue(html.contains("4 of 6 runs so far. All figures and drawings below are of these"), html);
        assertTrue(html.contains("of 2 points with results so far have the best mean."), html);
    }
}
