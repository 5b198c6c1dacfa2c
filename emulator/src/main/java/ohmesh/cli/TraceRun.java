// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.NamedOutput;
import ohmesh.engine.Clock;
import ohmesh.engine.Plane;
import ohmesh.run.RunLoop;
import ohmesh.trace.OpenTraces;
import ohmesh.trace.Scope;
import ohmesh.trace.TraceHub;
import ohmesh.trace.TraceSink;
import ohmesh.trace.VcdWriter;

/** One trace of one run: begins and ends it at the cycles asked for. */
final class TraceRun implements Closeable {
    private final TraceOption option;
    private final Clock clock;
    private final double clockHertz;
    private final OpenTraces traces;
    private final TraceHub hub;
    private NamedOutput stream;
    private TraceSink sink;
    private boolean ended;

    /**
     * Checks the scope; no file is touched before the trace begins.
     *
     * @param hub may be null for a value change dump
     */
    TraceRun(TraceOption option, Clock clock, double clockHertz, OpenTraces traces, TraceHub hub) {
        this.option = option;
        this.clock = clock;
        this.clockHertz = clockHertz;
        this.traces = traces;
        this.hub = hub;
        List<String> known = option.kind() == TraceOption.Kind.VCD ? Scope.names(clock.state()) : hub.scopes();
        boolean found = option.kind() == TraceOption.Kind.VCD
                ? !planes().isEmpty()
                : option.scope().isEmpty() || known.contains(option.scope());
        if (!found) {
            throw new BadInput(
                    "--trace: nothing has the scope \"" + option.scope() + "\"; known: " + String.join(", ", known));
        }
    }

    private List<Plane> planes() {
        return Scope.select(clock.state(), option.scope());
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

    TraceOption option() {
        return option;
    }

    /** Whether the run came as far as the beginning of the trace. */
    boolean begun() {
        return sink != null;
    }

    private void begin() throws IOException {
        stream = NamedOutput.open(option.file());
        sink = switch (option.kind()) {
            case VCD -> new VcdWriter(stream, clockHertz, planes(), clock.cycle());
            case PERFETTO -> hub.perfetto(stream, option.scope(), option.to());
            case SPIKES -> hub.spikes(stream, option.scope());
            case MESSAGES -> hub.messages(stream, option.scope());
        };
        traces.add(sink);
    }

    /** Ends the trace at the beginning of a cycle; later calls do nothing. */
    void end(long cycle) throws IOException {
        if (sink != null && !ended) {
            ended = true;
            traces.remove(sink);
            if (hub != null) {
                hub.remove(sink);
            }
            sink.finish(Math.min(cycle, option.to()));
        }
    }

    /** Ends the trace where nothing else did, as after a fault of the machine: the file is whole, or it is not left. */
    @Override
    public void close() throws IOException {
        try {
            end(clock.cycle());
        } finally {
            if (stream != null) {
                stream.discardIfBroken();
            }
        }
    }
}
