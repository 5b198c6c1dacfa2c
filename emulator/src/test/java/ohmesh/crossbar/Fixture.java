// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.SplittableRandom;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.TileSpec;
import ohmesh.netlist.device.Device;

/** Specifications for tests: a tile that fits anything, random conductances and masks. */
final class Fixture {
    static final double WIDTH = 500e-6;
    static final ArraySpec PASSIVE =
            new ArraySpec(4096, 4096, ArraySpec.CellKind.PASSIVE, Devices.PLAIN, new ArraySpec.Transistor(0.5, 400e-6));
    static final ArraySpec GATED = new ArraySpec(
            4096,
            4096,
            ArraySpec.CellKind.ONE_TRANSISTOR_ONE_RESISTOR,
            Devices.PLAIN,
            new ArraySpec.Transistor(0.5, 400e-6));
    static final DacSpec DAC = new DacSpec(8, 0.2, 50e-9);
    static final AdcSpec ADC = new AdcSpec(10, 50e-6, 50e-9, 1, 1, AdcSpec.Subtraction.ANALOG);

    private Fixture() {}

    static TileSpec tile(ArraySpec array, DacSpec dac, AdcSpec adc) {
        return new TileSpec(128, 16, 1024, null, array, dac, adc);
    }

    static TileSpec tile(ArraySpec array) {
        return tile(array, DAC, ADC);
    }

    static ArraySpec with(ArraySpec array, Device device) {
        return new ArraySpec(array.rows(), array.columns(), array.cell(), device, array.transistor());
    }

    static Crossbar crossbar(TileSpec tile, LogicalArray array) {
        return new Crossbar("array", tile, Fidelity.IDEAL, array, 1);
    }

    static Crossbar crossbar(TileSpec tile, LogicalArray array, Fidelity fidelity) {
        return new Crossbar("array", tile, fidelity, array, 1);
    }

    static ArraySpec wired(ArraySpec array, double ohms, double driver, double sense) {
        return Records.with(
                array,
                "wires",
                new ArraySpec.Wires(ohms, null, driver, sense, ArraySpec.Wires.Ends.ONE, ArraySpec.Wires.Ends.ONE, 0));
    }

    /** Conductances between 5 and 95 uS. */
    static Matrix conductances(int rows, int columns, SplittableRandom random) {
        return new Matrix(
                rows,
                columns,
                random.doubles((long) rows * columns, 5e-6, 95e-6).toArray());
    }

    static LogicalArray array(int rows, int columns, Pairing pairing, SplittableRandom random) {
        Matrix plus = conductances(rows, columns, random);
        Matrix minus = conductances(rows, columns, random);
        return array(pairing, plus, minus);
    }

    static LogicalArray array(Pairing pairing, Matrix plus, Matrix minus) {
        return new LogicalArray(
                plus.rows(), plus.columns(), pairing, cells(plus), pairing == Pairing.SINGLE ? null : cells(minus));
    }

    static LogicalArray.Cells cells(Matrix values) {
        return new LogicalArray.Cells(values, null, 0);
    }

    /** Codes from -reach to reach. */
    static int[] codes(int count, int reach, SplittableRandom random) {
        return random.ints(count, -reach, reach + 1).toArray();
    }

    static Pulse half(double volts) {
        return new Pulse(volts, WIDTH, Pulse.Scheme.HALF_VOLTAGE, 5);
    }

    static long[] mask(int... indices) {
        long[] mask = new long[2];
        for (int index : indices) {
            mask[index >> 6] |= 1L << index;
        }
        return mask;
    }
}
