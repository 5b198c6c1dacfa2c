// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import ohmesh.crossbar.Crossbar;
import ohmesh.crossbar.VmmKernel;
import ohmesh.crossbar.VmmKernels;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.NoiseMethod;
import ohmesh.netlist.ArraySpec.Wires;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.TileSpec;
import ohmesh.netlist.device.CellCurve;
import ohmesh.netlist.device.CellNoise;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections;
import ohmesh.netlist.device.ThresholdStep;
import ohmesh.netlist.device.Variation;
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
 * Reads of a 128x16 array of 10 to 100 kohm cells with 1 ohm a segment: the bare kernel, the drive and sample of a
 * read without and with wires, and whole reads with 8-bit converters and without and with fast noise.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar Read -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class ReadBenchmark {
    private static final int ROWS = 128;
    private static final int COLUMNS = 16;

    private final VmmKernel kernel = VmmKernels.best();
    private final double[] conductances = new double[ROWS * COLUMNS];
    private final double[] volts = new double[ROWS];
    private final double[] currents = new double[COLUMNS];
    private final int[] codes = new int[ROWS];
    private final int[] result = new int[COLUMNS];
    private Crossbar ideal;
    private Crossbar wired;
    private Crossbar noisy;

    /** Draws cells and inputs. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20150507);
        for (int cell = 0; cell < conductances.length; cell++) {
            conductances[cell] = 1 / random.nextDouble(10e3, 100e3);
        }
        for (int row = 0; row < ROWS; row++) {
            codes[row] = random.nextInt(-127, 128);
            volts[row] = codes[row] * 0.2 / 127;
        }
        Wires wires = new Wires(1, null, 0, 0, Wires.Ends.ONE, Wires.Ends.ONE, 0);
        ideal = crossbar(Fidelity.IDEAL, Wires.IDEAL, null);
        wired = crossbar(Fidelity.EFFECTIVE, wires, null);
        noisy = crossbar(Fidelity.EFFECTIVE, wires, new CellNoise(0.02, 0, 0, 0, 1, 1e6, 0, 0, 1e-3, 1e-3, null));
        Arrays.asList(ideal, wired, noisy).forEach(each -> each.drive(codes, false));
    }

    /** The product of the voltages and a matrix, and nothing else. */
    @Benchmark
    public double[] bareKernel() {
        kernel.multiply(conductances, ROWS, COLUMNS, volts, currents);
        return currents;
    }

    /** Currents of driven lines into the holds, without wires. */
    @Benchmark
    public Crossbar sampleWithoutWires() {
        ideal.sample(0, false, 0);
        return ideal;
    }

    /** The same with wires. */
    @Benchmark
    public Crossbar sampleWithWires() {
        wired.sample(0, false, 0);
        return wired;
    }

    /** DAC, array without wires, ADC. */
    @Benchmark
    public int[] readWithoutWires() {
        ideal.read(codes, result);
        return result;
    }

    /** DAC, array with wires, ADC. */
    @Benchmark
    public int[] readWithWires() {
        wired.read(codes, result);
        return result;
    }

    /** DAC, array with wires and fast noise, ADC. */
    @Benchmark
    public int[] readWithWiresAndNoise() {
        noisy.read(codes, result);
        return result;
    }

    private Crossbar crossbar(Fidelity fidelity, Wires wires, CellNoise noise) {
        Device device = new Device(
                "benchmark",
                1e-6,
                1e-4,
                1,
                1,
                1.3,
                1.3,
                1e-6,
                1e-6,
                1,
                new ThresholdStep(1e-6, 1e-6, 1e-6, 1e-6, 2e-5, 6e-5, 1),
                new CellCurve.Ohmic(),
                new Variation(Variation.Distribution.LOGNORMAL, 0, 0, 0, 0, 0, 0, 0),
                new Imperfections(null, null, null, null, null, null, noise));
        ArraySpec plain =
                new ArraySpec(ROWS, COLUMNS, ArraySpec.CellKind.PASSIVE, device, new ArraySpec.Transistor(0.5, 4e-4));
        ArraySpec array = new ArraySpec(
                ROWS,
                COLUMNS,
                plain.cell(),
                device,
                plain.transistor(),
                plain.selector(),
                wires,
                300,
                NoiseMethod.FAST);
        AdcSpec adc = new AdcSpec(8, 1e-3, 50e-9, 1, 1, AdcSpec.Subtraction.ANALOG);
        TileSpec tile = new TileSpec(128, 16, 1024, null, array, new DacSpec(8, 0.2, 50e-9), adc);
        LogicalArray.Cells cells = new LogicalArray.Cells(new Matrix(ROWS, COLUMNS, conductances), null, 0);
        LogicalArray logical = new LogicalArray(ROWS, COLUMNS, LogicalArray.Pairing.SINGLE, cells, null);
        return new Crossbar("benchmark", tile, fidelity, logical, 1);
    }
}
