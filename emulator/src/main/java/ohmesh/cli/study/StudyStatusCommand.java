// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import ohmesh.cli.io.ExitCode;
import ohmesh.study.StudyFolder;
import ohmesh.study.StudyStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far a study is, also while it runs. */
@Command(
        name = "status",
        description = "Say how far a study is, also while it runs.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./ohmesh study status results/adc-bits", "  ./ohmesh study status results/adc-bits --json"})
public final class StudyStatusCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder that ohmesh study run wrote.")
    Path folder;

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        StudyFolder study = StudyTexts.open(folder);
        StudyStatus status = study.status();
        String name = study.facts().name();
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                json
                        ? StudyTexts.json(name, status, null, Map.of())
                        : name + ": " + StudyTexts.counts(status) + "\n" + StudyTexts.failures(status)
                                + StudyTexts.builds(status));
        out.flush();
        return ExitCode.OK;
    }
}
