// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.util.Set;
import ohmesh.cli.io.BadInput;
import ohmesh.isa.assembler.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what {@code --help} prints, for who asks for help in this way. */
@Command(
        name = "help",
        description = "Show the help of Ohmesh, or of one command.",
        footerHeading = "%nExample:%n",
        footer = "  ./ohmesh help run")
final class HelpCommand implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "Only this command.")
    String command;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        CommandLine top = spec.parent().commandLine();
        CommandLine chosen = command == null ? top : top.getSubcommands().get(command);
        if (chosen == null) {
            Set<String> known = top.getSubcommands().keySet();
            throw new BadInput("there is no command \"" + command + "\"" + NearestName.hint(command, known));
        }
        chosen.usage(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
    }
}
