// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.cost.Cost;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.netlist.study.Study.Objective.Goal;
import ohmesh.report.HtmlCheck;
import ohmesh.report.chart.Picture;
import ohmesh.report.statistics.Question;
import ohmesh.report.statistics.StudyResults;
import ohmesh.report.statistics.StudyTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyPageTest {
    private static final String HEADER =
            "point,seed,bits,kind,status,pass,accuracy,cycles,energyJoules,energy.adc,energy.array,area.adc,message";

    /** A drawn line: a path that is not filled. */
    private static final Pattern LINE = Pattern.compile("<path d=\"M[^>]*fill=\"none\"");

    @TempDir
    Path folder;

    private static Question question(int baseline) {
        return StudyTables.question(
                List.of("bits", "kind"),
                List.of(),
                List.of(new Objective("accuracy", Goal.MAXIMIZE), new Objective("energyJoules", Goal.MINIMIZE)),
                baseline);
    }

    /** A grid of bits and kinds with two seeds; one point is excluded and one run failed. */
    private static List<String> grid() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        int point = 0;
        for (int bits : new int[] {2, 4, 6, 10}) {
            for (String kind : List.of("slow", "<b>fast</b>")) {
                String knobs = bits + "," + kind;
                if (bits == 10 && !kind.equals("slow")) {
                    lines.add(point + ",," + knobs + ",excluded,,,,,,,,10 bits are never fast");
                } else {
                    for (int seed = 1; seed <= 2; seed++) {
                        boolean fails = bits == 2 && kind.equals("slow") && seed == 2;
                        double accuracy = 1 - 1.0 / bits + 0.001 * seed;
                        double energy = bits * 1e-9 + (kind.equals("slow") ? 0 : 1e-9);
                        lines.add(point + "," + seed + "," + knobs
                                + (fails
                                        ? ",failed,,,,,,,,\"deadlock & nothing \"\"awake\"\"\""
                                        : ",done,true," + accuracy + "," + (1000 + bits) + "," + energy + ","
                                                + 0.75 * energy + "," + 0.25 * energy + ",2e-9,"));
                    }
                }
                point++;
            }
        }
        return lines;
    }

    private StudyResults results(int baseline, List<String> lines) throws IOException {
        return StudyTables.results(folder, question(baseline), lines.toArray(String[]::new));
    }

    private static String html(StudyResults results) {
        return StudyPage.of(results).html();
    }

    @Test
    void thePageIsOneSoundFile() throws IOException {
        String html = html(results(2, grid()));
        assertEquals(List.of(), HtmlCheck.problems(html));
        assertFalse(html.replaceAll("(?s)<script>.*</script>", "").contains("NaN"));
        assertFalse(html.contains("Infinity"));
        assertEquals(html, html(results(2, grid())));
    }

    @Test
    void aStudyWithOneOfEverythingIsSoundToo() throws IOException {
        assertEquals(List.of(), HtmlCheck.problems(html(StudySample.results(folder, 96))));
    }

    @Test
    void aStudyThatCountsOperationsSaysWhatOneIs() throws IOException {
        String rule = Picture.escape(Cost.COUNTING_RULE);
        assertFalse(html(results(2, grid())).contains(rule));
        List<String> lines = new ArrayList<>(List.of("point,seed,bits,kind,status,pass,operations,message"));
        lines.add("0,1,2,slow,done,true,50400,");
        assertTrue(html(results(0, lines)).contains(rule));
    }

    @Test
    void everySectionIsThere() throws IOException {
        String html = html(results(2, grid()));
        for (String heading : List.of(
                "What was asked",
                "Pareto front",
                "One knob at a time",
                "Two knobs at a time",
                "Energy by component",
                "Which knobs matter",
                "All points",
                "Failures",
                "Excluded points")) {
            assertTrue(html.contains("<h2>" + heading + "</h2>"), heading);
        }
        assertTrue(html.contains("deadlock &amp; nothing &quot;awake&quot;"));
        assertTrue(html.contains("10 bits are never fast"));
        assertTrue(html.contains("baseline, front"));
        assertFalse(html.contains("<b>fast"));
        assertTrue(html.contains("energy (nJ)"));
    }

    @Test
    void pointsAreInTheOrderOfTheStudyAndSortedAsNumbers() throws IOException {
        String html = html(results(-1, grid()));
        String table = html.substring(html.indexOf("<h2>All points"));
        assertTrue(table.contains("data-order=\"10.0\""));
        assertTrue(table.indexOf(">0</th>") < table.indexOf(">6</th>"));
        assertTrue(table.contains("0.7510 \u00b1") || table.contains("0.7515 \u00b1"), table);
    }

    @Test
    void aPartSaysThatItIsOne() throws IOException {
        Question asked = question(2);
        Question more = new Question(
                asked.name(),
                asked.description(),
                asked.netlist(),
                asked.version(),
                asked.identity(),
                asked.seeds(),
                14,
                asked.knobs(),
                asked.coupled(),
                asked.derived(),
                asked.objectives(),
                6,
                asked.baselineValues(),
                asked.settings());
        String html =
                html(StudyTables.results(folder, more, grid().subList(0, 4).toArray(String[]::new)));
        assertTrue(html.contains("3 of 14 runs so far"));
        assertTrue(html.contains("1 of 3 runs so far have no result"));
        assertTrue(html.contains("<dt>failed</dt><dd>1 so far</dd>"));
        assertTrue(html.contains("The baseline has no results yet"));
    }

    @Test
    void theQuestionShowsSettingsAndTheBaseline() throws IOException {
        String html = html(StudySample.results(folder, 96));
        String asked = html.substring(0, html.indexOf("<h2>Pareto front"));
        assertTrue(asked.contains("<th scope=\"col\">baseline</th>"));
        assertTrue(asked.contains("<td>444 ns</td>"), "a derived value at the baseline");
        assertTrue(asked.contains(">/maximumCycles</th><td class=\"code\">100000</td><td>--set of the command</td>"));
        assertFalse(html(results(2, grid())).contains("Settings of all points"));
    }

    @Test
    void aMachineIsARowWithItsThreadsAndTime() throws IOException {
        String html = html(StudySample.results(folder, 96));
        String table = html.substring(html.indexOf("<h2>Where it ran"));
        List<String> rows = Pattern.compile("<tr><th scope=\"row\".*</tr>")
                .matcher(table)
                .results()
                .map(row -> row.group().replaceAll("<[^>]*>", "|").replaceAll("\\|+", "|"))
                .toList();
        String machine = "|Linux 6.1.0-28-amd64, amd64|64|OpenJDK 64-Bit Server VM 17.0.13+11-Debian-2deb12u1"
                + "|0.1.0 0123456789ab|";
        assertEquals(
                List.of(
                        "|node-a.cluster.example" + machine
                                + "2|1|2|2.5 s|2026-01-02 03:04:05 and 2026-01-02 03:04:06|",
                        "|node-b.cluster.example" + machine
                                + "1|1|1|1.25 s|2026-01-02 03:04:07 and 2026-01-02 03:04:07|"),
                rows);
        assertFalse(html(results(2, grid())).contains("Where it ran"));
    }

    @Test
    void namedValuesHaveNoOrderAndNoLineJoinsThem() throws IOException {
        StudyResults results = results(2, grid());
        Picture numbers = new StudyPicture(results).of("bits:accuracy");
        Picture names = new StudyPicture(results).of("kind:accuracy");
        Picture family = new StudyPicture(results).of("kind,bits:accuracy");
        assertTrue(LINE.matcher(numbers.body()).find(), "a line over numbers");
        assertFalse(LINE.matcher(names.body()).find(), names.body());
        assertFalse(LINE.matcher(family.body()).find(), family.body());
        assertNotEquals(firstMarker(names), firstMarker(family), "markers of several series stand beside each other");
    }

    /** Where the first round marker stands. */
    private static String firstMarker(Picture picture) {
        Matcher marker = Pattern.compile("<circle[^>]* cx=\"([0-9.]+)\"").matcher(picture.body());
        assertTrue(marker.find(), picture.title());
        return marker.group(1);
    }

    @Test
    void equalFailuresAreOneRowWithTheirFirstPoints() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int point = 0; point < 9; point++) {
            String message = point == 4 ? "out of time" : "deadlock at cycle 12";
            lines.add(point + ",1," + point + ",a,failed,,,,,,,," + message);
        }
        String html = html(results(0, lines));
        String table = html.substring(html.indexOf("<caption>Why"));
        String many = "deadlock at cycle 12</th><td data-order=\"8.0\" class=\"number\">8</td>"
                + "<td class=\"long\">0, 1, 2, 3, 5 and 3 more</td>";
        String one = "out of time</th><td data-order=\"1.0\" class=\"number\">1</td><td>4</td>";
        assertTrue(table.contains(many), table);
        assertTrue(table.indexOf(one) > table.indexOf(many), "the more frequent one stands first");
        assertTrue(html.contains("9 of 9 runs have no result"));
    }

    @Test
    void nothingDoneYetIsAPageToo() throws IOException {
        String html = html(results(0, List.of(HEADER)));
        assertTrue(html.contains("No point has been run yet."));
    }

    @Test
    void oneSeedHasNoIntervals() throws IOException {
        List<String> first =
                grid().stream().filter(line -> !line.matches("[0-9]+,2,.*")).toList();
        String html = html(results(2, first));
        assertTrue(html.contains("One seed: no intervals."));
        assertFalse(html.contains("\u00b1"));
    }

    @Test
    void constantsAreNoTrouble() throws IOException {
        List<String> same = new ArrayList<>(List.of(HEADER));
        for (int point = 0; point < 4; point++) {
            for (int seed = 1; seed <= 2; seed++) {
                same.add(point + "," + seed + "," + point + ",a,done,true,0.5,0,0,0,0,0,");
            }
        }
        String html = html(results(0, same));
        assertTrue(html.contains("No knob alone moves accuracy, energy from the baseline."));
        assertTrue(html.contains("0.5 \u00b1 0"));
    }

    @Test
    void withoutObjectivesMetricsAreDrawnAndThatIsSaid() throws IOException {
        Question none = StudyTables.question(List.of("bits", "kind"), List.of(), List.of(), -1);
        String html = html(StudyTables.results(folder, none, grid().toArray(String[]::new)));
        assertTrue(html.contains("The study names no objectives"));
        assertTrue(html.contains("accuracy against bits"));
        assertTrue(html.contains("The study names no baseline"));
    }

    @Test
    void thousandsOfPointsStayWithinBounds() throws IOException {
        List<String> many = new ArrayList<>(List.of(HEADER));
        for (int point = 0; point < 6000; point++) {
            many.add(point + ",1," + (point % 60) + ",k" + point / 60 + ",done,true," + (point % 997) / 997.0 + ","
                    + point + "," + (1 + (point * 7919L) % 6007) + "e-12,1e-12,1e-12,1e-9,");
        }
        String html = html(results(0, many));
        assertTrue(html.contains("The first 4000 of 6000 points"));
        assertTrue(html.contains("more are not."));
        assertTrue(html.length() < 4_000_000, "" + html.length());
    }
}
