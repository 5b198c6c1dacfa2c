// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Range;

/**
 * G = B (1 - exp(-P / A)) + Gmin over the pulse number P, with A from a nonlinearity NL = 10.101525 max |f(x) - x|,
 * f(x) = (1 - exp(-x / a)) / (1 - exp(-1 / a)), A = a times the number of pulses; the sign of NL says which way the curve bends.
 */
@About("exponential curve over a number of identical pulses, given by its nonlinearity NL")
public record NonlinearStates(
        @About("SET pulses from the lowest to the highest conductance") @Range(min = 1, max = 100000)
        double setPulses,

        @About("RESET pulses from the highest to the lowest conductance") @Range(min = 1, max = 100000)
        double resetPulses,

        @About("NL of SET") @Range(min = -10, max = 10) double setNonlinearity,

        @About("NL of RESET; negative where the first pulses move the cell most") @Range(min = -10, max = 10)
        double resetNonlinearity)
        implements UpdateLaw {}
