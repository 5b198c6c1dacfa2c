// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.io.Writable;
import ohmesh.study.OtherStudy;
import ohmesh.study.Shard;
import ohmesh.study.StudyMerge;
import ohmesh.study.StudyStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins the shares of a study. */
@Command(
        name = "merge",
        description = {
            "Join the shares of a study and write the table of all.",
            "Shares that worked in one folder need only the table; those with folders of their own are copied, as hard"
                    + " links where possible. Shares must have been read from the same files and come from one build"
                    + " of one version of Ohmesh."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh study merge results/adc-bits",
            "  ./ohmesh study merge results/part1 results/part2 --out results/all"
        })
public final class StudyMergeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders that ohmesh study run wrote.")
    List<Path> folders = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to join them in; not needed for a single one.")
    Path out;

    @Option(names = "--mixed", description = "Join results of different builds of Ohmesh, which are refused otherwise.")
    boolean mixed;

    @Option(names = "--json", description = "Print how far the study is as JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (out == null && folders.size() > 1) {
            throw new BadInput("--out is missing: where should " + folders.size() + " folders be joined?");
        }
        Path target = out == null ? folders.get(0) : out;
        for (Path folder : folders) {
            StudyTexts.open(folder);
        }
        Writable.require(target);
        StudyStatus status;
        try {
            status = StudyMerge.merge(folders, target, mixed);
        } catch (OtherStudy | FileAlreadyExistsException e) {
            throw new BadInput(e.getMessage());
        }
        Path results = target.resolve(Shard.WHOLE.resultsFile());
        String name = StudyTexts.open(target).facts().name();
        PrintWriter text = spec.commandLine().getOut();
        text.print(
                json
                        ? StudyTexts.json(name, status, results, Map.of())
                        : name + ": " + StudyTexts.counts(status) + "\n" + StudyTexts.failures(status)
                                + StudyTexts.builds(status) + "  results: " + results + "\n");
        text.flush();
        return ExitCode.OK;
    }
}
