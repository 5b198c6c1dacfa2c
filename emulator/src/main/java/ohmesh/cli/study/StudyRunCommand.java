// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.io.Interrupt;
import ohmesh.cli.io.Progress;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.Setting;
import ohmesh.netlist.study.StudyRead;
import ohmesh.netlist.study.StudyReader;
import ohmesh.run.Emulation;
import ohmesh.study.CounterCheck;
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
                    + " goes on. Several processes, on this machine or others, may work in one folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all done, or the share or number that was asked for",
            "2:bad input, or DIR holds another study",
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
        claimParquet();
        StudyJob job = job();
        List<String> problems = CounterCheck.problems(job, builder);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        StudyRun.Summary summary;
        try (Interrupt interrupt = new Interrupt()) {
            summary = run(job, claim(job), interrupt);
            if (options.parquet != null) {
                ParquetTable.write(options.out.resolve(options.shard.resultsFile()), options.parquet);
            }
            print(job.facts().name(), summary);
            if (summary.ran() == 0 && summary.status().failed() > 0 && !options.retryFailed) {
                say("--retry-failed runs again what failed");
            }
            if (interrupt.requested()) {
                say("interrupted; what is done is kept, and the same command goes on");
                return ExitCode.INTERRUPTED;
            }
        } catch (IOException e) {
            say(options.out + " cannot be written: " + reason(e));
            say("what is done is kept, and the same command goes on");
            return ExitCode.INTERNAL;
        }
        return summary.status().failed() > 0 ? ExitCode.NOT_FINISHED : ExitCode.OK;
    }

    private void claimParquet() {
        if (options.parquet == null) {
            return;
        }
        try {
            // Not asked of a class that uses it: that one could not be loaded without.
            Class.forName("blue.strategic.parquet.ParquetWriter");
        } catch (ClassNotFoundException e) {
            throw new BadInput("--parquet: this jar has no Parquet; mvn package -Pparquet -Dmaven.test.skip=true"
                    + " -pl emulator -am builds one that has it");
        }
        if (Files.exists(options.parquet) && !options.force) {
            throw new BadInput(options.parquet + " is there already; --force replaces it");
        }
    }

    private StudyJob job() {
        StudyRead read = StudyReader.read(options.study, options.yes);
        if (!read.isValid()) {
            throw new BadInput(read.problems().stream().map(Problem::toString).toList());
        }
        try {
            List<Setting> settings =
                    options.settings.stream().map(Setting::parse).toList();
            return StudyJob.of(read.plan(), read.resolvedJson(), settings);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--set: " + e.getMessage());
        }
    }

    private StudyFolder claim(StudyJob job) throws IOException {
        try {
            return StudyFolder.claim(options.out, job, options.changed);
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

    private void print(String name, StudyRun.Summary summary) {
        Path results = options.out.resolve(options.shard.resultsFile());
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                options.json
                        ? StudyTexts.json(name, summary.status(), results, Map.of("ran", summary.ran()))
                        : text(name, summary) + "  results: " + results + "\n");
        out.flush();
    }

    private String text(String name, StudyRun.Summary summary) {
        boolean nothing = summary.ran() == 0 && !summary.interrupted() && options.limit > 0;
        String head = name + ": " + (nothing ? "nothing to do: " : "") + StudyTexts.counts(summary.status());
        String ran = nothing ? "" : "; " + summary.ran() + " ran now";
        return head + ran + "\n" + StudyTexts.failures(summary.status());
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
