// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ohmesh.netlist.study.KnobValue;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.report.statistics.ResultRow.Status;
import ohmesh.study.HostFacts;

/** The results of a study by point, as far as they are there. */
public final class StudyResults {
    private static final String PASS = "pass";

    private final Question question;
    private final ResultTable table;
    private final List<HostFacts> hosts;
    private final List<PointSummary> points;
    private final List<Factor> factors;
    private final Optional<PointSummary> baseline;
    private final Intervals intervals = new Intervals();
    private final Map<String, Map<Integer, Optional<Estimate>>> estimates = new HashMap<>();

    /**
     * Groups the rows by point.
     *
     * @param hosts where its runs ran, as far as that is known
     */
    public StudyResults(Question question, ResultTable table, List<HostFacts> hosts) {
        this.question = question;
        this.table = table;
        this.hosts = List.copyOf(hosts);
        Map<Integer, List<ResultRow>> byPoint = new TreeMap<>();
        table.rows()
                .forEach(row -> byPoint.computeIfAbsent(row.point(), i -> new ArrayList<>())
                        .add(row));
        points = byPoint.entrySet().stream()
                .map(entry -> new PointSummary(
                        entry.getKey(), knobs(table, entry.getValue().get(0)), entry.getValue()))
                .toList();
        List<Map<String, KnobValue>> meant = points.stream()
                .filter(point -> !point.excluded())
                .map(PointSummary::knobs)
                .toList();
        factors = question.factors().stream()
                .filter(knobs -> table.knobs().containsAll(knobs))
                .map(knobs -> Factor.of(knobs, meant))
                .filter(factor -> factor.levels().size() > 1)
                .toList();
        baseline = points.stream()
                .filter(point -> point.index() == question.baseline() && point.count(Status.DONE) > 0)
                .findFirst();
    }

    private static Map<String, KnobValue> knobs(ResultTable table, ResultRow row) {
        Map<String, KnobValue> knobs = new LinkedHashMap<>();
        for (int i = 0; i < table.knobs().size(); i++) {
            double number = row.numbers()[i];
            knobs.put(
                    table.knobs().get(i),
                    new KnobValue(row.knobs().get(i), Double.isNaN(number) ? null : Double.valueOf(number)));
        }
        return knobs;
    }

    /** What was asked. */
    public Question question() {
        return question;
    }

    /** The rows. */
    public ResultTable table() {
        return table;
    }

    /** Where the runs ran, as far as that is known. */
    public List<HostFacts> hosts() {
        return hosts;
    }

    /** Whether runs that the study asks for are still missing. */
    public boolean isPartial() {
        return count(Status.DONE) + (long) count(Status.FAILED) < question.runs();
    }

    /** All points that are there, by index. */
    public List<PointSummary> points() {
        return points;
    }

    /** What was varied: at least two levels each, over the points that are there and not excluded. */
    public List<Factor> factors() {
        return factors;
    }

    /** The point that others are compared with, if the study names one and it has results. */
    public Optional<PointSummary> baseline() {
        return baseline;
    }

    /** Rows with a status. */
    public int count(Status status) {
        return points.stream().mapToInt(point -> point.count(status)).sum();
    }

    /** Mean of a column over the seeds of a point; empty where no row has a value. */
    public Optional<Estimate> estimate(PointSummary point, String column) {
        return estimates
                .computeIfAbsent(column, name -> new HashMap<>())
                .computeIfAbsent(point.index(), index -> compute(point, column));
    }

    private Optional<Estimate> compute(PointSummary point, String column) {
        int place = table.column(column);
        double[] replicates = place < 0 ? new double[0] : point.replicates(place);
        return replicates.length == 0 ? Optional.empty() : Optional.of(estimate(column, replicates));
    }

    /** Mean and interval of replicates of a column. */
    Estimate estimate(String column, double[] replicates) {
        if (column.equals(PASS) && Arrays.stream(replicates).allMatch(value -> value == 0 || value == 1)) {
            return Intervals.share((int) Arrays.stream(replicates).sum(), replicates.length);
        }
        return intervals.mean(replicates);
    }

    /** The objectives whose column is there. */
    public List<Objective> objectives() {
        return question.objectives().stream()
                .filter(objective -> table.column(objective.metric()) >= 0)
                .toList();
    }

    /** The points that have a value of every column. */
    public List<PointSummary> withValues(List<String> columns) {
        return points.stream()
                .filter(point -> columns.stream()
                        .allMatch(column -> estimate(point, column).isPresent()))
                .toList();
    }

    /** The points on the Pareto front of some objectives, by index. */
    public List<PointSummary> front(List<Objective> objectives) {
        List<PointSummary> candidates =
                withValues(objectives.stream().map(Objective::metric).toList());
        List<double[]> values = candidates.stream()
                .map(point -> objectives.stream()
                        .mapToDouble(objective -> estimate(point, objective.metric())
                                .orElseThrow()
                                .mean())
                        .toArray())
                .toList();
        return ParetoFront.of(values, objectives.stream().map(Objective::goal).toList()).stream()
                .map(candidates::get)
                .toList();
    }
}
