// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import ohmesh.engine.Probe;

/**
 * A row for every spike that a tile emits in the cycles of a window, whatever becomes of it: its time step, its cycle,
 * the neuron as tile, connection and axon. Steps are counted by the ticks of the tile since the run began or went on.
 */
public final class SpikeCsv implements TraceSink, Probe.Listener {
    private final CsvWriter csv;
    private final String scope;
    private final Map<String, Long> steps;
    private boolean closed;

    /**
     * Writes the header.
     *
     * @param steps ticks of each tile so far, see {@link StepCount}; not kept up to date here
     */
    SpikeCsv(OutputStream stream, String scope, Map<String, Long> steps) {
        csv = CsvWriter.builder().build(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.scope = scope;
        this.steps = steps;
        csv.writeRecord("step", "cycle", "tile", "connection", "axon");
    }

    /** The ticks of each tile, which must be counted from the beginning of the run. */
    static final class StepCount implements Probe.Listener {
        private final Map<String, Long> steps = new HashMap<>();

        Map<String, Long> steps() {
            return steps;
        }

        @Override
        public void event(long cycle, String component, String kind, String detail) {
            if (kind.equals("issue") && detail.endsWith(" tick")) {
                steps.merge(component, 1L, Long::sum);
            }
        }
    }

    @Override
    public void event(long cycle, String component, String kind, String detail) {
        if (kind.equals("spike") && Scope.within(component, scope)) {
            int blank = detail.lastIndexOf(' ');
            csv.writeRecord(
                    Long.toString(steps.getOrDefault(component, 0L)),
                    Long.toString(cycle),
                    component,
                    detail.substring(0, blank),
                    detail.substring(blank + 1));
        }
    }

    @Override
    public void finish(long cycle) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }
}
