// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import ohmesh.chip.Machine;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.Interrupt;
import ohmesh.cli.io.Progress;
import ohmesh.engine.Clock;
import ohmesh.engine.Probe;
import ohmesh.netlist.read.ReadResult;
import ohmesh.report.run.Timeline;
import ohmesh.run.Emulation;
import ohmesh.run.RunLoop;

/** One run of a machine with everything around it: resume, trace, checkpoints, progress, Ctrl-C. */
final class Simulation {
    private final RunOptions options;
    private final Emulation machine;
    private final Clock clock;
    private final String identity;
    private final String name;
    private final double clockHertz;
    private final long limit;
    private final Consumer<String> note;
    private Timeline timeline;

    /**
     * A run.
     *
     * @param note told what the user should know beside the result
     */
    Simulation(RunOptions options, ReadResult read, Emulation machine, Consumer<String> note) {
        this.options = options;
        this.note = note;
        this.machine = machine;
        clock = machine.clock();
        identity = CheckpointFile.identity(read);
        name = read.netlist().name();
        clockHertz = read.netlist().chip().clock();
        limit = options.maximumCycles == null ? read.netlist().maximumCycles() : options.maximumCycles;
        if (limit < 1) {
            throw new BadInput("--max-cycles: " + limit + " is below 1");
        }
    }

    /** Lets a timeline see its window of the run; null is none. */
    Simulation follow(Timeline window) {
        timeline = window;
        return this;
    }

    /** Runs to the end; empty where the run was interrupted. */
    Optional<Clock.Stop> run() throws IOException {
        clock.bursts(!options.noBursts);
        clock.sleeping(!options.noSleep);
        if (options.resume != null) {
            CheckpointFile.load(options.resume, identity, clock);
        }
        if (clock.cycle() > limit) {
            throw new BadInput("--max-cycles: the checkpoint is at cycle " + clock.cycle() + ", beyond " + limit);
        }
        RunLoop loop = new RunLoop(clock, limit);
        planTimeline(loop);
        planCheckpoint(loop);
        return options.traces.isEmpty() ? run(loop) : runTraced(loop);
    }

    private void planTimeline(RunLoop loop) {
        Optional<Probe> probe = machine.machineOfNetlist().map(Machine::probe);
        if (timeline != null && probe.isPresent()) {
            loop.at(timeline.since(), () -> probe.get().watch(timeline));
            loop.at(timeline.until(), () -> probe.get().watch(null));
        }
    }

    private void planCheckpoint(RunLoop loop) {
        if (options.checkpoint != null && options.checkpoint.cycle().isPresent()) {
            long cycle = options.checkpoint.cycle().getAsLong();
            if (cycle < clock.cycle()) {
                throw new BadInput("--checkpoint: the run begins in cycle " + clock.cycle() + ", after " + cycle);
            }
            loop.at(cycle, this::save);
        }
    }

    private Optional<Clock.Stop> runTraced(RunLoop loop) throws IOException {
        try (TraceRuns traces = new TraceRuns(options.traces, machine, clockHertz)) {
            traces.plan(loop);
            Optional<Clock.Stop> stop = run(loop);
            boolean limited = stop.isEmpty() || stop.get() == Clock.Stop.CYCLE_LIMIT;
            traces.end(limited ? clock.cycle() : clock.lastActiveCycle() + 1, note);
            return stop;
        }
    }

    private Optional<Clock.Stop> run(RunLoop loop) throws IOException {
        try (Interrupt interrupt = new Interrupt()) {
            Optional<Clock.Stop> stop;
            try (Progress progress = Progress.of(name, clock.cycle())) {
                stop = loop.run(interrupt::requested, progress);
            }
            afterwards(stop, loop);
            return stop;
        }
    }

    private void afterwards(Optional<Clock.Stop> stop, RunLoop loop) throws IOException {
        boolean canGoOn = stop.isEmpty() || stop.get() == Clock.Stop.CYCLE_LIMIT;
        if (stop.isEmpty()) {
            note.accept("interrupted before cycle " + clock.cycle());
        }
        if (canGoOn && options.checkpoint != null) {
            save();
        } else if (stop.isEmpty()) {
            note.accept("nothing saved; --checkpoint FILE would have");
        } else if (options.checkpoint != null) {
            sayUnwritten(options.checkpoint.cycle(), stop.get(), loop);
        }
    }

    private void sayUnwritten(OptionalLong cycle, Clock.Stop stop, RunLoop loop) {
        if (cycle.isEmpty()) {
            String end = stop == Clock.Stop.FINISHED ? "the run finished" : "the run cannot go on";
            note.accept("no checkpoint written: " + end + "; --checkpoint FILE@CYCLE saves on the way");
        } else if (loop.pending().contains(cycle.getAsLong())) {
            note.accept("no checkpoint written: the run ended before cycle " + cycle.getAsLong());
        }
    }

    private void save() throws IOException {
        CheckpointFile.save(options.checkpoint.file(), identity, clock);
        note.accept("state at the beginning of cycle " + clock.cycle() + " saved; --resume " + options.checkpoint.file()
                + " goes on");
    }
}
