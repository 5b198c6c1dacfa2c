// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ohmesh.engine.Plane;

/**
 * Writes state as a value change dump (IEEE 1364-2005, clause 18) while the machine runs, in memory that
 * does not grow with the run. Time c x period shows the values at the beginning of cycle c, which are those
 * at the end of cycle c - 1. Integers are two's complement of their width, reals are reals.
 */
public final class VcdWriter implements TraceSink {
    private final Writer out;
    private final VcdTime time;
    private final List<VcdSignals> signals = new ArrayList<>();
    private long lastTime;

    /**
     * Writes the declarations and all values of now.
     *
     * @param stream closed together with the writer
     * @param clockHertz frequency of the cycles
     * @param planes what is shown, see {@link Scope}; read whenever {@link #sample} is called
     * @param cycle at whose beginning the planes have their present values
     */
    public VcdWriter(OutputStream stream, double clockHertz, List<Plane> planes, long cycle) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.US_ASCII), 1 << 16);
        time = VcdTime.ofClock(clockHertz);
        int identifiers = 0;
        for (Plane plane : planes) {
            signals.add(new VcdSignals(plane, identifiers));
            identifiers += plane.length();
        }
        new VcdHeader(out).write(time.timescale(), planes, signals);
        lastTime = time.atStartOf(cycle);
        out.append('#').append(Long.toString(lastTime)).append("\n$dumpvars\n");
        for (VcdSignals plane : signals) {
            for (int i = 0; i < plane.length(); i++) {
                plane.write(i, out);
            }
        }
        out.append("$end\n");
    }

    /**
     * Writes what changed since the last call.
     *
     * @param cycle at whose beginning the planes have their present values; later than that of the last call
     */
    @Override
    public void sample(long cycle) throws IOException {
        long now = time.atStartOf(cycle);
        for (VcdSignals plane : signals) {
            for (int i = 0; i < plane.length(); i++) {
                if (plane.changed(i)) {
                    advance(now);
                    plane.write(i, out);
                }
            }
        }
    }

    /** Writes the time up to which nothing else changed, and closes the stream. */
    @Override
    public void finish(long cycle) throws IOException {
        long end = time.atStartOf(cycle);
        if (end > lastTime) {
            advance(end);
        }
        close();
    }

    private void advance(long now) throws IOException {
        if (now != lastTime) {
            if (now < lastTime) {
                throw new IllegalStateException("time " + now + " comes after " + lastTime);
            }
            out.append('#').append(Long.toString(now)).append('\n');
            lastTime = now;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
