// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import ohmesh.benchmark.CircuitBenchmark;
import ohmesh.benchmark.NetworkBenchmark;
import ohmesh.benchmark.ReadBenchmark;
import ohmesh.benchmark.VmmBenchmark;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One run of the suites: each benchmark in virtual machines of its own, one after the other. */
record Measurement(int forks, int warmups, int iterations, int milliseconds) {
    private static final List<Class<?>> SUITES =
            List.of(VmmBenchmark.class, ReadBenchmark.class, CircuitBenchmark.class, NetworkBenchmark.class);

    /** All with patience: two virtual machines each. */
    static final Measurement FULL = new Measurement(2, 4, 8, 500);

    /** A first look. */
    static final Measurement QUICK = new Measurement(1, 5, 6, 200);

    /** The settings by name. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("forks", forks);
        settings.put("warmupIterations", warmups);
        settings.put("measurementIterations", iterations);
        settings.put("iterationMilliseconds", milliseconds);
        return settings;
    }

    /**
     * Measures.
     *
     * @param ended told the number of benchmarks that have ended
     * @throws IOException where a benchmark fails, with what it said
     */
    List<Sample> run(IntConsumer ended) throws IOException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(forks)
                .warmupIterations(warmups)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(milliseconds))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgs("-Xmx1g", "-Xms256m", "--add-modules", "jdk.incubator.vector");
        SUITES.forEach(suite -> options.include("\\." + suite.getSimpleName() + "\\."));
        QuietFormat format = new QuietFormat(ended);
        Thread stop = new Thread(Measurement::stopAll, "stop benchmarks");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            Collection<RunResult> results = new Runner(options.build(), format).run();
            return results.stream().map(Measurement::sample).toList();
        } catch (RunnerException e) {
            throw new IOException(
                    "a benchmark failed: " + e.getMessage() + " "
                            + format.said().strip(),
                    e);
        } finally {
            removeHook(stop);
        }
    }

    /** The benchmarks are processes of their own, which must not go on after Ctrl-C. */
    private static void stopAll() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is going down, and the hook runs
        }
    }

    private static Sample sample(RunResult result) {
        BenchmarkParams parameters = result.getParams();
        Map<String, String> given = new LinkedHashMap<>();
        parameters.getParamsKeys().forEach(key -> given.put(key, parameters.getParam(key)));
        List<Double> values = new ArrayList<>();
        result.getBenchmarkResults()
                .forEach(fork -> fork.getIterationResults()
                        .forEach(iteration ->
                                values.add(iteration.getPrimaryResult().getScore())));
        String[] path = parameters.getBenchmark().split("\\.");
        String name = path[path.length - 2] + "." + path[path.length - 1];
        return new Sample(name, given, result.getPrimaryResult().getScoreUnit(), values);
    }

    /** The suites, for tests. */
    static Stream<Class<?>> suites() {
        return SUITES.stream();
    }
}
