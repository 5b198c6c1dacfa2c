// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others: options that all of them share. */
@Command(
        name = "ohmesh",
        description = "Cycle-accurate emulator of memristive-crossbar neuromorphic hardware.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./ohmesh list                     netlists and presets that come with Ohmesh",
            "  ./ohmesh run netlists/letters     run a netlist and judge what comes out",
            "  ./ohmesh run --help               all options of one command",
            "",
            "Completion of names in bash and zsh: see ./ohmesh completion --help"
        })
final class Ohmesh implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an internal error.")
    boolean debug;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
