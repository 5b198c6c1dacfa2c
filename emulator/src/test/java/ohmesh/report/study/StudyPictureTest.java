// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.netlist.study.Study.Objective.Goal;
import ohmesh.report.chart.Picture;
import ohmesh.report.statistics.Question;
import ohmesh.report.statistics.StudyResults;
import ohmesh.report.statistics.StudyTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyPictureTest {
    @TempDir
    Path folder;

    private StudyResults results() throws IOException {
        Question question = StudyTables.question(
                List.of("bits", "rows"),
                List.of(),
                List.of(new Objective("y", Goal.MAXIMIZE), new Objective("energyJoules", Goal.MINIMIZE)),
                0);
        return StudyTables.results(
                folder,
                question,
                "point,seed,bits,rows,status,pass,y,energyJoules,energy.adc,message",
                "0,1,2,8,done,true,0.5,1e-9,1e-9,",
                "0,2,2,8,done,true,0.6,1e-9,1e-9,",
                "1,1,2,16,done,true,0.7,2e-9,2e-9,",
                "1,2,2,16,done,true,0.8,2e-9,2e-9,",
                "2,1,10,8,done,true,0.9,3e-9,3e-9,",
                "2,2,10,8,done,true,0.9,3e-9,3e-9,",
                "3,1,10,16,done,true,0.4,4e-9,4e-9,",
                "3,2,10,16,done,true,0.5,4e-9,4e-9,");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "bits:y",
                "rows:energyJoules",
                "bits,rows:y",
                "pareto",
                "pareto:energyJoules,y",
                "energy:rows",
                "tornado:y",
                "shares"
            })
    void everyPictureIsAPlainSvg(String name) throws IOException {
        String svg = new StudyPicture(results()).of(name).standalone();
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""), svg);
        assertFalse(svg.contains("var("), svg);
        assertFalse(svg.contains("NaN"), svg);
        assertFalse(svg.contains("<script"), svg);
    }

    @Test
    void aLineTellsMeansIntervalsAndWhatOthersDo() throws IOException {
        Picture picture = new StudyPicture(results()).of("bits:y");
        assertEquals("y against bits", picture.title());
        assertEquals("Others as at the baseline: rows. Bars: 95 % interval over seeds.", picture.description());
        // Half width 12.706 * 0.0707 / sqrt(2).
        assertEquals(
                List.of(List.of("2", "0.55 \u00b1 0.64", "2"), List.of("10", "0.9 \u00b1 0", "2")),
                picture.data().rows());
    }

    @Test
    void aFamilyHasALineForEachValue() throws IOException {
        Picture picture = new StudyPicture(results()).of("bits,rows:y");
        assertEquals(4, picture.data().rows().size());
        assertEquals("rows 8", picture.data().rows().get(0).get(0));
        assertEquals("Nothing else is varied. Bars: 95 % interval over seeds.", picture.description());
    }

    @Test
    void theFrontIsLabelledAndTheBaselineMarked() throws IOException {
        String body = new StudyPicture(results()).of("pareto").body();
        assertTrue(body.contains(">baseline</text>"), body);
        assertTrue(body.contains(">2 / 16</text>") && body.contains(">10 / 8</text>"), body);
        assertFalse(body.contains(">10 / 16</text>"), body);
    }

    @Test
    void changesStandInTheTableOfATornado() throws IOException {
        Picture picture = new StudyPicture(results()).of("tornado:y");
        List<String> bits = picture.data().rows().get(0);
        assertEquals(List.of("bits", "", "", "10: 0.35", "10: 0.35"), bits);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "bots:y|no knob \"bots\"",
                "bits:z|no column \"z\"",
                "bits,rots:y|no knob \"rots\"",
                "bits,bits:y|are the same",
                "pareto:y|needs two objectives",
                "pareto:y,energy.adc|energy.adc is no objective",
                "energy:bots|nearest is \"bits\"",
                "everything|there are KNOB:METRIC"
            })
    void wrongNamesSayWhatThereIs(String name, String message) throws IOException {
        StudyPicture pictures = new StudyPicture(results());
        String said = assertThrows(IllegalArgumentException.class, () -> pictures.of(name))
                .getMessage();
        assertTrue(said.contains(message), said);
    }
}
