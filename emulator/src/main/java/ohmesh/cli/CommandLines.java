// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import ohmesh.cli.device.DevicesCommand;
import ohmesh.cli.io.Converters;
import ohmesh.cli.noc.NocCommand;
import ohmesh.cli.noc.NocRunCommand;
import ohmesh.cli.noc.NocVerifyCommand;
import ohmesh.cli.study.StudyCommand;
import ohmesh.cli.study.StudyMergeCommand;
import ohmesh.cli.study.StudyReportCommand;
import ohmesh.cli.study.StudyRunCommand;
import ohmesh.cli.study.StudyStatusCommand;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Puts all commands together. */
final class CommandLines {
    private static final int HELP_COLUMNS = 100;

    private CommandLines() {}

    /**
     * The whole command line.
     *
     * @param workbench how netlists are read and machines built
     */
    static CommandLine create(Workbench workbench, PrintWriter out, PrintWriter err) {
        CommandLine commands = new CommandLine(new Ohmesh())
                .addSubcommand(new RunCommand(workbench))
                .addSubcommand(new CheckCommand(workbench))
                .addSubcommand(new ListCommand())
                .addSubcommand(new CircuitCommand())
                .addSubcommand(new CommandLine(new ExportCommand()).addSubcommand(new SpiceCommand(workbench)))
                .addSubcommand(new CommandLine(new NocCommand())
                        .addSubcommand(new NocVerifyCommand())
                        .addSubcommand(new NocRunCommand()))
                .addSubcommand(new CommandLine(new StudyCommand())
                        .addSubcommand(new StudyRunCommand(workbench.builder()))
                        .addSubcommand(new StudyStatusCommand())
                        .addSubcommand(new StudyMergeCommand())
                        .addSubcommand(new StudyReportCommand()))
                .addSubcommand(new DevicesCommand())
                .addSubcommand(new ChipsCommand())
                .addSubcommand(new BenchCommand())
                .addSubcommand(new AsmCommand(workbench))
                .addSubcommand(new DisasmCommand())
                .addSubcommand(new IsaCommand())
                .addSubcommand(new CompletionCommand())
                .addSubcommand(new HelpCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_COLUMNS)
                // @picture.txt is a form of --faults, not a file of arguments.
                .setExpandAtFiles(false);
        commands.registerConverter(Path.class, new Converters.NamedPath());
        Failures failures = new Failures(commands);
        commands.setParameterExceptionHandler(failures);
        commands.setExecutionExceptionHandler(failures);
        commands.setExecutionStrategy(new CommandLine.RunLast());
        return commands;
    }

    /** The completion script for bash, which zsh reads too. */
    static String completion(CommandLine commands) {
        return AutoComplete.bash("ohmesh", commands);
    }
}
