// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import ohmesh.chip.ObservedRead;
import ohmesh.engine.Counters;

/**
 * Writes {@code report.json}: equal bytes for equal inputs. Nothing in it depends on the host, the time or
 * the JDK.
 */
public final class ReportWriter {
    /** Words of one output channel that the report shows; their number is always given. */
    static final int SHOWN_WORDS = 1 << 16;

    private final JsonGenerator json;

    private ReportWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the report and leaves the stream open.
     *
     * @throws IOException where the stream fails, or a number is not finite
     */
    public static void write(RunResult result, OutputStream stream) throws IOException {
        try (JsonGenerator json = ResultJson.generator(stream)) {
            new ReportWriter(json).write(result);
        }
    }

    private void write(RunResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "ohmesh-report-1");
        json.writeStringField("netlist", result.netlist().name());
        json.writeStringField("description", result.netlist().description());
        json.writeNumberField("seed", result.netlist().seed());
        json.writeStringField("version", result.version());
        if (result.source().control() != null) {
            json.writeStringField("control", result.source().control());
        }
        json.writeStringField("outcome", result.outcome().text());
        json.writeNumberField("cycles", result.cycles());
        ResultJson.number(json, "simulatedSeconds", result.simulatedSeconds());
        metrics(result.metrics());
        expectations(result.verdicts());
        counters(result);
        CostJson.write(json, result);
        chip(result);
        outputs(result.outputs());
        observations(result.observations());
        inputs(result.source().inputs());
        ResultJson.text(json, "resolved", result.source().resolvedJson());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void metrics(Map<String, Double> metrics) throws IOException {
        json.writeObjectFieldStart("metrics");
        for (Map.Entry<String, Double> metric : metrics.entrySet()) {
            ResultJson.number(json, metric.getKey(), metric.getValue());
        }
        json.writeEndObject();
    }

    private void expectations(List<Verdict> verdicts) throws IOException {
        json.writeArrayFieldStart("expectations");
        for (Verdict verdict : verdicts) {
            json.writeStartObject();
            json.writeStringField("name", verdict.expectation().metric());
            ResultJson.number(json, "value", verdict.value());
            bound("atLeast", verdict.expectation().atLeast());
            bound("atMost", verdict.expectation().atMost());
            bound("equals", verdict.expectation().equals());
            json.writeBooleanField("pass", verdict.pass());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void counters(RunResult result) throws IOException {
        json.writeObjectFieldStart("counters");
        for (Counters group : result.counters()) {
            for (int i = 0; i < group.names().size(); i++) {
                json.writeObjectFieldStart(group.owner() + "." + group.names().get(i));
                if (group.value(i) instanceof Double amount) {
                    ResultJson.number(json, "value", amount);
                } else {
                    json.writeNumberField("value", group.value(i).longValue());
                }
                json.writeStringField("unit", group.units().get(i));
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void chip(RunResult result) throws IOException {
        json.writeObjectFieldStart("chip");
        json.writeStringField("preset", result.netlist().chip().name());
        json.writeStringField(
                "device", result.netlist().chip().tile().array().device().name());
        json.writeStringField(
                "fidelity", ResultJson.word(result.netlist().chip().fidelity()));
        ResultJson.number(json, "clockHertz", result.netlist().chip().clock());
        json.writeArrayFieldStart("calibrated");
        for (String field : result.source().calibrated()) {
            json.writeString(field);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void outputs(Map<String, List<int[]>> outputs) throws IOException {
        json.writeObjectFieldStart("outputs");
        for (Map.Entry<String, List<int[]>> output : outputs.entrySet()) {
            json.writeObjectFieldStart(output.getKey());
            json.writeNumberField("count", output.getValue().size());
            json.writeArrayFieldStart("packets");
            int words = 0;
            for (int[] packet : output.getValue()) {
                words += packet.length;
                if (words > SHOWN_WORDS) {
                    break;
                }
                json.writeArray(packet, 0, packet.length);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void observations(Map<String, List<ObservedRead>> observations) throws IOException {
        json.writeObjectFieldStart("observations");
        for (Map.Entry<String, List<ObservedRead>> observation : observations.entrySet()) {
            json.writeArrayFieldStart(observation.getKey());
            for (ObservedRead read : observation.getValue()) {
                json.writeStartObject();
                json.writeNumberField("cycle", read.cycle());
                ResultJson.numbers(json, read.transposed() ? "columnVolts" : "rowVolts", read.driveVolts());
                String currents = read.transposed() ? "rowCurrentsAmps" : "columnCurrentsAmps";
                ResultJson.numbers(json, currents, read.lineCurrentsAmps());
                json.writeFieldName("codes");
                json.writeArray(read.codes(), 0, read.codes().length);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void inputs(Map<String, String> inputs) throws IOException {
        json.writeArrayFieldStart("inputs");
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            json.writeStartObject();
            json.writeStringField("file", input.getKey());
            json.writeStringField("sha256", input.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void bound(String name, Double value) throws IOException {
        if (value != null) {
            ResultJson.number(json, name, value);
        }
    }
}
