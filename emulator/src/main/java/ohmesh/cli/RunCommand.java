// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.io.Writable;
import ohmesh.engine.Clock;
import ohmesh.netlist.read.ReadResult;
import ohmesh.report.run.RunPage;
import ohmesh.report.run.Timeline;
import ohmesh.result.CellFiles;
import ohmesh.result.HostFacts;
import ohmesh.result.Outcome;
import ohmesh.result.ReportWriter;
import ohmesh.result.ResultFolder;
import ohmesh.result.RunResult;
import ohmesh.result.Summary;
import ohmesh.run.Emulation;
import ohmesh.run.Results;
import ohmesh.run.Standstill;
import ohmesh.study.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads a netlist, runs its machine, reports and judges. */
@Command(
        name = "run",
        description = "Run a netlist and judge what comes out.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all expectations met",
            "1:an expectation is not met",
            "2:bad input",
            "3:internal error, or output that cannot be written",
            "4:cycle limit or deadlock",
            "130:stopped by Ctrl-C; with --checkpoint the state is saved",
            "143:stopped by a request to terminate; with --checkpoint the state is saved"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh run netlists/letters",
            "  ./ohmesh run netlists/letters --json --seed 7",
            "  ./ohmesh run netlists/letters --control labels-shuffled",
            "  ./ohmesh run netlists/fault-bypass --faults router:4,2+link:3,3-3,4",
            "  ./ohmesh run netlists/vmm --set /chip/tile/adc/bits=6 --out results/adc6",
            "  ./ohmesh run netlists/ping-pong --trace 'vcd=waves.vcd,scope=tile(0,0),to=500'",
            "  ./ohmesh run netlists/ping-pong --trace perfetto=trace.json,to=20000"
        })
final class RunCommand implements Callable<Integer> {
    private static final String VECTOR_PROPERTY = "ohmesh.vector";
    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    private final Workbench workbench;

    @Mixin
    RunOptions options;

    @Spec
    CommandSpec spec;

    RunCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public Integer call() throws IOException {
        Instant started = Instant.now();
        if (options.noVector) {
            System.setProperty(VECTOR_PROPERTY, "false");
        }
        ReadResult read = workbench.read(options.path, options.reading.of(workbench, options.path));
        ResultFolder folder = claimFiles();
        Emulation machine = workbench.build(read);
        Timeline timeline = options.out == null ? null : TimelineOption.window(options.timeline);
        Optional<Clock.Stop> stop = new Simulation(options, read, machine, this::note)
                .follow(timeline)
                .run();
        if (stop.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        RunResult result = Results.of(read, options.reading.control, machine, stop.get());
        if (folder != null) {
            folder.write(result, hostFacts(started));
            folder.writePage(RunPage.of(result, machine, timeline)::write);
            if (options.cells != null) {
                CellFiles.write(options.out.resolve(CellFiles.FOLDER), options.cells, machine.cells());
            }
        }
        print(result);
        if (result.outcome() != Outcome.FINISHED) {
            note(Standstill.text(result.outcome(), read.netlist(), machine));
            return ExitCode.NOT_FINISHED;
        }
        return result.pass() ? ExitCode.OK : ExitCode.NOT_MET;
    }

    /** Refuses before the run what would be refused after it. */
    private ResultFolder claimFiles() throws IOException {
        if (options.cells != null) {
            claimCells();
        }
        claimTraces();
        if (options.out == null && options.timeline != null) {
            throw new BadInput("--timeline goes into the report.html of --out; name a folder");
        }
        if (options.checkpoint != null && !options.checkpoint.file().equals(options.resume)) {
            claim(options.checkpoint.file());
        }
        if (options.out == null) {
            return null;
        }
        Writable.require(options.out);
        if (StudyFolder.isThere(options.out)) {
            throw new BadInput(options.out + " holds results of a study; name another folder");
        }
        return ResultFolder.claim(options.out, options.force);
    }

    private void claimTraces() {
        Set<Path> files = new HashSet<>();
        for (TraceOption trace : options.traces) {
            claim(trace.file());
            if (!files.add(trace.file().toAbsolutePath().normalize())) {
                throw new BadInput(trace.file() + " is named for two traces");
            }
        }
    }

    private void claimCells() {
        if (options.out == null) {
            throw new BadInput("--cells writes into the folder of --out; name one");
        }
        Path folder = options.out.resolve(CellFiles.FOLDER);
        if (Files.exists(folder) && !(options.force && Files.isDirectory(folder))) {
            throw new BadInput(
                    folder + " is already there" + (Files.isDirectory(folder) ? "; --force replaces it" : ""));
        }
    }

    private void claim(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new BadInput(file + " cannot be written: it is a folder");
        }
        if (Files.exists(file) && !options.force) {
            throw new BadInput(file + " is already there; --force replaces it");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInput(file + " cannot be written: there is no folder " + folder);
        }
        Writable.require(file);
    }

    private HostFacts hostFacts(Instant started) {
        double seconds = (Instant.now().toEpochMilli() - started.toEpochMilli()) / 1e3;
        boolean vector = ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent()
                && Boolean.parseBoolean(System.getProperty(VECTOR_PROPERTY, "true"));
        return new HostFacts(started, seconds, vector, !options.noBursts, !options.noSleep);
    }

    private void print(RunResult result) throws IOException {
        String text;
        if (options.json) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ReportWriter.write(result, bytes);
            text = bytes.toString(StandardCharsets.UTF_8);
        } else {
            text = Summary.of(result);
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    private void note(String text) {
        Failures.say(spec.commandLine().getErr(), text.stripTrailing());
    }
}
