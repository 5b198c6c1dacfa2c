// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Metric;

/** Numbers computed after a run, from collected packets and observed reads only. */
final class Metrics {
    private final Map<String, List<int[]>> collected;
    private final Map<String, List<ObservedRead>> observed;

    Metrics(Map<String, List<int[]>> collected, Map<String, List<ObservedRead>> observed) {
        this.collected = collected;
        this.observed = observed;
    }

    /** The declared metrics; one whose packets did not come is left out. */
    Map<String, Double> of(Map<String, Metric> declared) {
        Map<String, Double> values = new LinkedHashMap<>();
        declared.forEach((name, metric) -> {
            Double value = value(metric);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private Double value(Metric metric) {
        return switch (metric.kind()) {
            case VALUE -> word(metric);
            case CORRECT -> (double) correct(metric);
            case ACCURACY -> correct(metric) / (double) metric.expected().rows();
            case MISMATCHES -> (double) mismatches(metric);
            case CURRENT_ERROR -> currentError(metric);
            case SUM -> words(metric).sum();
            case MEAN -> orNull(words(metric).average());
            case MINIMUM -> orNull(words(metric).min());
            case MAXIMUM -> orNull(words(metric).max());
            case NEGATIVES -> (double) words(metric).filter(word -> word < 0).count();
            case LEVEL_GAP ->
                orNull(LevelGroups.of(packets(metric), metric.expected()).gap());
            case LEVEL_SEPARATION ->
                orNull(LevelGroups.of(packets(metric), metric.expected()).separation());
        };
    }

    private List<int[]> packets(Metric metric) {
        return collected.getOrDefault(metric.output(), List.of());
    }

    private DoubleStream words(Metric metric) {
        return packets(metric).stream().flatMapToInt(Arrays::stream).asDoubleStream();
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private Double word(Metric metric) {
        List<int[]> packets = packets(metric);
        return metric.packet() < packets.size() ? Double.valueOf(packets.get(metric.packet())[metric.word()]) : null;
    }

    private int correct(Metric metric) {
        List<int[]> packets = packets(metric);
        Matrix labels = metric.expected();
        int correct = 0;
        for (int p = 0; p < Math.min(packets.size(), labels.rows()); p++) {
            correct += packets.get(p)[metric.word()] == labels.get(p, 0) ? 1 : 0;
        }
        return correct;
    }

    private int mismatches(Metric metric) {
        List<int[]> packets = packets(metric);
        Matrix expected = metric.expected();
        int wrong = Math.max(0, packets.size() - expected.rows());
        for (int p = 0; p < expected.rows(); p++) {
            for (int w = 0; w < expected.columns(); w++) {
                wrong += p < packets.size() && packets.get(p)[w] == expected.get(p, w) ? 0 : 1;
            }
        }
        return wrong;
    }

    private Double currentError(Metric metric) {
        List<ObservedRead> reads = observed.getOrDefault(metric.observation(), List.of());
        Matrix expected = metric.expected();
        if (reads.size() < expected.rows()) {
            return null;
        }
        double largest = 0;
        double error = 0;
        for (int k = 0; k < expected.rows(); k++) {
            for (int column = 0; column < expected.columns(); column++) {
                double amps = reads.get(k).lineCurrentsAmps()[column];
                largest = Math.max(largest, Math.abs(expected.get(k, column)));
                error = Math.max(error, Math.abs(amps - expected.get(k, column)));
            }
        }
        return largest == 0 ? error : error / largest;
    }
}
