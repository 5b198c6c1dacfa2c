// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ohmesh.chip.Machine;
import ohmesh.engine.Counters;
import ohmesh.netlist.Expectation;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.ReadResult;
import ohmesh.result.CounterNames;

/** What reading a netlist cannot see and its machine can: programs cut off by faults, counters that are not there. */
public final class MachineProblems {
    private MachineProblems() {}

    /** What the faults from the start take from the programs; empty where the machine can be built. */
    public static List<String> unreachable(ReadResult read) {
        return Machine.problems(read.netlist()).stream()
                .map(problem -> placed(read, problem))
                .toList();
    }

    /** What strikes of a netlist without problems will take from its programs. */
    public static List<String> notes(ReadResult read) {
        return Machine.notes(read.netlist()).stream()
                .map(note -> placed(read, note))
                .toList();
    }

    /** The expectations on counters that the machine does not have. */
    public static List<String> counters(ReadResult read, Emulation machine) {
        return counters(read, machine.counters());
    }

    /** The expectations on counters that are not among these, of one machine or several. */
    public static List<String> counters(ReadResult read, List<Counters> counters) {
        List<String> problems = new ArrayList<>();
        CounterNames names = new CounterNames(counters);
        List<Expectation> expect = read.netlist().expect();
        for (int i = 0; i < expect.size(); i++) {
            if (isCounter(read, expect.get(i))) {
                String pointer = "/expect/" + i + "/metric";
                names.problem(expect.get(i).metric())
                        .map(problem -> read.places().problem(pointer, problem).toString())
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    /**
     * All of them; a machine is built only where an expectation is on a counter.
     *
     * @param builder builds the machine of a netlist
     */
    public static List<String> of(ReadResult read, Function<Netlist, Emulation> builder) {
        List<String> unreachable = unreachable(read);
        if (!unreachable.isEmpty()) {
            return unreachable;
        }
        boolean needed = read.netlist().expect().stream().anyMatch(expectation -> isCounter(read, expectation));
        return needed ? counters(read, builder.apply(read.netlist())) : List.of();
    }

    /** A pointer and a reason as a problem with file, line and column. */
    private static String placed(ReadResult read, String problem) {
        int end = problem.indexOf(": ");
        return read.places()
                .problem(problem.substring(0, end), problem.substring(end + 2))
                .toString();
    }

    /** Reading has refused all other names that are no metrics. */
    private static boolean isCounter(ReadResult read, Expectation expectation) {
        return !read.netlist().metrics().containsKey(expectation.metric());
    }
}
