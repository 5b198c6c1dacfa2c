// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ohmesh.engine.Clock;
import ohmesh.trace.OpenTraces;
import ohmesh.trace.TraceHub;
import ohmesh.trace.TraceSink;

/** A machine that is run with all traces of a window. */
final class TracedRun {
    final Machine machine;
    private final ByteArrayOutputStream perfetto = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final ByteArrayOutputStream spikes = new ByteArrayOutputStream();

    /** Runs a fresh machine to its end or to the limit, tracing the cycles {@code from <= cycle < to}. */
    TracedRun(Machine machine, String scope, long from, long to, long limit) {
        this.machine = machine;
        Clock clock = machine.clock();
        TraceHub hub = new TraceHub(machine.netlist(), clock, machine.probe(), machine.network(), machine.counters());
        hub.countSteps();
        try {
            boolean on = from == 0 || clock.run(from) == Clock.Stop.CYCLE_LIMIT;
            OpenTraces open = new OpenTraces(clock);
            List<TraceSink> sinks = List.of(
                    hub.perfetto(perfetto, scope, to), hub.messages(messages, scope), hub.spikes(spikes, scope));
            sinks.forEach(open::add);
            boolean limited = !on || clock.run(Math.min(to, limit)) == Clock.Stop.CYCLE_LIMIT;
            long end = limited ? clock.cycle() : clock.lastActiveCycle() + 1;
            for (TraceSink sink : sinks) {
                open.remove(sink);
                hub.remove(sink);
                sink.finish(end);
            }
            clock.run(limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything, to the end of the run. */
    static TracedRun whole(Machine machine) {
        return new TracedRun(machine, "", 0, Long.MAX_VALUE, 1_000_000);
    }

    String perfetto() {
        return perfetto.toString(StandardCharsets.UTF_8);
    }

    String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    String spikes() {
        return spikes.toString(StandardCharsets.UTF_8);
    }

    /** All three files. */
    String all() {
        return perfetto() + messages() + spikes();
    }

    /** Rows of a table without its header, cell by cell; names of tiles have commas and stand in quotes. */
    static List<String[]> rows(String csv) {
        return csv.lines()
                .skip(1)
                .map(line ->
                        line.replaceAll("\"(tile\\(\\d+),(\\d+\\))\"", "$1;$2").split(",", -1))
                .toList();
    }
}
