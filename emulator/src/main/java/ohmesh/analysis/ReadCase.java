// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ohmesh.crossbar.Crossbar;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.Transistor;
import ohmesh.netlist.ArraySpec.Wires;
import ohmesh.netlist.ArraySpec.Wires.Ends;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.TileSpec;
import ohmesh.netlist.circuit.CellModel;
import ohmesh.netlist.circuit.CircuitCase;

/**
 * A read of an array as circuits, one a physical array: all wires, curves and access devices of the chip, whatever
 * its fidelity looks at.
 */
public final class ReadCase {
    private final TileSpec tile;
    private final LogicalArray array;
    private final Crossbar crossbar;
    private final String name;

    /**
     * A read of an array.
     *
     * @param name for reports
     * @param crossbar the array, whose conductances are taken as they are now
     */
    public ReadCase(String name, TileSpec tile, LogicalArray array, Crossbar crossbar) {
        this.name = name;
        this.tile = tile;
        this.array = array;
        this.crossbar = crossbar;
    }

    /** The largest code of the DAC for every row. */
    public int[] fullScaleCodes() {
        int[] codes = new int[array.rows()];
        Arrays.fill(codes, largestCode());
        return codes;
    }

    /** The largest code of the DAC. */
    public int largestCode() {
        return Math.max(1, (1 << (tile.dac().bits() - 1)) - 1);
    }

    /** The circuits while the rows are driven with codes; two arrays give two. */
    public List<CircuitCase> circuits(int[] codes) {
        List<CircuitCase> cases = new ArrayList<>();
        int arrays = array.pairing() == Pairing.TWO_ARRAYS ? 2 : 1;
        for (int index = 0; index < arrays; index++) {
            String suffix = arrays == 1 ? "" : index == 0 ? ", plus" : ", minus";
            cases.add(circuit(name + suffix, index, codes));
        }
        return cases;
    }

    private CircuitCase circuit(String circuitName, int index, int[] codes) {
        int perWeight = array.pairing() == Pairing.NEIGHBOURING_COLUMNS ? 2 : 1;
        int columns = array.columns() * perWeight;
        double[] conductances = new double[array.rows() * columns];
        for (int cell = 0; cell < conductances.length; cell++) {
            int column = cell % columns;
            int polarity = perWeight == 2 ? column % 2 : index;
            conductances[cell] = crossbar.conductanceSiemens(cell / columns, column / perWeight, polarity);
        }
        Wires wires = tile.array().wires();
        CircuitCase.Wires resistances = new CircuitCase.Wires(
                wires.segmentResistance(),
                wires.columnOhms(),
                wires.segmentResistance() + wires.driverResistance(),
                wires.columnOhms() + wires.senseResistance());
        return new CircuitCase(
                circuitName,
                array.rows(),
                columns,
                conductances,
                resistances,
                ends(columns, codes),
                cells(columns),
                List.of());
    }

    private CircuitCase.Ends ends(int columns, int[] codes) {
        double[] volts = new double[array.rows()];
        for (int row = 0; row < volts.length; row++) {
            volts[row] = volts(codes[row]);
        }
        Wires wires = tile.array().wires();
        double[] right = wires.rowEnds() == Ends.BOTH ? volts.clone() : floating(volts.length);
        double[] top = wires.columnEnds() == Ends.BOTH ? new double[columns] : floating(columns);
        return new CircuitCase.Ends(volts, right, top, new double[columns]);
    }

    /** A code that is no amplitude is driven as pulses of the full scale. */
    private double volts(int code) {
        DacSpec dac = tile.dac();
        return dac.coding() == DacSpec.Coding.AMPLITUDE
                ? code * (dac.fullScale() / largestCode())
                : Integer.signum(code) * dac.fullScale();
    }

    private static double[] floating(int lines) {
        double[] volts = new double[lines];
        Arrays.fill(volts, Double.NaN);
        return volts;
    }

    private CellModel cells(int columns) {
        ArraySpec spec = tile.array();
        if (spec.cell() == CellKind.ONE_SELECTOR_ONE_MEMRISTOR) {
            return new CellModel(spec.device().curve(), spec.selector(), null, new double[0]);
        } else if (spec.cell() == CellKind.ONE_TRANSISTOR_ONE_RESISTOR) {
            double[] gates = new double[spec.transistor().gates() == Transistor.Gates.ROWS ? array.rows() : columns];
            Arrays.fill(gates, spec.transistor().readGate());
            return new CellModel(spec.device().curve(), null, spec.transistor(), gates);
        }
        return CellModel.of(spec.device().curve());
    }
}
