// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeStudyTest {
    @TempDir
    Path temporary;

    private StudyFolder folder;

    @BeforeEach
    void netlist() {
        folder = new StudyFolder(temporary);
    }

    private static String study(int windows, int cycles, int seeds, String more) {
        return "{\"name\": \"s\", \"netlist\": \"net\", \"seeds\": {\"count\": " + seeds + "}, \"knobs\": {"
                + "\"a\": {\"pointers\": [\"/tiles/0/constants/SAMPLES\"], \"linear\": {\"from\": 1, \"to\": " + windows
                + ", \"count\": " + windows + "}},"
                + "\"b\": {\"pointers\": [\"/maximumCycles\"], \"linear\": {\"from\": 1e7, \"to\": "
                + (1e7 + cycles - 1)
                + ", \"count\": " + cycles + "}}}" + more + "}";
    }

    @Test
    void hundredThousandRunsNeedNoConsentAndOneMoreDoes() {
        StudyRead most = folder.readText(study(2, 500, 100, ""), false);
        assertEquals(List.of(), most.problems());
        assertEquals(new StudySize(1000, 100_000), most.size());
        StudyRead more = folder.readText(study(2, 501, 100, ""), false);
        assertEquals(
                List.of(
                        "study.json /knobs: 100200 runs (1002 points x seeds): more than 100000 need your consent, --yes"),
                folder.texts(more));
        assertTrue(more.size().needsConsent());
        assertTrue(folder.readText(study(2, 501, 100, ""), true).isValid());
    }

    @Test
    void tenMillionRunsAreTheMost() {
        StudyRead more = folder.readText(study(1001, 10_000, 1, ""), true);
        assertEquals(
                List.of(
                        "study.json /knobs: 10010000 runs (10010000 points x seeds): at most 10000000 are possible; draw a"
                                + " sample"),
                folder.texts(more));
        assertTrue(more.size().isTooLarge());
    }

    @Test
    void sampleOfALargeGridIsSmall() {
        String sample = ", \"sampling\": {\"kind\": \"latin-hypercube\", \"points\": 50}";
        StudyRead read = folder.readText(study(1001, 10_000, 3, sample), false);
        assertEquals(List.of(), read.problems());
        assertEquals(50, read.plan().points().size());
        assertEquals(new StudySize(50, 150), read.size());
        assertEquals(List.of(1L, 2L, 3L), read.plan().seeds());
    }

    /** Points that are made when they are asked for are those that a small study keeps. */
    @Test
    void pointsOfALargeStudyAreMadeWhenAskedFor() {
        StudyPlan plan = folder.readText(study(100, 300, 1, ""), false).plan();
        assertEquals(30_000, plan.points().size());
        StudyPoint point = plan.points().get(12_345);
        assertEquals(12_345, point.index());
        int slow = 12_345 / 300;
        assertEquals(1.0 + slow, point.knobs().get("a").number());
        assertEquals(1e7 + 12_345 % 300, point.knobs().get("b").number());
        assertFalse(plan.points().get(29_999).knobs().isEmpty());
    }
}
