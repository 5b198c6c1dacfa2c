// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.noc.traffic.Estimate;
import ohmesh.noc.traffic.FaultStudy;

/** Traffic under many sets of faults as text, as CSV and as JSON data. */
final class NocStudyReport {
    private final FaultStudy study;

    NocStudyReport(FaultStudy study) {
        this.study = study;
    }

    /** All numbers by name. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("samples", study.samples().size());
        data.put("stableSamples", stable());
        data.put("deadlockedSamples", deadlocked());
        data.put("packetLatencyMeanCycles", estimate(study.packetLatency()));
        data.put("acceptedAtOverloadFlitsPerNodePerCycle", estimate(study.acceptedAtOverload()));
        data.put("servedPart", estimate(study.servedPart()));
        data.put("unsentPart", estimate(study.unsentPart()));
        List<Object> rows = new ArrayList<>();
        for (FaultStudy.Sample sample : study.samples()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("faults", sample.faults().picture().strip().replaceAll("\\s+", "/"));
            row.put(
                    "packetLatencyMeanCycles",
                    finite(sample.atRate().packetLatency().mean()));
            row.put("stable", sample.atRate().stable());
            row.put("acceptedAtOverloadFlitsPerNodePerCycle", sample.overload().acceptedRate());
            row.put("connectedPairs", sample.connectedPairs());
            row.put("servedPairs", sample.servedPairs());
            row.put("unsentPackets", sample.atRate().unsent());
            row.put("deadlock", sample.deadlocked());
            rows.add(row);
        }
        data.put("sets", rows);
        return data;
    }

    /** A row for each set. */
    String csv() {
        StringBuilder out =
                new StringBuilder("faults,packetLatencyMeanCycles,stable,acceptedAtOverloadFlitsPerNodePerCycle,"
                        + "connectedPairs,servedPairs,unsentPackets,deadlock\n");
        for (Object set : (List<?>) data().get("sets")) {
            List<String> cells = new ArrayList<>();
            ((Map<?, ?>) set).values().forEach(value -> cells.add(value == null ? "" : value.toString()));
            out.append(String.join(",", cells)).append('\n');
        }
        return out.toString();
    }

    /** A few lines. */
    String text() {
        return line(
                        "packet latency",
                        study.packetLatency(),
                        "cycles, over served pairs of " + stable() + " stable sets")
                + line("overload accepts", study.acceptedAtOverload(), "flits a living node and cycle")
                + line("served", study.servedPart(), "of the connected pairs")
                + line("unsent", study.unsentPart(), "of all pairs of living nodes")
                + study.samples().size() + " sets of faults, " + deadlocked() + " of them with a DEADLOCK\n";
    }

    /** Whether some set came to a standstill. */
    boolean anyDeadlock() {
        return deadlocked() > 0;
    }

    private int deadlocked() {
        return (int)
                study.samples().stream().filter(FaultStudy.Sample::deadlocked).count();
    }

    private int stable() {
        return (int) study.samples().stream()
                .filter(sample -> sample.atRate().stable())
                .count();
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("mean", finite(estimate.mean()));
        data.put("halfWidth95", finite(estimate.halfWidth95()));
        return data;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static String line(String name, Estimate estimate, String unit) {
        return String.format(
                Locale.ROOT,
                "%-16s %s +- %s (95 %%) %s\n",
                name,
                number("%.5g", estimate.mean()),
                number("%.2g", estimate.halfWidth95()),
                unit);
    }

    private static String number(String form, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, form, value) : "-";
    }
}
