// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.ReadResult;
import ohmesh.result.CounterNames;
import ohmesh.run.Emulation;
import ohmesh.run.MachineProblems;

/** Whether the counters that a study shows are there: only a machine knows, so one is built before all the others. */
public final class CounterCheck {
    private CounterCheck() {}

    /**
     * What is wrong with the names; empty where nothing is, or the first point has no machine, which its row will say.
     *
     * @param builder builds the machine of a netlist
     */
    public static List<String> problems(StudyJob job, Function<Netlist, Emulation> builder) {
        List<String> counters = job.facts().counters();
        if (counters.isEmpty() || job.units().isEmpty()) {
            return List.of();
        }
        ReadResult read = job.read(job.units().get(0));
        if (!read.isValid() || !MachineProblems.unreachable(read).isEmpty()) {
            return List.of();
        }
        CounterNames names = new CounterNames(builder.apply(read.netlist()).counters());
        return counters.stream()
                .map(names::problem)
                .flatMap(Optional::stream)
                .map(problem -> "the counters of the study: " + problem)
                .toList();
    }
}
