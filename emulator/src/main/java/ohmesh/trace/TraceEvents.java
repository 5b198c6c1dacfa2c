// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Writes events of the JSON trace event format, which Perfetto and chrome://tracing read, one a line and none kept.
 * A cycle is shown as a microsecond, so that all times are whole numbers.
 */
final class TraceEvents implements Closeable {
    /** The step of a flow. */
    enum Flow {
        START("s"),
        STEP("t"),
        END("f");

        private final String phase;

        Flow(String phase) {
            this.phase = phase;
        }
    }

    private final JsonGenerator json;

    /** Begins the file; the stream is closed together with this. */
    TraceEvents(OutputStream stream, Map<String, String> otherData) throws IOException {
        json = new JsonFactory().createGenerator(stream);
        json.writeStartObject();
        json.writeStringField("displayTimeUnit", "ms");
        json.writeObjectFieldStart("otherData");
        for (Map.Entry<String, String> entry : otherData.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("traceEvents");
    }

    /** Names a process, or a thread of it, and says where it stands. */
    void name(String what, Track track, String name, int order) throws IOException {
        metadata(what + "_name", track);
        json.writeObjectFieldStart("args");
        json.writeStringField("name", name);
        close2();
        metadata(what + "_sort_index", track);
        json.writeObjectFieldStart("args");
        json.writeNumberField("sort_index", order);
        close2();
    }

    private void metadata(String name, Track track) throws IOException {
        open("M");
        json.writeStringField("name", name);
        place(track);
    }

    /** A slice of a track. */
    void slice(Track track, long from, long to, String name, Map<String, String> arguments) throws IOException {
        open("X");
        json.writeStringField("name", name);
        place(track);
        json.writeNumberField("ts", from);
        json.writeNumberField("dur", to - from);
        if (!arguments.isEmpty()) {
            json.writeObjectFieldStart("args");
            for (Map.Entry<String, String> argument : arguments.entrySet()) {
                json.writeStringField(argument.getKey(), argument.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** A step of a flow, in the slice of the track that covers the cycle. */
    void flow(Flow step, long number, Track track, long cycle) throws IOException {
        open(step.phase);
        json.writeStringField("name", "packet");
        json.writeStringField("cat", "packet");
        json.writeNumberField("id", number);
        place(track);
        json.writeNumberField("ts", cycle);
        if (step == Flow.END) {
            json.writeStringField("bp", "e"); // the slice around the time, not the next one
        }
        json.writeEndObject();
    }

    /** The value of a counter of a process from a cycle on. */
    void counter(int process, String name, long cycle, double value) throws IOException {
        open("C");
        json.writeStringField("name", name);
        json.writeNumberField("pid", process);
        json.writeNumberField("ts", cycle);
        json.writeObjectFieldStart("args");
        if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            json.writeNumberField("value", (long) value);
        } else {
            json.writeFieldName("value");
            json.writeNumber(digits(value));
        }
        close2();
    }

    /** The same digits on all JDKs, unlike {@link Double#toString}, which gives others from 19 on. */
    static String digits(double value) {
        return NumberOutput.toString(value, true);
    }

    private void open(String phase) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("ph", phase);
    }

    private void place(Track track) throws IOException {
        json.writeNumberField("pid", track.process());
        json.writeNumberField("tid", track.thread());
    }

    private void close2() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        if (!json.isClosed()) {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        }
    }
}
