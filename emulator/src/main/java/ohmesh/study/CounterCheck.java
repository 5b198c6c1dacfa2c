// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ohmesh.engine.Counters;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.ReadResult;
import ohmesh.result.CounterNames;
import ohmesh.run.Emulation;
import ohmesh.run.MachineProblems;

/**
 * Whether the counters that a study shows, and those on which its netlist has expectations, are there. Only a machine
 * knows, so those of the first and the last point are built before all the others: a name that neither has is wrong,
 * one that only some machines have is left empty in the rows of the others, whose messages say so.
 */
public final class CounterCheck {
    private final StudyJob job;
    private final ReadResult.Places places;
    private final Function<Netlist, Emulation> builder;

    private CounterCheck(StudyJob job, ReadResult.Places places, Function<Netlist, Emulation> builder) {
        this.job = job;
        this.places = places;
        this.builder = builder;
    }

    /**
     * What is wrong with the names; empty where nothing is, or a point has no machine, which its row will say.
     *
     * @param places finds fields of the study
     * @param builder builds the machine of a netlist
     */
    public static List<String> problems(StudyJob job, ReadResult.Places places, Function<Netlist, Emulation> builder) {
        return new CounterCheck(job, places, builder).problems();
    }

    private List<String> problems() {
        int last = job.units().size() - 1;
        if (last < 0) {
            return List.of();
        }
        ReadResult first = job.read(job.units().get(0));
        List<Counters> counters = new ArrayList<>();
        for (int unit : last == 0 ? new int[] {0} : new int[] {0, last}) {
            Optional<Emulation> machine = machine(job.read(job.units().get(unit)));
            if (machine.isEmpty()) {
                return List.of();
            }
            counters.addAll(machine.get().counters());
        }
        return counters.isEmpty() ? List.of() : unknown(first, counters);
    }

    /** The machine of a point; empty where it has none. */
    private Optional<Emulation> machine(ReadResult read) {
        return read.isValid()
                        && isNeeded(read.netlist())
                        && MachineProblems.unreachable(read).isEmpty()
                ? Optional.of(builder.apply(read.netlist()))
                : Optional.empty();
    }

    private List<String> unknown(ReadResult read, List<Counters> counters) {
        List<String> problems = new ArrayList<>(MachineProblems.counters(read, counters));
        CounterNames names = new CounterNames(counters);
        for (int i = 0; i < job.facts().counters().size(); i++) {
            String pointer = "/counters/" + i;
            names.problem(job.facts().counters().get(i))
                    .map(problem -> places.problem(pointer, problem).toString())
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** Whether anybody names a counter: reading has refused all other names that are no metrics. */
    private boolean isNeeded(Netlist netlist) {
        return !job.facts().counters().isEmpty()
                || netlist.expect().stream()
                        .anyMatch(expectation -> !netlist.metrics().containsKey(expectation.metric()));
    }
}
