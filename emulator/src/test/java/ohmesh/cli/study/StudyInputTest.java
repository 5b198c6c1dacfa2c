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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input to commands on studies: one message each, exit code 2, nothing written. */
final class StudyInputTest extends StudyConsole {
    private void refuses(String message, Object... options) {
        assertEquals(2, run(options));
        assertEquals("ohmesh: " + message + "\n", err());
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest(name = "--set {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/chip/tile/adc/bitz=7|--set /chip/tile/adc/bitz: unknown field \"bitz\"; nearest is \"bits\"",
                "/chip/tile/adc/bits=77|--set /chip/tile/adc/bits: 77 is outside 1..16",
                "/chip/tile/adc/fullScale=3 uS|--set /chip/tile/adc/fullScale: uS is a conductance; a current in A is wanted",
                "/chip/tile/adc/gainError=0.1|--set /chip/tile/adc/gainError: has no effect: /knobs/gain/pointers/0 of the study sets the same field after it",
                "chip=3|--set: \"chip=3\" is not POINTER=VALUE; write it like /chip/tile/adc/bits=6"
            })
    void settingIsCheckedBeforeAnythingIsWritten(String setting, String message) {
        refuses(message, "--set", setting);
    }

    @Test
    void wrongSettingLeavesResultsAsTheyAre() throws IOException {
        assertEquals(0, run("--limit", "1"));
        String facts = Files.readString(out.resolve("study.json"));
        assertEquals(2, run("--set", "/chip/tile/adc/bitz=7", "--changed"));
        assertEquals(facts, Files.readString(out.resolve("study.json")));
        assertEquals(0, run());
    }

    @ParameterizedTest(name = "{0} 0")
    @ValueSource(strings = {"--threads", "--limit"})
    void nothingAtOnceAndNothingNowMakeNoSense(String option) {
        assertEquals(2, run(option, "0"));
        assertTrue(err().contains("\"0\" is not an integer 1..9007199254740991"), err());
        assertEquals(0, run(option, "1"));
    }

    @ParameterizedTest(name = "--shard {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0/4|there is no part 0 of 4; they are 1/4 to 4/4",
                "5/4|there is no part 5 of 4; they are 1/4 to 4/4",
                "1/0|a study is cut into 1..100000 parts, not 0",
                "half|\"half\" is not PART/PARTS"
            })
    void badShareSaysWhichThereAre(String text, String message) {
        assertEquals(2, run("--shard", text));
        assertTrue(err().contains(message), err());
    }

    @Test
    void unknownCounterIsSaidWithItsPlaceAndNearestName() throws IOException {
        edit("counter.conversions", "counter.convresions");
        assertEquals(2, run());
        assertTrue(
                err().matches(
                                "ohmesh: .*study\\.json:11:[0-9]+ /counters/0: unknown counter \"convresions\"; nearest is"
                                        + " \"counter.conversions\"\n"),
                err());
        assertFalse(Files.exists(out));
    }

    @Test
    void counterThatNoMachineHasIsRefusedAlsoWhereEachHasAnotherNearest() throws IOException {
        tileOnTheLeftOrTheRight();
        edit("counter.conversions", "counter.tile(1,0).instruktions");
        assertEquals(2, run());
        assertTrue(err().contains("/counters/0: unknown counter \"tile(1,0).instruktions\"; nearest is"), err());
        assertEquals(1, err().lines().count(), err());
        assertFalse(Files.exists(out));
    }

    @Test
    void counterThatOnlySomeMachinesHaveIsSaidInTheRowsOfTheOthers() throws IOException {
        tileOnTheLeftOrTheRight();
        edit("counter.conversions", "counter.tile(1,0).instructions");
        assertEquals(0, run(), this::err);
        String table = Files.readString(out.resolve("results.csv"));
        assertTrue(
                table.lines()
                        .skip(1)
                        .limit(4)
                        .allMatch(row -> row.endsWith(",\"unknown counter \"\"tile(1,0).instructions\"\"; nearest is"
                                + " \"\"counter.tile(0,0).instructions\"\"\"")),
                table);
        assertTrue(table.lines().skip(5).allMatch(row -> row.endsWith(",")), table);
    }

    @Test
    void unknownCounterOfAnExpectationIsSaidBeforeTheRun() throws IOException {
        Path netlist = folder.resolve("vmm/netlist.json");
        String text = Files.readString(netlist);
        Files.writeString(
                netlist,
                text.replaceFirst(
                        "\"expect\": *\\[", "\"expect\": [{\"metric\": \"counter.convresions\", \"atLeast\": 1},"));
        assertEquals(2, run());
        assertTrue(err().contains("/expect/0/metric: unknown counter \"convresions\"; nearest is"), err());
        assertFalse(Files.exists(out));
    }

    @Test
    void baselineThatIsNoneOfTheGridIsSaidBeforeTheRun() throws IOException {
        edit("\"objectives\"", "\"baseline\": {\"gain\": 0, \"offset\": 0}, \"objectives\"");
        assertEquals(0, run());
        assertEquals("ohmesh: note: 4 points and the baseline, which is none of them, x 2 seeds\n", err());
        assertTrue(printed().startsWith("errors: 8 of 8 done (6 miss an expectation), 1 point excluded"), printed());
        assertEquals(0, run("--json"));
        assertTrue(printed().contains("\"points\": 5,\n  \"baselineAdded\": true,"), printed());
    }

    @ParameterizedTest(name = "study {0}")
    @ValueSource(strings = {"status", "merge", "report"})
    void whatHoldsNoResultsIsSaidInTheSameWords(String command) throws IOException {
        Path nowhere = folder.resolve("nowhere");
        says(command, nowhere, "there is no such folder");
        says(command, study, "it is a file");
        says(command, Files.createDirectory(folder.resolve("empty")), "there is no study.json in it");
        says(command, folder, "its study.json is none that ohmesh study run wrote");
    }

    private void says(String command, Path path, String instead) {
        assertEquals(2, console.execute("study", command, path));
        assertEquals("ohmesh: " + path + " holds no results of a study: " + instead + "\n", err());
    }

    @Test
    void foldersThatAreMissingAreMadeByEveryCommand() {
        out = folder.resolve("some/where/out");
        Path parquet = folder.resolve("other/where/table.parquet");
        assertEquals(0, run("--parquet", parquet), err());
        assertTrue(Files.exists(parquet));
        Path merged = folder.resolve("joined/in/one");
        assertEquals(0, console.execute("study", "merge", out, "--out", merged), err());
        Path page = folder.resolve("pages/of/one/report.html");
        assertEquals(0, console.execute("study", "report", merged, "--out", page), err());
        assertTrue(Files.exists(page));
    }

    @Test
    void placeThatCannotBeWrittenIsBadInputForEveryCommand() {
        assertEquals(0, run());
        Path file = study.resolve("in");
        String message = "ohmesh: " + file + " cannot be written: " + study + " is a file, not a folder\n";
        assertEquals(2, console.execute("study", "merge", out, "--out", file));
        assertEquals(message, err());
        assertEquals(2, console.execute("study", "report", out, "--out", file));
        assertEquals(message, err());
        assertEquals(2, run("--parquet", file));
        assertEquals(message, err());
        assertEquals(2, console.execute("run", folder.resolve("vmm"), "--out", file));
        assertEquals(message, err());
        out = file;
        assertEquals(2, run());
        assertEquals(message, err());
    }

    @Test
    void unknownColumnOfAPictureIsToldTheKnownOnes() {
        assertEquals(0, run());
        assertEquals(2, console.execute("study", "report", out, "--picture", "gain:nosuch=x.svg"));
        assertTrue(err().contains("no column \"nosuch\" in the results; there are "), err());
        assertEquals(2, console.execute("study", "report", out, "--picture", "gain:wrongCode=x.svg"));
        assertTrue(err().contains("; nearest is \"wrongCodes\""), err());
    }

    @Test
    void resultsOfAnotherBuildAreToldOf() throws IOException {
        assertEquals(0, run("--limit", "2"));
        Path facts = out.resolve("study.json");
        String text = Files.readString(facts);
        Files.writeString(facts, text.replaceFirst("\"build\": \"[0-9a-f]+\"", "\"build\": \"0123456789ab\""));
        assertEquals(0, run());
        assertTrue(
                err().startsWith("ohmesh: note: " + out + " holds results of the build 0123456789ab of Ohmesh,"),
                err());
    }

    @Test
    void sharesOfTwoBuildsNeedConsent() throws IOException {
        assertEquals(0, run());
        try (var files = Files.walk(out.resolve("points"))) {
            Path host =
                    files.filter(path -> path.endsWith("host.json")).findFirst().orElseThrow();
            String text = Files.readString(host);
            Files.writeString(host, text.replaceFirst("\"build\": \"[0-9a-f]+\"", "\"build\": \"0123456789ab\""));
        }
        assertEquals(2, console.execute("study", "merge", out));
        assertTrue(err().contains("the results are of 2 builds of Ohmesh"), err());
        assertEquals(0, console.execute("study", "merge", out, "--mixed"));
        assertTrue(printed().contains("  builds of Ohmesh: 0123456789ab (1 result), "), printed());
        assertEquals(0, console.execute("study", "status", out));
        assertTrue(printed().contains("(5 results)\n"), printed());
    }
}
