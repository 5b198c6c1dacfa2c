// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.LineResistances;
import ohmesh.circuit.MemristorCurves;
import ohmesh.circuit.MemristorLaw;
import ohmesh.circuit.NonlinearNetwork;
import ohmesh.circuit.OhmicNetwork;
import ohmesh.circuit.TransferMatrix;
import ohmesh.crossbar.VmmKernel;
import ohmesh.crossbar.VmmKernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A 128x16 array with wires of 1 ohm a segment and cells of 1k to 100k ohm: microseconds for one vector of the bare
 * kernel and for everything that the circuit costs. A build of the transfer matrix should cost at most 5,000 bare
 * kernels.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar Circuit</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class CircuitBenchmark {
    private static final int ROWS = 128;
    private static final int COLUMNS = 16;
    private static final LineResistances WIRES = LineResistances.uniform(1);

    private final VmmKernel kernel = VmmKernels.best();
    private final double[] conductances = new double[ROWS * COLUMNS];
    private final double[] currents = new double[COLUMNS];
    private final LineDrive drive = LineDrive.floating(ROWS, COLUMNS);
    private final CircuitSolution solution = CircuitSolution.of(ROWS, COLUMNS);
    private final TransferMatrix transfer = new TransferMatrix(ROWS, COLUMNS, WIRES, false, false);
    private final OhmicNetwork ohmic = new OhmicNetwork(ROWS, COLUMNS, WIRES);
    private final NonlinearNetwork nonlinear = new NonlinearNetwork(ROWS, COLUMNS, WIRES);
    private final MemristorCurves curves = new MemristorCurves(conductances, MemristorLaw.sinh(0.25));
    private double[] matrix;

    /**
     * Draws cells and voltages and checks that matrix and solve agree.
     *
     * @throws IllegalStateException where the JVM has no Vector API or the two differ, so that no figure goes by a
     *     wrong name
     */
    @Setup
    public void draw() {
        if (kernel == VmmKernels.scalar()) {
            throw new IllegalStateException("run with --add-modules jdk.incubator.vector and ohmesh.vector on");
        }
        RandomGenerator random = new SplittableRandom(20150507);
        Arrays.setAll(conductances, cell -> 1 / random.nextDouble(1e3, 1e5));
        Arrays.setAll(drive.rowLeft(), row -> random.nextDouble(0.01, 0.2));
        Arrays.fill(drive.columnBottom(), 0);
        ohmic.solve(conductances, drive, solution);
        matrix = transfer.update(conductances, 0).clone();
        vmmWithWires();
        for (int column = 0; column < COLUMNS; column++) {
            if (Math.abs(currents[column] / solution.columnBottomAmps()[column] - 1) > 1e-12) {
                throw new IllegalStateException("matrix and solve differ in column " + column);
            }
        }
    }

    /** One vector without wires. */
    @Benchmark
    public double[] bareKernel() {
        kernel.multiply(conductances, ROWS, COLUMNS, drive.rowLeft(), currents);
        return currents;
    }

    /** One vector with wires, the matrix built before. */
    @Benchmark
    public double[] vmmWithWires() {
        kernel.multiply(matrix, ROWS, COLUMNS, drive.rowLeft(), currents);
        return currents;
    }

    /** Transfer matrix of new cells. */
    @Benchmark
    public double[] rebuild() {
        return transfer.update(conductances, 0);
    }

    /** Transfer matrix after a change of the middle row. */
    @Benchmark
    public double[] updateMiddleRow() {
        return transfer.update(conductances, ROWS / 2);
    }

    /** Transfer matrix after a change of the last row. */
    @Benchmark
    public double[] updateLastRow() {
        return transfer.update(conductances, ROWS - 1);
    }

    /** All voltages and currents for new ohmic cells. */
    @Benchmark
    public CircuitSolution ohmicSolve() {
        ohmic.solve(conductances, drive, solution);
        return solution;
    }

    /** All voltages and currents for cells with a sinh curve. */
    @Benchmark
    public CircuitSolution sinhSolve() {
        nonlinear.solve(curves, drive, solution);
        return solution;
    }
}
