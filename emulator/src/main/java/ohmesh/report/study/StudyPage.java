// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ohmesh.cost.Cost;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.report.Cell;
import ohmesh.report.Page;
import ohmesh.report.Section;
import ohmesh.report.Table;
import ohmesh.report.chart.Scale;
import ohmesh.report.statistics.Question;
import ohmesh.report.statistics.Question.AskedKnob;
import ohmesh.report.statistics.ResultRow.Status;
import ohmesh.report.statistics.StudyResults;

/** The page of a study: what was asked, what came out, which points are worth looking at and which knobs matter. */
public final class StudyPage {
    private final StudyResults results;
    private final Question question;
    private final Page page;

    private StudyPage(StudyResults results) {
        this.results = results;
        question = results.question();
        page = new Page("Study " + question.name(), question.description());
    }

    /** The page of results, which may be a part of those that the study asks for. */
    public static Page of(StudyResults results) {
        StudyPage study = new StudyPage(results);
        study.asked();
        if (results.count(Status.DONE) > 0) {
            new FrontPart(results).addTo(study.page);
            new KnobPart(results).addTo(study.page);
            new SensitivityPart(results).addTo(study.page);
        }
        new PointsPart(results).addTo(study.page);
        new FailurePart(results).addTo(study.page);
        return study.page;
    }

    private void asked() {
        Section section = page.section("What was asked");
        section.figures(figures());
        String left = question.runs() < 0 ? "" : left(question.runs());
        if (!left.isEmpty()) {
            section.text(left);
        }
        Table knobs =
                new Table("Knobs of the study").column("knob").column("values").column("sets");
        question.knobs().forEach(knob -> knobs.row(knob(knob)));
        question.derived().forEach(value -> knobs.row(knob(value)));
        if (!question.knobs().isEmpty()) {
            section.table(knobs);
        }
        for (String note : notes()) {
            section.note(note);
        }
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("netlist", question.netlist());
        figures.put("points", Scale.digits(results.points().size() - results.count(Status.EXCLUDED)));
        figures.put("seeds", seeds());
        figures.put("runs done", Scale.digits(results.count(Status.DONE)));
        figures.put("failed", Scale.digits(results.count(Status.FAILED)));
        figures.put("points excluded", Scale.digits(results.count(Status.EXCLUDED)));
        figures.put("Ohmesh", question.version());
        return figures;
    }

    private String seeds() {
        List<Long> seeds = question.seeds();
        long first = seeds.get(0);
        return seeds.size() == 1
                ? "1 (" + first + ")"
                : seeds.size() + " (" + first + "\u2013" + seeds.get(seeds.size() - 1) + ")";
    }

    private String left(long runs) {
        long there = results.count(Status.DONE) + (long) results.count(Status.FAILED);
        return there >= runs
                ? ""
                : "This is a part of the study: " + Scale.digits((double) there) + " of " + Scale.digits((double) runs)
                        + " runs are there. The command that began it goes on with it.";
    }

    private static List<Cell> knob(AskedKnob knob) {
        return List.of(Cell.code(knob.name()), Cell.of(knob.values()), Cell.code(String.join(", ", knob.pointers())));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (List<String> group : question.coupled()) {
            notes.add("Move together: " + String.join(", ", group) + ".");
        }
        if (!question.derived().isEmpty()) {
            notes.add("Follow from knobs: "
                    + question.derived().stream().map(AskedKnob::name).collect(Collectors.joining(", ")) + ".");
        }
        if (!question.objectives().isEmpty()) {
            List<String> goals = new ArrayList<>();
            for (Objective objective : question.objectives()) {
                goals.add((objective.goal() == Objective.Goal.MAXIMIZE ? "more " : "less ") + objective.metric());
            }
            notes.add("Better: " + String.join(", ", goals) + ".");
        }
        notes.add(
                "Values are means over the seeds of a point with their 95 % interval (Student's t; for shares, Clopper"
                        + " and Pearson). One seed has no interval.");
        if (results.table().column("operations") >= 0) {
            notes.add("Operations: " + Cost.COUNTING_RULE);
        }
        if (!question.identity().isEmpty()) {
            notes.add("Identity of the study: " + question.identity());
        }
        return notes;
    }
}
