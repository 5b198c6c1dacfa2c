// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import ohmesh.cli.io.BadInput;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import ohmesh.run.Emulation;
import ohmesh.run.MachineEmulation;
import ohmesh.run.MachineProblems;

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
        refuse(MachineProblems.unreachable(read));
        Emulation machine = builder.apply(read.netlist());
        refuse(MachineProblems.counters(read, machine));
        return machine;
    }

    /** The problems that only show in the machine: it is built only where an expectation is on a counter. */
    List<String> machineProblems(ReadResult read) {
        return MachineProblems.of(read, builder);
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }
}
