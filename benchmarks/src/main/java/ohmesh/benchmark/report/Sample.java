// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was measured of one benchmark: a value for each measured iteration.
 *
 * @param benchmark class and method, for example {@code VmmBenchmark.vectorKernel}
 * @param parameters by name, in order
 * @param unit of the values, for example {@code us/op}
 * @param values at least two
 */
public record Sample(String benchmark, Map<String, String> parameters, String unit, List<Double> values) {
    /** Copies the values. */
    public Sample {
        values = List.copyOf(values);
    }

    /** Benchmark and parameters, which no other sample of a run has. */
    public String name() {
        return parameters.isEmpty()
                ? benchmark
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", benchmark + " (", ")"));
    }

    double mean() {
        return doubles().average().orElse(Double.NaN);
    }

    /** Standard error of the mean. */
    double standardError() {
        double mean = mean();
        double squares = doubles().map(value -> (value - mean) * (value - mean)).sum();
        return Math.sqrt(squares / (values.size() - 1) / values.size());
    }

    int count() {
        return values.size();
    }

    private java.util.stream.DoubleStream doubles() {
        return Arrays.stream(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
