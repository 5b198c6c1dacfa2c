// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure beside its baseline of the same run.
 *
 * @param figure what is judged
 * @param baseline what it is judged by
 * @param ratio of the times, figure by baseline: below 1 is faster than the baseline
 * @param meaning what the ratio says
 */
public record Comparison(Sample figure, Sample baseline, Ratio ratio, String meaning) {
    private record Pair(String figure, String baseline, String meaning) {}

    private static final String KERNEL = "VmmBenchmark.vectorKernel";
    private static final String READ = "ReadBenchmark.bareKernel";
    private static final String CIRCUIT = "CircuitBenchmark.bareKernel";
    private static final List<Pair> PAIRS = List.of(
            new Pair(KERNEL, "VmmBenchmark.ejmlMatrixVector", "array kernel by EJML, matrix times vectors"),
            new Pair(KERNEL, "VmmBenchmark.ejmlVectorMatrix", "array kernel by EJML, vectors times matrix"),
            new Pair(KERNEL, "VmmBenchmark.plainLoop", "array kernel by two plain loops"),
            new Pair(KERNEL, "VmmBenchmark.scalarKernel", "array kernel by itself without the Vector API"),
            new Pair(KERNEL, "VmmBenchmark.loadBound", "array kernel by only loading the matrix: 1 is the bound"),
            new Pair("ReadBenchmark.sampleWithoutWires", READ, "drive and sample of a read by the bare kernel"),
            new Pair("ReadBenchmark.sampleWithWires", READ, "the same with wires by the bare kernel"),
            new Pair("ReadBenchmark.readWithoutWires", READ, "whole read by the bare kernel"),
            new Pair("ReadBenchmark.readWithWires", READ, "whole read with wires by the bare kernel"),
            new Pair("ReadBenchmark.readWithWiresAndNoise", READ, "whole read with wires and noise by the bare kernel"),
            new Pair("CircuitBenchmark.vmmWithWires", CIRCUIT, "vector with wires by the bare kernel"),
            new Pair("CircuitBenchmark.rebuild", CIRCUIT, "transfer matrix of new cells by the bare kernel"),
            new Pair("CircuitBenchmark.updateMiddleRow", CIRCUIT, "transfer matrix, middle row, by the bare kernel"),
            new Pair("CircuitBenchmark.updateLastRow", CIRCUIT, "transfer matrix, last row, by the bare kernel"),
            new Pair("CircuitBenchmark.ohmicSolve", CIRCUIT, "all voltages, ohmic cells, by the bare kernel"),
            new Pair("CircuitBenchmark.sinhSolve", CIRCUIT, "all voltages, sinh cells, by the bare kernel"),
            new Pair(
                    "NetworkBenchmark.pair64",
                    "NetworkBenchmark.pair8",
                    "one pair on 64x64 by the same on 8x8: what idle routers cost"),
            new Pair(
                    "NetworkBenchmark.machinePair64",
                    "NetworkBenchmark.machinePair8",
                    "the same under the clock of a machine"));

    /** All pairs of which both sides were measured, parameter by parameter. */
    public static List<Comparison> of(List<Sample> samples) {
        List<Comparison> all = new ArrayList<>();
        for (Pair pair : PAIRS) {
            for (Sample figure : samples) {
                for (Sample baseline : samples) {
                    boolean same = figure.parameters().equals(baseline.parameters());
                    if (same
                            && figure.benchmark().equals(pair.figure())
                            && baseline.benchmark().equals(pair.baseline())) {
                        all.add(new Comparison(figure, baseline, Ratio.of(figure, baseline), pair.meaning()));
                    }
                }
            }
        }
        return all;
    }

    /** Names of the benchmarks that some pair needs. */
    static List<String> named() {
        return PAIRS.stream()
                .flatMap(pair -> List.of(pair.figure(), pair.baseline()).stream())
                .distinct()
                .toList();
    }
}
