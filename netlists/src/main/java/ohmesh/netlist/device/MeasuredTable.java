// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Quantity;

/** Measured conductances after 0, 1, 2, ... identical pulses; a pulse moves a cell along the curve through its own conductance. */
@About("measured table: conductances after 0, 1, 2, ... identical pulses")
public record MeasuredTable(
        @About("conductances over SET pulses, one column, rising") @Quantity(unit = "S", min = 0, max = 1)
        Matrix set,

        @About("conductances over RESET pulses, one column, falling") @Quantity(unit = "S", min = 0, max = 1)
        Matrix reset)
        implements UpdateLaw {}
