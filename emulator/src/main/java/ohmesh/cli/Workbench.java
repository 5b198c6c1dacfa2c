// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;

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
}
