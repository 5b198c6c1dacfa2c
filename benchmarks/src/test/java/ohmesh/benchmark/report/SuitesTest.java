// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import ohmesh.cli.Benchmarks;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

/** The report and the benchmarks speak of the same things. */
class SuitesTest {
    @Test
    void everyPairNamesBenchmarksThatExist() {
        List<String> known = Measurement.suites()
                .flatMap(suite -> Stream.of(suite.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Benchmark.class))
                        .map(method -> suite.getSimpleName() + "." + method.getName()))
                .toList();
        assertEquals(
                List.of(),
                Comparison.named().stream()
                        .filter(name -> !known.contains(name))
                        .toList());
    }

    @Test
    void theCommandFindsTheBenchmarks() {
        assertInstanceOf(
                JmhBenchmarks.class,
                ServiceLoader.load(Benchmarks.class).findFirst().orElseThrow());
    }
}
