// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import ohmesh.chip.Machine;
import ohmesh.cli.io.BadInput;
import ohmesh.netlist.Expectation;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import ohmesh.report.CounterNames;

/**
 * Where commands get netlists and machines from; tests put other machines in.
 *
 * @param reader reads a netlist folder or file
 * @param builder builds the machine of a netlist
 */
record Workbench(BiFunction<Path, ReadOptions, ReadResult> reader, Function<Netlist, Emulation> builder) {
    /** The real ones. */
    static Workbench standard() {
        return new Workbench(NetlistReader::read, MachineEmulation::build);
    }

    /** Reads a netlist; throws {@link BadInput} with all its problems. */
    ReadResult read(Path path, ReadOptions options) {
        ReadResult result = reader.apply(path, options);
        if (!result.isValid()) {
            throw new BadInput(result.problems().stream().map(Problem::toString).toList());
        }
        return result;
    }

    /**
     * Builds the machine of a read; throws {@link BadInput} where faults take from the programs what they need, or
     * an expectation names a counter that it has not.
     */
    Emulation build(ReadResult read) {
        List<String> unreachable = unreachable(read);
        if (!unreachable.isEmpty()) {
            throw new BadInput(unreachable);
        }
        Emulation machine = builder.apply(read.netlist());
        List<String> problems = counterProblems(read, machine);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return machine;
    }

    /** The problems that only show in the machine: it is built only where an expectation is on a counter. */
    List<String> machineProblems(ReadResult read) {
        List<String> unreachable = unreachable(read);
        if (!unreachable.isEmpty()) {
            return unreachable;
        }
        boolean needed = read.netlist().expect().stream().anyMatch(expectation -> isCounter(read, expectation));
        return needed ? counterProblems(read, builder.apply(read.netlist())) : List.of();
    }

    /** What strikes of a netlist without problems will take from its programs. */
    static List<String> notes(ReadResult read) {
        return Machine.notes(read.netlist()).stream()
                .map(note -> placed(read, note))
                .toList();
    }

    private static List<String> unreachable(ReadResult read) {
        return Machine.problems(read.netlist()).stream()
                .map(problem -> placed(read, problem))
                .toList();
    }

    /** A pointer and a reason as a problem with file, line and column. */
    private static String placed(ReadResult read, String problem) {
        int end = problem.indexOf(": ");
        return read.places()
                .problem(problem.substring(0, end), problem.substring(end + 2))
                .toString();
    }

    private static List<String> counterProblems(ReadResult read, Emulation machine) {
        List<String> problems = new ArrayList<>();
        CounterNames names = new CounterNames(machine.counters());
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

    /** Reading has refused all other names that are no metrics. */
    private static boolean isCounter(ReadResult read, Expectation expectation) {
        return !read.netlist().metrics().containsKey(expectation.metric());
    }
}
