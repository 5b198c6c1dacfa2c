// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Kinds;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;

/** Current of a cell against its voltage; G is its conductance at small voltages. */
@About("current of a cell against its voltage; G is its conductance at small voltages")
@Kinds("the curve")
public sealed interface CellCurve {
    /** I = G v. */
    @About("I = G v")
    record Ohmic() implements CellCurve {}

    /** I = G v0 sinh(v / v0). */
    @About("I = G v0 sinh(v / v0)")
    record Sinh(
            @About("v0") @Quantity(unit = "V", min = 1e-3, max = 100)
            double v0) implements CellCurve {}

    /** I = G (v + quadratic v |v| + cubic v^3). */
    @About("I = G (v + quadratic v |v| + cubic v^3)")
    record Polynomial(
            @About("quadratic, in 1/V") @Range(min = 0, max = 1000)
            double quadratic,

            @About("cubic, in 1/V^2") @Range(min = 0, max = 1000)
            double cubic)
            implements CellCurve {}
}
