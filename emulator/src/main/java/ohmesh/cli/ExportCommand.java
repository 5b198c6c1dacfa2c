// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes parts of a netlist for other programs. */
@Command(
        name = "export",
        description = "Write a part of a netlist for another program.",
        synopsisSubcommandLabel = "FORMAT",
        footerHeading = "%nExample:%n",
        footer = "  ./ohmesh export spice netlists/vmm --tile 0,0")
final class ExportCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a format is missing: spice");
    }
}
