// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityTest {
    private static final String HEADER = "point,seed,bits,rows,status,y,message";

    @TempDir
    Path folder;

    private static Question question(int baseline) {
        return StudyTables.question(List.of("bits", "rows"), List.of(), List.of(), baseline);
    }

    /** y = 10 * place of bits + place of rows, over bits 2, 8, 10 and rows 1, 2, with noise that cancels. */
    private StudyResults grid(int baseline) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        int point = 0;
        for (int bits : new int[] {10, 2, 8}) {
            for (int rows : new int[] {1, 2}) {
                int place = List.of(2, 8, 10).indexOf(bits);
                lines.add(point + ",1," + bits + "," + rows + ",done," + (10 * place + rows - 0.5) + ",");
                lines.add(point++ + ",2," + bits + "," + rows + ",done," + (10 * place + rows + 0.5) + ",");
            }
        }
        return StudyTables.results(folder, question(baseline), lines.toArray(String[]::new));
    }

    @Test
    void numbersAreOrderedAsNumbers() throws IOException {
        Factor bits = grid(-1).factors().get(0);
        assertEquals(
                List.of("2", "8", "10"),
                bits.levels().stream().map(level -> level.texts().get(0)).toList());
    }

    @Test
    void changesAreThoseFromTheBaseline() throws IOException {
        List<Sensitivity> all = Sensitivity.of(grid(4), "y");
        Sensitivity bits = all.get(0);
        assertEquals("bits", bits.factor().name());
        assertEquals(-10, bits.first().difference(), 1e-12);
        assertEquals(-10, bits.before().difference(), 1e-12);
        assertEquals(10, bits.after().difference(), 1e-12);
        assertEquals(10, bits.last().difference(), 1e-12);
        assertEquals(10, bits.swing(), 1e-12);
        Sensitivity rows = all.get(1);
        assertNull(rows.first());
        assertNull(rows.before());
        assertEquals(1, rows.after().difference(), 1e-12);
        // Two seeds with t = 12.7: intervals of +-6.35 meet within 10.
        assertFalse(bits.last().distinct());
    }

    @Test
    void intervalsThatDoNotMeetAreDistinct() throws IOException {
        StudyResults results = StudyTables.results(
                folder,
                question(0),
                HEADER,
                "0,1,1,1,done,1,",
                "0,2,1,1,done,1.01,",
                "1,1,2,1,done,3,",
                "1,2,2,1,done,3.01,");
        assertTrue(Sensitivity.of(results, "y").get(0).last().distinct());
    }

    @Test
    void withoutABaselineThereAreNone() throws IOException {
        assertEquals(List.of(), Sensitivity.of(grid(-1), "y"));
        assertEquals(List.of(), Sensitivity.of(grid(99), "y"));
    }

    @Test
    void sharesOfTheVarianceAreAsByHand() throws IOException {
        // Over the grid: variance of 10 * place is 200/3, of rows 1/4; they add up.
        MainEffects effects = MainEffects.of(grid(-1), "y");
        assertTrue(effects.full());
        double total = 200.0 / 3 + 0.25;
        List<Double> shares = List.copyOf(effects.shares().values());
        assertEquals(200.0 / 3 / total, shares.get(0), 1e-12);
        assertEquals(0.25 / total, shares.get(1), 1e-12);
    }

    @Test
    void aPureInteractionIsNoMainEffect() throws IOException {
        StudyResults results = StudyTables.results(
                folder,
                question(-1),
                HEADER,
                "0,1,0,0,done,0,",
                "1,1,0,1,done,1,",
                "2,1,1,0,done,1,",
                "3,1,1,1,done,0,");
        assertEquals(
                List.of(0.0, 0.0),
                List.copyOf(MainEffects.of(results, "y").shares().values()));
    }

    @Test
    void aSparseSampleOrAConstantHasNoShares() throws IOException {
        StudyResults sparse = StudyTables.results(
                folder,
                question(-1),
                HEADER,
                "0,1,0,0,done,0,",
                "1,1,1,1,done,1,",
                "2,1,2,2,done,5,",
                "3,1,3,3,done,3,");
        assertEquals(Map.of(), MainEffects.of(sparse, "y").shares());
        StudyResults constant = StudyTables.results(folder, question(-1), HEADER, "0,1,0,0,done,2,", "1,1,1,0,done,2,");
        assertEquals(Map.of(), MainEffects.of(constant, "y").shares());
    }

    @Test
    void aLineStaysAtTheBaselineOrSaysThatItAverages() throws IOException {
        StudyResults results = grid(5);
        KnobLine straight = KnobLine.of(results, results.factors().get(0), "y");
        assertEquals(KnobLine.Others.AT_BASELINE, straight.others());
        assertEquals(List.of(2.0, 12.0, 22.0), means(straight));
        KnobLine averaged = KnobLine.of(grid(-1), results.factors().get(0), "y");
        assertEquals(KnobLine.Others.AVERAGED, averaged.others());
        assertTrue(averaged.even());
        assertEquals(List.of(1.5, 11.5, 21.5), means(averaged));
        // Each seed is averaged first: seeds differ by 1 wherever rows are, so the interval is t(1) * 0.5.
        assertEquals(12.706 * 0.5, averaged.points().get(0).estimate().halfWidth(), 0.001);
    }

    private static List<Double> means(KnobLine line) {
        return line.points().stream().map(point -> point.estimate().mean()).toList();
    }

    @Test
    void averagesOverDifferentOthersAreSaidToBeUneven() throws IOException {
        StudyResults results = StudyTables.results(
                folder,
                question(-1),
                HEADER,
                "0,1,0,0,done,0,",
                "1,1,0,1,done,2,",
                "2,1,1,0,done,1,",
                "3,,1,1,excluded,,no",
                "4,1,2,0,failed,,broken");
        KnobLine line = KnobLine.of(results, results.factors().get(0), "y");
        assertFalse(line.even());
        assertEquals(List.of(1.0, 1.0), means(line));
        assertFalse(line.points().get(0).estimate().bounded());
    }

    @Test
    void coupledKnobsMoveAsOneFactor() throws IOException {
        Question question =
                StudyTables.question(List.of("bits", "rows"), List.of(List.of("rows", "bits")), List.of(), -1);
        StudyResults results = StudyTables.results(
                folder, question, HEADER, "0,1,1,10,done,0,", "1,1,2,20,done,2,", "2,1,3,30,done,4,");
        assertEquals(
                List.of("rows + bits"),
                results.factors().stream().map(Factor::name).toList());
        KnobLine line = KnobLine.of(results, results.factors().get(0), "y");
        assertEquals(KnobLine.Others.NONE, line.others());
        assertEquals(List.of(0.0, 2.0, 4.0), means(line));
    }

    @Test
    void passIsAShareWithAnExactInterval() throws IOException {
        StudyResults results = StudyTables.results(
                folder,
                question(-1),
                "point,seed,bits,rows,status,pass,message",
                "0,1,1,1,done,true,",
                "0,2,1,1,done,false,",
                "0,3,1,1,failed,,broken");
        Estimate share = results.estimate(results.points().get(0), "pass").orElseThrow();
        assertEquals(0.5, share.mean());
        assertTrue(share.low() > 0 && share.high() < 1, share.toString());
    }
}
