// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.Curve;
import ohmesh.cli.io.LineChart;
import ohmesh.noc.traffic.RateSweep;
import ohmesh.noc.traffic.TrafficResult;

/** A sweep over rates as a table, as CSV, as JSON data and as a chart. */
final class NocSweepReport {
    /** A column: its name and how it is read from a point. */
    private record Column(String name, ToDoubleFunction<RateSweep.Point> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("rateFlitsPerNodePerCycle", RateSweep.Point::rate),
            new Column("acceptedFlitsPerNodePerCycle", point -> point.result().acceptedRate()),
            new Column(
                    "packetLatencyMeanCycles",
                    point -> point.result().packetLatency().mean()),
            new Column(
                    "packetLatencyStandardErrorCycles", point -> point.result().packetLatencyStandardError()),
            new Column("packetLatencyHalfWidth95Cycles", point -> point.result().packetLatencyHalfWidth95()),
            new Column(
                    "packetLatencyP99Cycles",
                    point -> point.result().packetLatency().percentile(0.99)),
            new Column(
                    "networkLatencyMeanCycles",
                    point -> point.result().networkLatency().mean()),
            new Column("hopsMeanRouters", point -> point.result().hopsMean()));

    private final RateSweep sweep;

    NocSweepReport(RateSweep sweep) {
        this.sweep = sweep;
    }

    /** All numbers by name. */
    Map<String, Object> data() {
        List<Object> points = new ArrayList<>();
        for (RateSweep.Point point : sweep.points()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Column column : COLUMNS) {
                double value = column.value().applyAsDouble(point);
                row.put(column.name(), Double.isFinite(value) ? value : null);
            }
            row.put("stable", point.result().stable());
            row.put("deadlock", point.result().deadlock().isPresent());
            points.add(row);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("saturationRateFlitsPerNodePerCycle", sweep.saturationRate());
        data.put("saturationThroughputFlitsPerNodePerCycle", sweep.saturationThroughput());
        data.put("points", points);
        return data;
    }

    /** The table with a header, numbers in full. */
    String csv() {
        StringBuilder out = new StringBuilder();
        COLUMNS.forEach(column -> out.append(column.name()).append(','));
        out.append("stable\n");
        for (RateSweep.Point point : sweep.points()) {
            for (Column column : COLUMNS) {
                double value = column.value().applyAsDouble(point);
                out.append(Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "")
                        .append(',');
            }
            out.append(point.result().stable()).append('\n');
        }
        return out.toString();
    }

    /** The table for people. */
    String text() {
        StringBuilder out = new StringBuilder(
                format("%-9s %-9s %-24s %-8s %-9s%n", "rate", "accepted", "packet latency (95 %)", "p99", "network"));
        for (RateSweep.Point point : sweep.points()) {
            TrafficResult result = point.result();
            out.append(format(
                    "%-9.4f %-9.4f %-24s %-8d %-9s%s%n",
                    point.rate(),
                    result.acceptedRate(),
                    number(result.packetLatency().mean()) + " +- " + number(result.packetLatencyHalfWidth95()),
                    result.packetLatency().percentile(0.99),
                    number(result.networkLatency().mean()),
                    result.deadlock().isPresent() ? " DEADLOCK" : result.stable() ? "" : " not stable"));
        }
        out.append(format(
                "saturation: the largest stable rate is %.4f flits a node and cycle; %.4f are accepted of an offer of 1%n",
                sweep.saturationRate(), sweep.saturationThroughput()));
        return out.toString();
    }

    /** Latencies over the stable rates. */
    byte[] image(String title, String extension) throws IOException {
        List<RateSweep.Point> stable =
                sweep.points().stream().filter(point -> point.result().stable()).toList();
        if (stable.isEmpty()) {
            throw new BadInput("no rate is stable, so there is nothing to draw");
        }
        LineChart chart = new LineChart(title, "offered (flits a node and cycle)", "latency (cycles)", "");
        double[] rates = values(stable, RateSweep.Point::rate);
        chart.line(
                "packet, mean",
                curve(rates, stable, point -> point.result().packetLatency().mean()));
        chart.line(
                "network, mean",
                curve(rates, stable, point -> point.result().networkLatency().mean()));
        chart.line(
                "packet, p99",
                curve(rates, stable, point -> point.result().packetLatency().percentile(0.99)));
        return LineChart.image(List.of(chart.finish()), extension);
    }

    private static Curve curve(double[] rates, List<RateSweep.Point> points, ToDoubleFunction<RateSweep.Point> value) {
        return new Curve(rates, values(points, value));
    }

    private static double[] values(List<RateSweep.Point> points, ToDoubleFunction<RateSweep.Point> value) {
        return points.stream().mapToDouble(value).toArray();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? format("%.3f", value) : "-";
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form.replace("%n", "\n"), values);
    }
}
