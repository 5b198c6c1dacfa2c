// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.chip.Machine;
import ohmesh.noc.topology.FaultMap;
import ohmesh.report.Page;
import ohmesh.report.chart.Picture;
import ohmesh.result.RunResult;
import ohmesh.run.Emulation;

/** Builds {@code report.html} of a run: the same run gives the same bytes on every host. */
public final class RunPage {
    private RunPage() {}

    /**
     * The page of a run that has ended.
     *
     * @param emulation the machine as it stands at the end
     * @param timeline a window that was followed during the run, or null
     */
    public static Page of(RunResult result, Emulation emulation, Timeline timeline) {
        RunSummary summary = new RunSummary(result);
        Page page = new Page(result.netlist().name(), summary.subtitle());
        summary.write(page.section("Summary"));
        List<Picture> activity = new ArrayList<>(new Curves(result).pictures());
        activity.addAll(new TileCycles(result).pictures());
        if (!activity.isEmpty()) {
            page.section("Progress and cycles").pictures(activity);
        }
        new Costs(result.cost()).write(page.section("Energy and area"));
        Optional<Machine> machine = emulation.machineOfNetlist();
        machine.ifPresent(present -> page.section("Mesh").pictures(mesh(result, present)));
        ConductanceMaps maps = new ConductanceMaps(emulation.cells());
        if (!maps.isEmpty()) {
            maps.write(page.section("Cells"));
        }
        if (timeline != null && !timeline.spans().isEmpty()) {
            page.section("Timeline").wide(new TimelineChart(timeline).picture());
        }
        summary.writeCounters(page.section("Counters"));
        summary.writeProvenance(page.section("Provenance"));
        return page;
    }

    private static List<Picture> mesh(RunResult result, Machine machine) {
        FaultMap faults = machine.network().routedFaults();
        List<Picture> pictures = new ArrayList<>(new FloorPlan(result, faults).pictures());
        LinkMap links = new LinkMap(faults, machine.network().linkFlits());
        if (!links.isEmpty()) {
            pictures.add(links.picture());
        }
        return pictures;
    }
}
