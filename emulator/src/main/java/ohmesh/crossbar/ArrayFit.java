// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.TileSpec;

/** What a crossbar cannot be built from, and what cannot be done to it. */
final class ArrayFit {
    private ArrayFit() {}

    /**
     * Checks size, cells, converters and fidelity against each other.
     *
     * @throws IllegalArgumentException with the reason
     */
    static void check(String name, TileSpec tile, Fidelity fidelity, int rows, PairLayout layout) {
        ArraySpec spec = tile.array();
        if (rows > spec.rows() || layout.physicalColumns() > spec.columns()) {
            throw new IllegalArgumentException("array " + name + " needs " + rows + "x" + layout.physicalColumns()
                    + " cells, a physical array has " + spec.rows() + "x" + spec.columns());
        }
        if (spec.cell() == CellKind.ONE_SELECTOR_ONE_MEMRISTOR) {
            checkSelectors(name, tile, fidelity);
        }
    }

    private static void checkSelectors(String name, TileSpec tile, Fidelity fidelity) {
        if (fidelity != Fidelity.NODAL) {
            throw new IllegalArgumentException(
                    "array " + name + ": selectors are neither ohmic nor without state;" + " their fidelity is nodal");
        }
        if (tile.dac().coding() == Coding.AMPLITUDE) {
            throw new IllegalArgumentException("array " + name + ": a selector blocks small amplitudes; drive its cells"
                    + " with a pulse count, a pulse width or bit by bit");
        }
    }

    /**
     * Refuses a gated pulse on cells without gates.
     *
     * @throws IllegalArgumentException that names the array
     */
    static void checkGates(String name, CellKind cells, Pulse pulse) {
        if (pulse.scheme() == Pulse.Scheme.GATED && cells != CellKind.ONE_TRANSISTOR_ONE_RESISTOR) {
            throw new IllegalArgumentException("array " + name + ": these cells have no gate for a gated pulse");
        }
    }

    /**
     * Refuses to verify a row that is not there, or with a pulse that has no loop.
     *
     * @throws IllegalArgumentException that names the array and the row
     */
    static void checkRow(String name, int rows, int row, Pulse policy) {
        if (row < 0 || row >= rows || policy.verify() == null) {
            throw new IllegalArgumentException("array " + name + ": row " + row + " of " + rows + " cannot be verified"
                    + (policy.verify() == null ? ": the pulse has no loop" : ""));
        }
    }
}
