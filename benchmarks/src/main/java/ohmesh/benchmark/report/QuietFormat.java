// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.util.Collection;
import java.util.function.IntConsumer;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** Says nothing of a run but how many benchmarks have ended; keeps what JMH would print, for when it fails. */
final class QuietFormat implements OutputFormat {
    private static final int MOST_CHARACTERS = 8000;

    private final IntConsumer ended;
    private final StringBuilder said = new StringBuilder();
    private int count;

    /** Tells the number of benchmarks that have ended. */
    QuietFormat(IntConsumer ended) {
        this.ended = ended;
    }

    /** The end of what JMH would have printed. */
    String said() {
        return said.toString();
    }

    @Override
    public void startBenchmark(BenchmarkParams benchmark) {
        said.setLength(0);
    }

    @Override
    public void endBenchmark(BenchmarkResult result) {
        count++;
        ended.accept(count);
    }

    @Override
    public void print(String text) {
        if (said.length() < MOST_CHARACTERS) {
            said.append(text);
        }
    }

    @Override
    public void println(String text) {
        print(text + "\n");
    }

    @Override
    public void verbosePrintln(String text) {
        // JMH's own affairs.
    }

    @Override
    public void write(int character) {
        print(String.valueOf((char) character));
    }

    @Override
    public void write(byte[] bytes) {
        print(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void iteration(BenchmarkParams benchmark, IterationParams iteration, int number) {
        // Not shown.
    }

    @Override
    public void iterationResult(
            BenchmarkParams benchmark, IterationParams iteration, int number, IterationResult result) {
        // Not shown.
    }

    @Override
    public void startRun() {
        // Not shown.
    }

    @Override
    public void endRun(Collection<RunResult> results) {
        // Not shown.
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
