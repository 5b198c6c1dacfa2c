// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the completion script of a shell. */
@Command(
        name = "completion",
        description = "Print the completion script of a shell.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(./ohmesh completion bash)            now, in this bash",
            "  autoload -U +X compinit bashcompinit && compinit && bashcompinit",
            "  source <(./ohmesh completion zsh)             now, in this zsh, after the line above",
            "  ./ohmesh completion bash > ~/.ohmesh.bash     for good: source that file in ~/.bashrc or ~/.zshrc",
            "",
            "Completes the command where it is called ohmesh: put its folder on the PATH."
        })
final class CompletionCommand implements Runnable {
    /** Shells; zsh reads the script of bash and switches its own compatibility on. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
    Shell shell;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(CommandLines.completion(spec.parent().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
