// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Studies: what if the chip were different. */
@Command(name = "study", description = "Studies: what if the chip were different.", synopsisSubcommandLabel = "COMMAND")
public final class StudyCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
    }
}
