// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.cost.Cost;
import ohmesh.engine.Clock;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.InputFile;
import ohmesh.netlist.read.Presets;
import ohmesh.netlist.read.ReadResult;
import ohmesh.result.Outcome;
import ohmesh.result.RunResult;
import ohmesh.result.Verdict;

/** Collects what a stopped machine holds into the result that reports are written from. */
public final class Results {
    private Results() {}

    /**
     * The result of a machine that has stopped.
     *
     * @param read the netlist that the machine was built from
     * @param control name of the negative control that was applied, or null
     * @param stop why the clock stopped
     */
    public static RunResult of(ReadResult read, String control, Emulation machine, Clock.Stop stop) {
        Netlist netlist = read.netlist();
        Clock clock = machine.clock();
        Map<String, Double> metrics = machine.metrics();
        long cycles = stop == Clock.Stop.CYCLE_LIMIT ? clock.cycle() : clock.lastActiveCycle() + 1;
        return new RunResult(
                netlist,
                source(control, read),
                Versions.text(),
                Outcome.of(stop),
                cycles,
                metrics,
                Verdict.judge(machine.expectations(netlist), metrics, machine.counters()),
                machine.counters(),
                Cost.of(netlist, machine.counters(), cycles),
                machine.collected(),
                machine.observed());
    }

    private static RunResult.Source source(String control, ReadResult read) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (InputFile input : read.inputs()) {
            inputs.put(input.path(), input.sha256());
        }
        return new RunResult.Source(inputs, control, calibrated(read.netlist()), read.resolvedJson());
    }

    private static List<String> calibrated(Netlist netlist) {
        List<String> fields = new ArrayList<>();
        String chip = netlist.chip().name();
        if (Presets.CHIPS.names().contains(chip)) {
            Presets.CHIPS.calibrated(chip).forEach(field -> fields.add("chip " + chip + ": " + field));
        }
        String device = netlist.chip().tile().array().device().name();
        if (Presets.DEVICES.names().contains(device)) {
            Presets.DEVICES.calibrated(device).forEach(field -> fields.add("device " + device + ": " + field));
        }
        String costs = netlist.chip().cost().name();
        if (Presets.COSTS.names().contains(costs)) {
            Presets.COSTS.calibrated(costs).forEach(field -> fields.add("cost " + costs + ": " + field));
        }
        return fields;
    }
}
