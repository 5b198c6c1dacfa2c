// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;

/** A step that is linear in the conductance through two measured points. */
@About("threshold step: linear in the conductance through two measured points, never below 0")
public record ThresholdStep(
        @About("SET step at the low conductance of the line below") @Quantity(unit = "S", min = 0, max = 1)
        double setStepLow,

        @About("SET step at the high conductance of the line below") @Quantity(unit = "S", min = 0, max = 1)
        double setStepHigh,

        @About("magnitude of the RESET step at the low conductance") @Quantity(unit = "S", min = 0, max = 1)
        double resetStepLow,

        @About("magnitude of the RESET step at the high conductance") @Quantity(unit = "S", min = 0, max = 1)
        double resetStepHigh,

        @About("conductance at which the low steps were measured") @Quantity(unit = "S", min = 0, max = 1)
        double lowConductance,

        @About("conductance at which the high steps were measured") @Quantity(unit = "S", min = 0, max = 1)
        double highConductance,

        @About("factor on all steps") @Range(min = 0, max = 1000) @Default("1")
        double stepScale)
        implements UpdateLaw {}
