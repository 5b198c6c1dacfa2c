// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.isa.assembler.NearestName;
import ohmesh.netlist.read.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the chip presets and explains one: its numbers with their sources, and what follows from them. */
@Command(
        name = "chips",
        description = "List the chip presets, or explain one: numbers, sources, and what follows from them.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh chips                     all presets",
            "  ./ohmesh chips yao-2020            figures and areas, every number, its range and source",
            "  ./ohmesh chips isaac-like --json   the same for machines",
            "",
            "Figures are those of the chip alone: cells in the middle of their range, inputs half of the time, arrays that",
            "read as fast as they can. What a run cost stands in its report."
        })
final class ChipsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of a chip preset.")
    String name;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (name != null && !Presets.CHIPS.names().contains(name)) {
            throw new BadInput("there is no chip preset \"" + name + "\""
                    + NearestName.hint(name, Presets.CHIPS.names()) + "; ./ohmesh chips lists them");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            ChipSheet.list(json, out);
        } else {
            ChipSheet.print(name, json, out);
        }
        out.flush();
        return ExitCode.OK;
    }
}
