// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import ohmesh.crossbar.VmmKernel;
import ohmesh.crossbar.VmmKernels;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The read of an ideal 128x16 array, for one input vector and for a batch of 64: microseconds for the
 * whole batch.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar Vmm</pre>
 *
 * <p>{@code loadBound} loads the conductances once for every vector and does nothing else with them: the
 * bound of this machine in the same run. {@code ejmlMatrixVector} multiplies the stored transpose from the
 * left (for a batch: by a matrix of columns), {@code ejmlVectorMatrix} has vectors as rows.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class VmmBenchmark {
    static final int ROWS = 128;
    static final int COLUMNS = 16;

    /** Number of input vectors. */
    @Param({"1", "64"})
    public int batch = 1;

    private final VmmKernel vectorKernel = VmmKernels.best();
    private final VmmKernel scalarKernel = VmmKernels.scalar();
    private final double[] conductances = new double[ROWS * COLUMNS];
    private double[] volts;
    private double[] currents;
    private DMatrixRMaj matrix;
    private DMatrixRMaj transposed;
    private DMatrixRMaj rowVectors;
    private DMatrixRMaj columnVectors;
    private DMatrixRMaj rowResults;
    private DMatrixRMaj columnResults;

    /**
     * Draws conductances and voltages.
     *
     * @throws IllegalStateException where the JVM has no Vector API, so that no figure goes by a wrong name
     */
    @Setup
    public void draw() {
        if (vectorKernel == scalarKernel) {
            throw new IllegalStateException("run with --add-modules jdk.incubator.vector and ohmesh.vector on");
        }
        SplittableRandom random = new SplittableRandom(20150507);
        for (int i = 0; i < conductances.length; i++) {
            conductances[i] = random.nextDouble(1e-6, 1e-4);
        }
        volts = random.doubles((long) batch * ROWS, -0.2, 0.2).toArray();
        currents = new double[batch * COLUMNS];
        matrix = DMatrixRMaj.wrap(ROWS, COLUMNS, conductances);
        transposed = CommonOps_DDRM.transpose(matrix, null);
        rowVectors = DMatrixRMaj.wrap(batch, ROWS, volts);
        columnVectors = CommonOps_DDRM.transpose(rowVectors, null);
        rowResults = new DMatrixRMaj(batch, COLUMNS);
        columnResults = new DMatrixRMaj(COLUMNS, batch);
    }

    /** The kernel of the emulator where the Vector API is there. */
    @Benchmark
    public double[] vectorKernel() {
        vectorKernel.multiply(conductances, ROWS, COLUMNS, volts, currents, batch);
        return currents;
    }

    /** The bit-identical kernel without the Vector API. */
    @Benchmark
    public double[] scalarKernel() {
        scalarKernel.multiply(conductances, ROWS, COLUMNS, volts, currents, batch);
        return currents;
    }

    /** EJML, matrix times column vectors. */
    @Benchmark
    public DMatrixRMaj ejmlMatrixVector() {
        CommonOps_DDRM.mult(transposed, columnVectors, columnResults);
        return columnResults;
    }

    /** EJML, row vectors times matrix. */
    @Benchmark
    public DMatrixRMaj ejmlVectorMatrix() {
        CommonOps_DDRM.mult(rowVectors, matrix, rowResults);
        return rowResults;
    }

    /** Two nested loops as one writes them first. */
    @Benchmark
    public double[] plainLoop() {
        for (int b = 0; b < batch; b++) {
            for (int column = 0; column < COLUMNS; column++) {
                double sum = 0;
                for (int row = 0; row < ROWS; row++) {
                    sum += volts[b * ROWS + row] * conductances[row * COLUMNS + column];
                }
                currents[b * COLUMNS + column] = sum;
            }
        }
        return currents;
    }

    /** Only loads the conductances, once for every vector. */
    @Benchmark
    public double loadBound() {
        double sum = 0;
        for (int b = 0; b < batch; b++) {
            sum += LoadBound.sum(conductances);
        }
        return sum;
    }

    /** Sum of all conductances, the plain way. */
    double conductanceSum() {
        return Arrays.stream(conductances).sum();
    }
}
