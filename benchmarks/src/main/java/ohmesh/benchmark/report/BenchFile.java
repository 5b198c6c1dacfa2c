// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.cli.io.BadInput;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.PlainData;

/**
 * {@code bench.json}: host, settings, results in JMH's own fields, and the ratios.
 *
 * @param host facts by name
 * @param settings of the measurement by name
 * @param samples in the order of the run
 */
record BenchFile(Map<String, Object> host, Map<String, Object> settings, List<Sample> samples) {
    private static final String FORMAT = "ohmesh-bench-1";

    /** The file as text. */
    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("host", host);
        all.put("settings", settings);
        all.put("ratios", Comparison.of(samples).stream().map(BenchFile::ratio).toList());
        all.put("results", samples.stream().map(BenchFile::result).toList());
        return JsonText.of(all);
    }

    private static Map<String, Object> ratio(Comparison comparison) {
        Map<String, Object> ratio = new LinkedHashMap<>();
        ratio.put("figure", comparison.figure().name());
        ratio.put("baseline", comparison.baseline().name());
        ratio.put("ratio", finite(comparison.ratio().value()));
        ratio.put("low95", finite(comparison.ratio().low()));
        ratio.put("high95", finite(comparison.ratio().high()));
        ratio.put("meaning", comparison.meaning());
        return ratio;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Map<String, Object> result(Sample sample) {
        Map<String, Object> metric = new LinkedHashMap<>();
        metric.put("score", sample.mean());
        metric.put("scoreUnit", sample.unit());
        metric.put("rawData", List.of(sample.values()));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", sample.benchmark());
        result.put("mode", "avgt");
        result.put("params", new LinkedHashMap<String, Object>(sample.parameters()));
        result.put("primaryMetric", metric);
        return result;
    }

    /** Reads an earlier file; throws {@link BadInput} where it is none. */
    static BenchFile read(Path file) throws IOException {
        List<String> problems = new ArrayList<>();
        JsonValue tree = JsonTree.parse(
                        file.toString(),
                        Files.readString(file),
                        (location, message) -> problems.add(location + ": " + message))
                .orElseThrow(() -> new BadInput(problems));
        try {
            Map<?, ?> all =
                    (Map<?, ?>) PlainData.of(tree, (location, message) -> problems.add(location + ": " + message));
            if (!FORMAT.equals(all.get("format"))) {
                throw new BadInput(file + ": no bench.json of this version: its format is not " + FORMAT);
            }
            List<Sample> samples = new ArrayList<>();
            for (Object result : (List<?>) all.get("results")) {
                samples.add(sample((Map<?, ?>) result));
            }
            return new BenchFile(texts(all.get("host")), texts(all.get("settings")), samples);
        } catch (ClassCastException | NullPointerException e) {
            throw new BadInput(file + ": not what ohmesh bench writes: a field is missing or of another kind");
        }
    }

    private static Map<String, Object> texts(Object map) {
        Map<String, Object> texts = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((name, value) -> texts.put((String) name, value));
        return texts;
    }

    private static Sample sample(Map<?, ?> result) {
        Map<?, ?> metric = (Map<?, ?>) result.get("primaryMetric");
        List<Double> values = new ArrayList<>();
        for (Object fork : (List<?>) metric.get("rawData")) {
            for (Object value : (List<?>) fork) {
                values.add(((Number) value).doubleValue());
            }
        }
        if (values.size() < 2) {
            throw new ClassCastException("too few values");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        texts(result.get("params")).forEach((name, value) -> parameters.put(name, (String) value));
        return new Sample((String) result.get("benchmark"), parameters, (String) metric.get("scoreUnit"), values);
    }
}
