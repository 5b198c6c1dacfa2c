// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Range;

/**
 * The exponential step: step max(0, 1 - A exp(d gamma z)) with z = a w + b, w from -1 to 1 over the range, and d
 * = 1 for SET, -1 for RESET.
 */
@About("exponential step: step max(0, 1 - A exp(d gamma z)), z = a w + b, w from -1 to 1, d the direction")
public record ExponentialStep(
        @About("step far from the bounds, as a part of the range") @Range(min = 0, max = 1)
        double step,

        @About("asymmetry: SET steps are (1 + asymmetry), RESET steps (1 - asymmetry) times as large")
        @Range(min = -1, max = 1)
        @Default("0")
        double asymmetry,

        @About("A of SET") @Range(min = -100, max = 100) double setFactor,
        @About("A of RESET") @Range(min = -100, max = 100) double resetFactor,
        @About("gamma of SET") @Range(min = 0, max = 100) double setGamma,
        @About("gamma of RESET") @Range(min = 0, max = 100) double resetGamma,
        @About("a") @Range(min = -10, max = 10) double slope,
        @About("b") @Range(min = -10, max = 10) double offset)
        implements UpdateLaw {}
