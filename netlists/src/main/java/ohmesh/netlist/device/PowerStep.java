// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Range;

/** A step that is a power of the distance to the bound, both as parts of the range. */
@About("power step: step times the distance to the bound (as a part of the range) to a power")
public record PowerStep(
        @About("step at the far bound, as a part of the range") @Range(min = 0, max = 1)
        double step,

        @About("asymmetry: SET steps are (1 + asymmetry), RESET steps (1 - asymmetry) times as large")
        @Range(min = -1, max = 1)
        @Default("0")
        double asymmetry,

        @About("power of SET") @Range(min = 0, max = 10) double setPower,
        @About("power of RESET") @Range(min = 0, max = 10) double resetPower)
        implements UpdateLaw {}
