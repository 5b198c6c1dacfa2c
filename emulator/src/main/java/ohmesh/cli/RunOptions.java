// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ohmesh.cli.io.Converters;
import ohmesh.result.CellFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code run} can be told. */
final class RunOptions {
    @Parameters(paramLabel = "PATH", description = "Netlist folder, or netlist file.")
    Path path;

    @Option(names = "--json", description = "Print the report as JSON, and nothing else, on standard output.")
    boolean json;

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Write report.json, report.html and host.json there.")
    Path out;

    @Option(
            names = "--timeline",
            paramLabel = TimelineOption.FORM,
            converter = TimelineOption.Converter.class,
            description = "The cycles whose instructions report.html draws, at most 10000; the first 120 if not given.")
    TimelineOption timeline;

    @Option(
            names = "--cells",
            paramLabel = "FORMAT",
            converter = Converters.CellFormat.class,
            description =
                    "Write the conductances of all cells at the end, in siemens, one file an array and polarity, into"
                            + " the folder cells of --out: csv or npy; beside them ...-minimum, ...-maximum, ...-stuck"
                            + " where cells differ from their device. A netlist can start from them.")
    CellFiles.Format cells;

    @Option(names = "--force", description = "Replace existing results, traces and checkpoints.")
    boolean force;

    @Option(
            names = "--max-cycles",
            paramLabel = "N",
            converter = Converters.WholeNumber.class,
            description = "First cycle not to run, instead of the netlist's limit.")
    Long maximumCycles;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE[@CYCLE]",
            converter = CheckpointOption.Converter.class,
            description = "Save the state at the beginning of the cycle, on Ctrl-C, and at the cycle limit.")
    CheckpointOption checkpoint;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Go on from a checkpoint of the same netlist and seed.")
    Path resume;

    @Option(
            names = "--trace",
            paramLabel = TraceOption.FORM,
            converter = TraceOption.Converter.class,
            description =
                    "Write what happens in all components, or in one scope such as tile(0,0), from one cycle up to"
                            + " another. KIND vcd: the state as a value change dump for GTKWave or Surfer; perfetto: units,"
                            + " packets, energy and queues as a timeline for ui.perfetto.dev; spikes, messages: tables as CSV."
                            + " A scope and a few cycles keep the file small: all of a long run fills gigabytes. More than one"
                            + " can be given.")
    List<TraceOption> traces = new ArrayList<>();

    @Option(names = "--no-bursts", description = "Same results, slower: no tile runs ahead of the clock.")
    boolean noBursts;

    @Option(names = "--no-sleep", description = "Same results, slower: every component runs in every cycle.")
    boolean noSleep;

    @Option(names = "--no-vector", description = "Same results, slower: arrays are read without the Vector API.")
    boolean noVector;
}
