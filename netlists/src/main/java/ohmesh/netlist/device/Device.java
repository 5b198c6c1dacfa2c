// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;

/** The memristive device: a law with its numbers, variations and imperfections. In JSON a preset name plus an override, or all fields. */
@About("the memristive device")
public record Device(
        @About("name of the preset the device started from, or 'custom'") @Default("\"custom\"")
        String name,

        @About("lowest conductance") @Quantity(unit = "S", min = 0, max = 1)
        double minimumConductance,

        @About("highest conductance") @Quantity(unit = "S", min = 1e-12, max = 1)
        double maximumConductance,

        @About("voltage above which a SET pulse moves the cell") @Quantity(unit = "V", min = 1e-3, max = 20)
        double setThreshold,

        @About("magnitude of the voltage below which a RESET pulse moves the cell")
        @Quantity(unit = "V", min = 1e-3, max = 20)
        double resetThreshold,

        @About("voltage of the SET pulse for which the law's numbers hold") @Quantity(unit = "V", min = 1e-3, max = 20)
        double nominalSetVoltage,

        @About("magnitude of the voltage of the RESET pulse for which the law's numbers hold")
        @Quantity(unit = "V", min = 1e-3, max = 20)
        double nominalResetVoltage,

        @About("width of the SET pulse for which the law's numbers hold") @Quantity(unit = "s", min = 1e-12, max = 10)
        double nominalSetWidth,

        @About("width of the RESET pulse for which the law's numbers hold") @Quantity(unit = "s", min = 1e-12, max = 10)
        double nominalResetWidth,

        @About("a pulse counts as (|V| - threshold)/(nominal - threshold) to this power, times width/nominal width,"
                + " nominal pulses; 0 counts every pulse above the threshold alike")
        @Range(min = 0, max = 10)
        @Default("1")
        double overdriveExponent,

        @About("how a pulse moves the conductance") UpdateLaw law,

        @About("current against voltage; only fidelity nodal looks at it") @Default("{\"kind\": \"ohmic\"}")
        CellCurve curve,

        @About("how cells and pulses differ") @Default("{}") Variation variation,
        @About("what goes wrong with cells") @Default("{}") Imperfections imperfections) {}
