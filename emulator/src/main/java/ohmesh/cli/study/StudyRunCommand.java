// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.io.Interrupt;
import ohmesh.cli.io.OutputFile;
import ohmesh.cli.io.Progress;
import ohmesh.cli.io.Writable;
import ohmesh.netlist.Netlist;
import ohmesh.run.Emulation;
import ohmesh.run.Versions;
import ohmesh.study.OtherStudy;
import ohmesh.study.ParquetTable;
import ohmesh.study.StudyFolder;
import ohmesh.study.StudyJob;
import ohmesh.study.StudyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs what is left of a study. */
@Command(
        name = "run",
        description = {
            "Run a study: every point with every seed, several at once, and a table of what came out.",
            "What is done is kept and not run again: after Ctrl-C, or where the machine went down, the same command"
                    + " goes on. Several processes, on this machine or others, may work in one folder.",
            "Results of another build of the same version of Ohmesh in DIR count as done, and are told of;"
                    + " ohmesh study merge refuses to join such shares unless --mixed is given."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all done, or the share or number that was asked for",
            "2:bad input, DIR cannot be written, or it holds another study",
            "3:internal error, or results that cannot be written",
            "4:some points failed; the table says why",
            "130:stopped by Ctrl-C; what is done is kept",
            "143:stopped by a request to terminate; what is done is kept"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh study run netlists/studies/adc-bits --out results/adc-bits",
            "  ./ohmesh study run netlists/studies/adc-bits --out results/adc-bits --retry-failed",
            "  ./ohmesh study run netlists/studies/adc-bits --out results/adc-bits --shard 1/4"
        })
public final class StudyRunCommand implements Callable<Integer> {
    private final Function<Netlist, Emulation> builder;

    @Mixin
    StudyRunOptions options;

    @Spec
    CommandSpec spec;

    /** A command that builds machines in its own way. */
    public StudyRunCommand(Function<Netlist, Emulation> builder) {
        this.builder = builder;
    }

    @Override
    public Integer call() throws IOException {
        OutputFile parquet = options.parquet == null ? null : ParquetOption.claim(options.parquet, options.force);
        StudyJob job = job();
        StudyRun.Summary summary;
        try (Interrupt interrupt = new Interrupt()) {
            summary = run(job, claim(job), interrupt);
            if (parquet != null) {
                ParquetTable.write(options.out.resolve(options.shard.resultsFile()), options.parquet);
            }
            print(job, summary);
            if (summary.ran() == 0 && summary.status().failed() > 0 && !options.retryFailed) {
                say("--retry-failed runs again what failed");
            }
            if (interrupt.requested()) {
                say("interrupted; what is done is kept, and the same command goes on");
                return ExitCode.INTERRUPTED;
            }
        } catch (OtherStudy e) {
            throw new BadInput(e.getMessage());
        } catch (IOException e) {
            say(options.out + " cannot be written: " + reason(e));
            say("what is done is kept, and the same command goes on");
            return ExitCode.INTERNAL;
        }
        return summary.status().failed() > 0 ? ExitCode.NOT_FINISHED : ExitCode.OK;
    }

    private StudyJob job() {
        StudyCheck check = StudyCheck.of(options.study, options.yes, options.settings, builder);
        if (!check.problems().isEmpty()) {
            throw new BadInput(check.problems());
        }
        return check.job();
    }

    private StudyFolder claim(StudyJob job) throws IOException {
        Writable.require(options.out);
        try {
            StudyFolder folder = StudyFolder.claim(options.out, job, options.changed);
            if (job.plan().isBaselineAdded()) {
                say("note: " + job.plan().sizeText());
            }
            if (!folder.earlierBuild().equals(Versions.build())) {
                say("note: " + options.out + " holds results of the build " + folder.earlierBuild()
                        + " of Ohmesh, this is " + Versions.build()
                        + "; they count as done, and another folder runs all with this build");
            }
            return folder;
        } catch (OtherStudy e) {
            throw new BadInput(e.getMessage());
        } catch (FileAlreadyExistsException e) {
            // The folder holds something else; all other failures are the same as while it runs.
            throw new BadInput(e.getMessage());
        }
    }

    private StudyRun.Summary run(StudyJob job, StudyFolder folder, Interrupt interrupt) throws IOException {
        long cores = Runtime.getRuntime().availableProcessors();
        int threads = (int) Math.min(options.threads == null ? cores : Math.max(1, options.threads), 1024);
        StudyRun.Options how = new StudyRun.Options(threads, options.shard, options.retryFailed, options.limit);
        try (StudyProgress progress = new StudyProgress(job.facts().name())) {
            return new StudyRun(job, folder, how, builder).run(interrupt::requested, progress);
        }
    }

    private void print(StudyJob job, StudyRun.Summary summary) {
        String name = job.facts().name();
        Path results = options.out.resolve(options.shard.resultsFile());
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                options.json
                        ? StudyTexts.json(name, summary.status(), results, more(job, summary))
                        : text(name, summary) + "  results: " + results + "\n" + stale(summary));
        out.flush();
    }

    /** A line where a page stands there that does not know what ran now. */
    private String stale(StudyRun.Summary summary) {
        Path page = options.out.resolve(StudyReportCommand.PAGE);
        return summary.ran() > 0 && Files.exists(page)
                ? "  " + page + " is of before; ohmesh study report " + options.out + " --force draws it anew\n"
                : "";
    }

    private static Map<String, Object> more(StudyJob job, StudyRun.Summary summary) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("points", job.plan().points().size());
        more.put("baselineAdded", job.plan().isBaselineAdded());
        more.put("ran", summary.ran());
        return more;
    }

    private String text(String name, StudyRun.Summary summary) {
        boolean nothing = summary.ran() == 0 && !summary.interrupted();
        String head = name + ": " + (nothing ? "nothing to do: " : "") + StudyTexts.counts(summary.status());
        String ran = nothing ? "" : "; " + summary.ran() + " ran now";
        return head + ran + "\n" + StudyTexts.failures(summary.status()) + StudyTexts.builds(summary.status());
    }

    private static String reason(IOException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private void say(String text) {
        spec.commandLine().getErr().println("ohmesh: " + text);
        spec.commandLine().getErr().flush();
    }

    /** Shows how many are done. */
    private static final class StudyProgress implements StudyRun.Listener, AutoCloseable {
        private final String study;
        private Progress progress;
        private long done;

        StudyProgress(String study) {
            this.study = study;
        }

        @Override
        public synchronized void begin(long there, long all) {
            done = there;
            progress = Progress.toward(study, there, all, "run");
        }

        @Override
        public synchronized void unit() {
            done++;
            progress.accept(done);
        }

        @Override
        public synchronized void close() {
            if (progress != null) {
                progress.close();
            }
        }
    }
}
