// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.circuit;

import ohmesh.netlist.ArraySpec.Selector;
import ohmesh.netlist.ArraySpec.Transistor;
import ohmesh.netlist.device.CellCurve;

/**
 * What every cell of a circuit is.
 *
 * @param curve current against voltage of the memristive device
 * @param selector the threshold selector in series, or null
 * @param transistor the access transistor in series, or null
 * @param gateVolts with a transistor: one gate voltage a row, or a column, as the transistor's gates run
 */
public record CellModel(CellCurve curve, Selector selector, Transistor transistor, double[] gateVolts) {
    /** Cells of I = G v. */
    public static final CellModel OHMIC = of(new CellCurve.Ohmic());

    /** Cells without an access device. */
    public static CellModel of(CellCurve curve) {
        return new CellModel(curve, null, null, new double[0]);
    }

    /** Whether I = G v and nothing stands in series. */
    public boolean ohmic() {
        return curve instanceof CellCurve.Ohmic && selector == null && transistor == null;
    }
}
