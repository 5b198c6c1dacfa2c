// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import ohmesh.cli.io.BadInput;
import ohmesh.engine.Clock;
import ohmesh.engine.Component;
import ohmesh.engine.Plane;
import ohmesh.run.RunLoop;
import ohmesh.trace.Scope;
import ohmesh.trace.VcdWriter;

/** The trace of one run: begins, follows and ends a value change dump at the cycles asked for. */
final class TraceRun implements Closeable {
    private final TraceOption option;
    private final Clock clock;
    private final double clockHertz;
    private final List<Plane> planes;
    private VcdWriter writer;

    /** Checks the scope; no file is touched before the trace begins. */
    TraceRun(TraceOption option, Clock clock, double clockHertz) {
        this.option = option;
        this.clock = clock;
        this.clockHertz = clockHertz;
        planes = Scope.select(clock.state(), option.scope());
        if (planes.isEmpty()) {
            throw new BadInput("--trace: nothing has the scope \"" + option.scope() + "\"; known: "
                    + String.join(", ", Scope.names(clock.state())));
        }
    }

    /** Plans the beginning and the end. */
    void plan(RunLoop loop) {
        if (option.to() <= clock.cycle()) {
            throw new BadInput("--trace: the run begins in cycle " + clock.cycle() + ", after the end of the trace");
        }
        loop.at(option.from(), this::begin);
        if (option.to() != Long.MAX_VALUE) {
            loop.at(option.to(), () -> end(clock.cycle()));
        }
    }

    /** Whether the run came as far as the beginning of the trace. */
    boolean begun() {
        return writer != null;
    }

    private void begin() throws IOException {
        writer = new VcdWriter(Files.newOutputStream(option.file()), clockHertz, planes, clock.cycle());
        clock.observe(this::sample, clock.cycle());
    }

    private void sample(long cycle) {
        try {
            writer.sample(cycle + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + option.file() + ": " + e.getMessage(), e);
        }
    }

    /** Ends the trace at the beginning of a cycle; later calls do nothing. */
    void end(long cycle) throws IOException {
        clock.observe(null, Component.NEVER);
        if (writer != null) {
            writer.finish(Math.min(cycle, option.to()));
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
