// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.noc.topology.Topology;
import ohmesh.noc.traffic.LatencyHistogram;
import ohmesh.noc.traffic.TrafficResult;

/** What a run of traffic measured, as text and as JSON data. */
final class NocReport {
    private static final List<String> SIDES = List.of("east", "west", "south", "north");
    private static final double[] PERCENTILES = {0.5, 0.9, 0.99};

    private final Topology topology;
    private final TrafficResult result;
    private final double cyclesPerSecond;

    NocReport(Topology topology, TrafficResult result, double cyclesPerSecond) {
        this.topology = topology;
        this.result = result;
        this.cyclesPerSecond = cyclesPerSecond;
    }

    /** All numbers by name; those of packets that never came are null. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        latency(data, "packetLatency", result.packetLatency());
        data.put("packetLatencyStandardErrorCycles", finite(result.packetLatencyStandardError()));
        data.put("packetLatencyHalfWidth95Cycles", finite(result.packetLatencyHalfWidth95()));
        latency(data, "networkLatency", result.networkLatency());
        data.put("acceptedFlitsPerNodePerCycle", result.acceptedRate());
        data.put("hopsMeanRouters", finite(result.hopsMean()));
        data.put("stable", result.stable());
        data.put("deadlock", result.deadlock().isPresent());
        data.put("standing", result.deadlock().orElse(List.of()));
        data.put("packets", result.packetLatency().count());
        data.put("unfinishedPackets", result.unfinished());
        data.put("unsentPackets", result.unsent());
        data.put("lostPackets", result.lost());
        data.put("longestSourceWaitCycles", result.longestWait());
        data.put("maxLinkFlitsPerCycle", result.linkLoads()[hottest()]);
        data.put("links", links());
        data.put("simulatedCycles", result.simulatedCycles());
        data.put("cyclesPerSecond", (double) Math.round(cyclesPerSecond));
        return data;
    }

    private static void latency(Map<String, Object> data, String name, LatencyHistogram latency) {
        boolean some = latency.count() > 0;
        data.put(name + "MeanCycles", finite(latency.mean()));
        data.put(name + "MaxCycles", some ? latency.largest() : null);
        for (double part : PERCENTILES) {
            data.put(name + "P" + Math.round(100 * part) + "Cycles", some ? latency.percentile(part) : null);
        }
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private List<Object> links() {
        List<Object> links = new ArrayList<>();
        for (int output = 0; output < result.linkLoads().length; output++) {
            int next = topology.nextInput(output);
            if (next >= 0) {
                Map<String, Object> link = new LinkedHashMap<>();
                link.put("from", place(output / Topology.PORTS));
                link.put("to", place(next / Topology.PORTS));
                link.put("flitsPerCycle", result.linkLoads()[output]);
                links.add(link);
            }
        }
        return links;
    }

    private List<Object> place(int node) {
        return List.of(topology.column(node), topology.row(node));
    }

    /** The link, not exit, with the highest load. */
    private int hottest() {
        int hottest = 0;
        for (int output = 0; output < result.linkLoads().length; output++) {
            if (topology.nextInput(output) >= 0 && result.linkLoads()[output] > result.linkLoads()[hottest]) {
                hottest = output;
            }
        }
        return hottest;
    }

    /** A few lines. */
    String text() {
        StringBuilder out = new StringBuilder();
        out.append(line("packet latency", result.packetLatency(), result.packetLatencyHalfWidth95()));
        out.append(line("network latency", result.networkLatency(), Double.NaN));
        out.append(format("accepted         %.5g flits a node and cycle%n", result.acceptedRate()));
        if (result.packetLatency().count() > 0) {
            out.append(format("hops             %.4f routers%n", result.hopsMean()));
        }
        int hottest = hottest();
        if (topology.nextInput(hottest) >= 0) {
            int node = hottest / Topology.PORTS;
            out.append(format(
                    "hottest link     %d,%d %s: %.4f flits a cycle%n",
                    topology.column(node),
                    topology.row(node),
                    SIDES.get(hottest % Topology.PORTS),
                    result.linkLoads()[hottest]));
        }
        if (result.lost() > 0) {
            out.append(format("lost             %d packets in strikes%n", result.lost()));
        }
        if (result.unsent() > 0) {
            out.append(format("unsent           %d packets to places that cannot be reached%n", result.unsent()));
        }
        out.append(format("%s; %d cycles, %.0f a second%n", state(), result.simulatedCycles(), cyclesPerSecond));
        result.deadlock()
                .ifPresent(standing ->
                        standing.forEach(text -> out.append("  ").append(text).append('\n')));
        return out.toString();
    }

    private String state() {
        if (result.deadlock().isPresent()) {
            return "DEADLOCK: flits are inside and none can move";
        }
        if (result.sourcesInTime() && !result.stable()) {
            return "NOT STABLE: "
                    + (result.unfinished() > 0
                            ? result.unfinished() + " measured packets did not arrive in time"
                            : "no packet was measured");
        }
        return result.stable()
                ? "stable"
                : "NOT STABLE: more is offered than the network carries (a source was " + result.longestWait()
                        + " cycles late); latencies are those of the packets that came through";
    }

    private static String line(String name, LatencyHistogram latency, double error) {
        if (latency.count() == 0) {
            return format("%-16s no packet of the window arrived%n", name);
        }
        return format(
                "%-16s %.4f cycles%s; p50 %d, p90 %d, p99 %d, max %d%n",
                name,
                latency.mean(),
                Double.isFinite(error) ? format(" +- %.4f (95 %%)", error) : "",
                latency.percentile(PERCENTILES[0]),
                latency.percentile(PERCENTILES[1]),
                latency.percentile(PERCENTILES[2]),
                latency.largest());
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form.replace("%n", "\n"), values);
    }
}
