// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import ohmesh.engine.Clock;
import ohmesh.engine.Component;

/**
 * The traces of one machine that are open now, each in its own window. While any is, no tile runs ahead of the clock, so
 * that all is reported in the order of the cycles and a trace has the same bytes however the machine is run.
 */
public final class OpenTraces {
    private final Clock clock;
    private final List<TraceSink> open = new ArrayList<>();

    /** None yet. */
    public OpenTraces(Clock clock) {
        this.clock = clock;
    }

    /** Shows a trace the state after every cycle from now on. */
    public void add(TraceSink sink) {
        open.add(sink);
        clock.observe(this::sample, clock.cycle());
    }

    /** Shows a trace nothing more; closing it is the caller's. */
    public void remove(TraceSink sink) {
        open.remove(sink);
        if (open.isEmpty()) {
            clock.observe(null, Component.NEVER);
        }
    }

    private void sample(long cycle) {
        for (TraceSink sink : open) {
            try {
                sink.sample(cycle + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
