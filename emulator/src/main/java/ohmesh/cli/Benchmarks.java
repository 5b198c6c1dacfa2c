// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Runs the benchmarks: found by its service in the jar that holds them, which is not the jar of the other commands. */
public interface Benchmarks {
    /**
     * What is asked for.
     *
     * @param quick few and short measurements instead of all
     * @param out folder for bench.json and report.html
     * @param force whether files there are replaced
     * @param against an earlier bench.json, or null
     */
    record Request(boolean quick, Path out, boolean force, Path against) {}

    /**
     * What came out.
     *
     * @param summary as text, with a line feed at the end
     * @param json content of bench.json
     */
    record Outcome(String summary, String json) {}

    /** Measures, writes the files and sums up; says wrong input before it measures. */
    Outcome run(Request request) throws IOException;
}
