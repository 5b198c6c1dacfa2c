// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ohmesh.cost.Cost;
import ohmesh.netlist.study.KnobValue;
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
        new HostPart(results.hosts()).addTo(study.page);
        return study.page;
    }

    private void asked() {
        Section section = page.section("What was asked");
        section.figures(figures());
        String left = question.runs() < 0 ? "" : left(question.runs());
        if (!left.isEmpty()) {
            section.text(left);
        }
        if (!question.knobs().isEmpty()) {
            section.table(knobs());
        }
        if (!question.settings().isEmpty()) {
            section.text("The same at all points, and other than in the netlist:");
            section.table(settings());
        }
        for (String note : notes()) {
            section.note(note);
        }
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("netlist", question.netlist());
        figures.put("points", points());
        figures.put("seeds", seeds());
        figures.put("runs done", done());
        figures.put("failed", Scale.digits(results.count(Status.FAILED)) + (results.isPartial() ? " so far" : ""));
        figures.put("points excluded", Scale.digits(results.count(Status.EXCLUDED)));
        figures.put("Ohmesh", question.version());
        return figures;
    }

    private String done() {
        String done = Scale.digits(results.count(Status.DONE));
        return results.isPartial() ? done + " of " + Scale.digits((double) question.runs()) + " so far" : done;
    }

    private String points() {
        int there = results.points().size() - results.count(Status.EXCLUDED);
        return results.isPartial()
                ? there + " of "
                        + Scale.digits(
                                (double) question.runs() / question.seeds().size()) + " so far"
                : Scale.digits(there);
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
                        + " runs so far. All figures and drawings below are of these and may change; the command that"
                        + " began the study goes on with it.";
    }

    private Table knobs() {
        boolean compared = !question.baselineValues().isEmpty();
        Table table = new Table("Knobs of the study").column("knob").column("values");
        if (compared) {
            table.column("baseline");
        }
        table.column("sets");
        PointNames names = new PointNames(results);
        for (AskedKnob knob : Stream.concat(question.knobs().stream(), question.derived().stream())
                .toList()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.code(knob.name()), Cell.of(knob.values())));
            if (compared) {
                KnobValue value = question.baselineValues().get(knob.name());
                cells.add(Cell.of(value == null ? "" : names.value(knob.name(), value)));
            }
            cells.add(Cell.code(String.join(", ", knob.pointers())));
            table.row(cells);
        }
        return table;
    }

    private Table settings() {
        Table table = new Table("Settings of all points")
                .column("field of the netlist")
                .column("value")
                .column("set by");
        question.settings()
                .forEach(setting ->
                        table.row(Cell.code(setting.pointer()), Cell.code(setting.value()), Cell.of(setting.from())));
        return table;
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
                goals.add((objective.goal() == Objective.Goal.MAXIMIZE ? "more " : "less ")
                        + Column.of(objective.metric(), question).label());
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
