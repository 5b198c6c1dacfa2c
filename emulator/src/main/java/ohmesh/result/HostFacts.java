// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/**
 * What is true only of this run on this host; kept apart so that reports can be compared.
 *
 * @param started when the run began
 * @param wallSeconds from reading the netlist to the last cycle
 * @param vectorApi whether arrays were read with the Vector API
 * @param bursts whether tiles ran ahead of the clock
 * @param sleeping whether idle components were skipped
 */
public record HostFacts(Instant started, double wallSeconds, boolean vectorApi, boolean bursts, boolean sleeping) {
    /** Writes {@code host.json} and leaves the stream open. */
    public void write(OutputStream stream) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        try (JsonGenerator json = ResultJson.generator(stream)) {
            json.writeStartObject();
            json.writeStringField("format", "ohmesh-host-1");
            json.writeStringField("started", started.toString());
            json.writeNumberField("wallSeconds", wallSeconds);
            json.writeBooleanField("vectorApi", vectorApi);
            json.writeBooleanField("bursts", bursts);
            json.writeBooleanField("sleeping", sleeping);
            json.writeStringField("java", System.getProperty("java.vm.name") + " " + Runtime.version());
            json.writeStringField("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
            json.writeStringField("architecture", System.getProperty("os.arch"));
            json.writeNumberField("processors", runtime.availableProcessors());
            json.writeNumberField("maximumHeapBytes", runtime.maxMemory());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
