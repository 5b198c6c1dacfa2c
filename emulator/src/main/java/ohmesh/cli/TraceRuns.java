// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ohmesh.chip.Machine;
import ohmesh.cli.TraceOption.Kind;
import ohmesh.cli.io.BadInput;
import ohmesh.engine.Clock;
import ohmesh.run.Emulation;
import ohmesh.run.RunLoop;
import ohmesh.trace.OpenTraces;
import ohmesh.trace.TraceHub;

/** All traces of one run. */
final class TraceRuns implements Closeable {
    private final List<TraceRun> runs = new ArrayList<>();

    /** Checks the options against the machine, whose state is the one at which the run begins. */
    TraceRuns(List<TraceOption> options, Emulation machine, double clockHertz) {
        Clock clock = machine.clock();
        OpenTraces open = new OpenTraces(clock);
        TraceHub hub = hub(options, machine);
        for (TraceOption option : options) {
            runs.add(new TraceRun(option, clock, clockHertz, open, hub));
        }
    }

    private static TraceHub hub(List<TraceOption> options, Emulation emulation) {
        if (options.stream().allMatch(option -> option.kind() == Kind.VCD)) {
            return null;
        }
        Machine machine = emulation
                .machineOfNetlist()
                .orElseThrow(() -> new BadInput("--trace: only vcd is known of a machine without a netlist"));
        TraceHub hub = new TraceHub(
                machine.netlist(), machine.clock(), machine.probe(), machine.network(), machine.counters());
        if (options.stream().anyMatch(option -> option.kind() == Kind.SPIKES)) {
            hub.countSteps();
        }
        return hub;
    }

    /** Plans all beginnings and ends. */
    void plan(RunLoop loop) {
        runs.forEach(run -> run.plan(loop));
    }

    /** The run has ended at the beginning of a cycle. */
    void end(long cycle, Consumer<String> note) throws IOException {
        for (TraceRun run : runs) {
            run.end(cycle);
            if (!run.begun()) {
                note.accept("no trace written to " + run.option().file() + ": the run ended before cycle "
                        + run.option().from());
            }
        }
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (TraceRun run : runs) {
            try {
                run.close();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            } catch (UncheckedIOException e) {
                failure = failure == null ? e.getCause() : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
