// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The network on chip by itself. */
@Command(
        name = "noc",
        description = "The network on chip by itself: traffic and proofs.",
        synopsisSubcommandLabel = "COMMAND")
public final class NocCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
    }
}
