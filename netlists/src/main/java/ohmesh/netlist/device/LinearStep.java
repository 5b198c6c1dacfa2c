// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Range;

/**
 * A step linear in the conductance: in the coordinate w from -1 at the lowest to 1 at the highest conductance
 * the SET step is step (1 - setSlope w), the RESET step step (1 + resetSlope w); slopes of 0 make it constant.
 */
@About("linear step: constant, or falling towards the bound that it moves to")
public record LinearStep(
        @About("step in the middle of the range, as a part of the range") @Range(min = 0, max = 1)
        double step,

        @About("asymmetry: SET steps are (1 + asymmetry), RESET steps (1 - asymmetry) times as large")
        @Range(min = -1, max = 1)
        @Default("0")
        double asymmetry,

        @About("slope of the SET step") @Range(min = -1, max = 1) @Default("0")
        double setSlope,

        @About("slope of the RESET step") @Range(min = -1, max = 1) @Default("0")
        double resetSlope)
        implements UpdateLaw {}
