// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on studies as users type them. */
final class StudyCommandTest extends StudyConsole {
    @Test
    void runSaysWhatIsDoneAndThenThatNothingIsToDo() throws IOException {
        assertEquals(0, run("--threads", "2"), err());
        assertEquals(
                "errors: 6 of 6 done (6 miss an expectation), 1 point excluded; 6 ran now\n  results: "
                        + out.resolve("results.csv") + "\n",
                printed());
        String table = Files.readString(out.resolve("results.csv"));
        assertEquals(0, run());
        assertTrue(
                printed().startsWith("errors: nothing to do: 6 of 6 done (6 miss an expectation), 1 point excluded\n"),
                printed());
        assertEquals(table, Files.readString(out.resolve("results.csv")));
        assertEquals("", err());
    }

    @Test
    void jsonHoldsTheSameNumbers() {
        assertEquals(0, run("--json", "--limit", "4"));
        assertTrue(
                printed()
                        .contains(
                                "\"ran\": 4,\n  \"runs\": 6,\n  \"done\": 4,\n  \"missed\": 4,\n  \"failed\": 0,\n  \"left\": 2,"));
        assertEquals(0, console.execute("study", "status", out, "--json"));
        assertTrue(printed().contains("\"done\": 4,\n  \"missed\": 4,\n  \"failed\": 0,\n  \"left\": 2,"), printed());
        assertEquals(0, console.execute("study", "status", out));
        assertEquals("errors: 4 of 6 done (4 miss an expectation), 2 left, 1 point excluded\n", printed());
    }

    @Test
    void failuresAreListedAndExitFour() throws IOException {
        edit("\"objectives\"", "\"budget\": {\"cycles\": 100}, \"objectives\"");
        assertEquals(4, run());
        assertTrue(printed().startsWith("errors: 0 of 6 done, 6 failed, 1 point excluded; 6 ran now\n"), printed());
        assertTrue(printed().contains("  failed: 6 runs, the first of point 0, seed 3: cycle limit: "), printed());
        assertEquals(4, run());
        assertTrue(printed().startsWith("errors: nothing to do: 0 of 6 done, 6 failed"), printed());
        assertTrue(err().contains("--retry-failed"), err());
        assertEquals(4, run("--retry-failed"));
        assertTrue(printed().contains("; 6 ran now"), printed());
        assertEquals(0, console.execute("study", "status", out));
    }

    @Test
    void runsThatMissAnExpectationAreCounted() throws IOException {
        assertEquals(0, run("--limit", "1"), err());
        assertTrue(printed().startsWith("errors: 1 of 6 done (1 misses an expectation), 5 left"), printed());
        assertEquals(0, run("--json"));
        assertTrue(printed().contains("\"done\": 6,\n  \"missed\": 6,\n  \"failed\": 0,"), printed());
    }

    @Test
    void sharesAreMerged() throws IOException {
        assertEquals(0, run("--shard", "1/2"));
        assertTrue(printed().contains("3 of 6 done (3 miss an expectation), 3 left"), printed());
        assertTrue(printed().contains("results-1-of-2.csv"), printed());
        assertEquals(0, run("--shard", "2/2"));
        assertEquals(0, console.execute("study", "merge", out));
        assertTrue(printed().startsWith("errors: 6 of 6 done"), printed());
        assertTrue(Files.exists(out.resolve("results.csv")));
        Path other = folder.resolve("other");
        assertEquals(2, console.execute("study", "merge", out, other));
        assertTrue(err().contains("--out is missing"), err());
        assertEquals(2, console.execute("study", "merge", out, other, "--out", folder.resolve("all")));
        assertTrue(err().contains(other + " holds no results of a study"), err());
    }

    @Test
    void resultsOfAnotherStudyAreRefused() throws IOException {
        assertEquals(0, run("--limit", "1"));
        edit("\"errors\"", "\"mistakes\"");
        assertEquals(2, run());
        assertEquals("ohmesh: " + out + " holds the study \"errors\", not \"mistakes\"; name another folder\n", err());
    }

    @Test
    void changedStudyNeedsConsent() throws IOException {
        assertEquals(0, run());
        assertEquals(2, run("--set", "/chip/tile/adc/bits=7"));
        assertTrue(err().contains("\n  --set: nothing before, /chip/tile/adc/bits=7 now\n"), err());
        assertEquals(0, run("--set", "/chip/tile/adc/bits=7", "--changed"));
        assertTrue(printed().contains("; 6 ran now"), printed());
        assertEquals(0, run("--changed"));
        assertTrue(printed().startsWith("errors: nothing to do"), printed());
    }

    @Test
    void tableThatOutlivedItsResultsIsNotWrittenOver() throws IOException {
        assertEquals(0, run(), this::err);
        String table = Files.readString(out.resolve("results.csv"));
        Files.move(out.resolve("points"), folder.resolve("away"));
        assertEquals(2, console.execute("study", "report", out));
        assertTrue(err().contains("results.csv has 7 rows, and only 1 of their results are still in"), err());
        assertEquals(2, console.execute("study", "merge", out));
        assertEquals(2, run("--limit", "2"));
        assertEquals(table, Files.readString(out.resolve("results.csv")));
        assertEquals(0, run(), this::err);
        assertEquals(table, Files.readString(out.resolve("results.csv")));
    }

    @Test
    void folderThatLostItsFactsGoesOnWithTheSameStudyOnly() throws IOException {
        assertEquals(0, run(), this::err);
        String facts = Files.readString(out.resolve("study.json"));
        Files.writeString(out.resolve("study.json"), "");
        assertEquals(2, run("--set", "/chip/tile/adc/bits=7"));
        assertTrue(err().contains("whose study.json is missing or damaged"), err());
        assertEquals(0, run(), this::err);
        assertTrue(printed().startsWith("errors: nothing to do"), printed());
        assertEquals(facts, Files.readString(out.resolve("study.json")));
    }

    @Test
    void runOfANetlistLeavesTheFolderOfAStudyAlone() throws IOException {
        assertEquals(0, run(), this::err);
        assertEquals(2, console.execute("run", folder.resolve("vmm"), "--out", out));
        assertEquals("ohmesh: " + out + " holds results of a study; name another folder\n", err());
        assertFalse(Files.exists(out.resolve("report.json")));
    }

    @Test
    void pageOfBeforeIsSaidToBeOne() throws IOException {
        assertEquals(0, run("--limit", "2"), this::err);
        assertEquals(0, console.execute("study", "report", out), this::err);
        assertEquals(0, run(), this::err);
        assertTrue(printed()
                .endsWith("report.html is of before; ohmesh study report " + out + " --force draws it anew\n"));
        assertEquals(0, run(), this::err);
        assertFalse(printed().contains("is of before"), printed());
    }

    @Test
    void folderWithOtherFilesIsRefused() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("thesis.tex"), "dear");
        assertEquals(2, run());
        assertTrue(err().contains("holds files that are no results of a study"), err());
        out = folder;
        assertEquals(2, run());
        assertTrue(err().contains("holds files that are no results of a study"), err());
        out = study;
        assertEquals(2, run());
        assertTrue(err().contains("is a file, not a folder"), err());
    }

    @Test
    void problemsOfTheStudyAreAllNamed() throws IOException {
        edit("/chip/tile/adc/gainError", "/chip/tile/adc/gainErorr");
        assertEquals(2, run());
        assertTrue(err().contains("/knobs/gain/pointers/0: ") && err().contains("gainError"), err());
        assertFalse(Files.exists(out));
    }

    @Test
    void resultsThatCannotBeWrittenExitThreeAndSayHowToGoOn() throws IOException {
        assertEquals(0, run("--limit", "2"));
        Path points = out.resolve("points");
        Files.move(points, out.resolve("kept"));
        Files.writeString(points, "no folder");
        assertEquals(3, run());
        assertTrue(err().contains(out + " cannot be written: "), err());
        assertTrue(err().contains("the same command goes on"), err());
        Files.delete(points);
        Files.move(out.resolve("kept"), points);
        assertEquals(0, run());
        assertTrue(printed().contains("; 4 ran now"), printed());
    }

    @Test
    void folderThatCannotBeBegunExitsThreeAndSaysHowToGoOn() throws IOException {
        Path points = Files.createDirectories(out.resolve("points.csv"));
        assertEquals(3, run());
        assertTrue(err().contains(out + " cannot be written: "), err());
        assertTrue(err().contains("the same command goes on"), err());
        assertFalse(err().contains("internal error"), err());
        Files.delete(points);
        assertEquals(0, run());
    }

    @ParameterizedTest(name = "--shard {0}")
    @ValueSource(strings = {"0/4", "5/4", "1", "1/0", "a/b", "1/4/2", "-1/4", "1/1000000"})
    void badShareExitsTwo(String text) {
        assertEquals(2, run("--shard", text));
        assertTrue(err().contains("such as 2/4"), err());
    }

    @Test
    void parquetIsWrittenBesideTheTable() throws IOException {
        Path file = folder.resolve("table.parquet");
        assertEquals(0, run("--parquet", file), err());
        byte[] bytes = Files.readAllBytes(file);
        assertEquals("PAR1", new String(bytes, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals(2, run("--parquet", file));
        assertTrue(err().contains("--force"), err());
        assertEquals(0, run("--parquet", file, "--force"));
    }

    @Test
    void missingFolderExitsTwo() {
        assertEquals(2, console.execute("study", "run", folder));
        assertTrue(err().contains("--out"), err());
        assertEquals(2, console.execute("study", "status", folder));
        assertTrue(err().contains("holds no results of a study"), err());
        assertEquals(2, console.execute("study"));
        assertTrue(err().contains("run, status, merge"), err());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"run", "status", "merge"})
    void everyCommandHasHelpWithAnExample(String command) {
        assertEquals(0, console.execute("study", command, "--help"));
        assertTrue(printed().contains("Examples:\n  ./ohmesh study " + command), printed());
    }
}
