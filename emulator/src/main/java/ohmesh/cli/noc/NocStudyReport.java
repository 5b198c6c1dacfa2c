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
        data.put("saturationThroughputFlitsPerNodePerCycle", estimate(study.saturationThroughput()));
        data.put("unsentPart", estimate(study.unsent()));
        List<Object> rows = new ArrayList<>();
        for (FaultStudy.Sample sample : study.samples()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("faults", sample.faults().picture().strip().replaceAll("\\s+", "/"));
            row.put(
                    "packetLatencyMeanCycles",
                    finite(sample.atRate().packetLatency().mean()));
            row.put("stable", sample.atRate().stable());
            row.put("saturationThroughputFlitsPerNodePerCycle", sample.saturationThroughput());
            row.put("unsentPackets", sample.atRate().unsent());
            row.put("deadlock", sample.deadlocked());
            rows.add(row);
        }
        data.put("sets", rows);
        return data;
    }

    /** A row for each set. */
    String csv() {
        StringBuilder out = new StringBuilder(
                "faults,packetLatencyMeanCycles,stable,saturationThroughputFlitsPerNodePerCycle,unsentPackets,deadlock\n");
        for (Object set : (List<?>) data().get("sets")) {
            List<String> cells = new ArrayList<>();
            ((Map<?, ?>) set).values().forEach(value -> cells.add(value == null ? "" : value.toString()));
            out.append(String.join(",", cells)).append('\n');
        }
        return out.toString();
    }

    /** A few lines. */
    String text() {
        return line("packet latency", study.packetLatency(), "cycles, over " + stable() + " stable sets")
                + line("saturation", study.saturationThroughput(), "flits a living node and cycle")
                + line("unsent", study.unsent(), "of all packets")
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
                Locale.ROOT, "%-16s %.5g +- %.2g (95 %%) %s\n", name, estimate.mean(), estimate.halfWidth95(), unit);
    }
}
