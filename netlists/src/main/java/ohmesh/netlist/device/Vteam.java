// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Range;

/**
 * VTEAM (Kvatinsky et al. 2015): dx/dt = k (V / threshold - 1)^alpha beyond a threshold, the resistance linear in x from
 * 1 / maximumConductance at x = 0 to 1 / minimumConductance at x = 1; SET lowers x. Its thresholds are the device's.
 */
@About("VTEAM: dx/dt = k (V / threshold - 1)^alpha, resistance linear in x")
public record Vteam(
        @About("k of SET, a rate in 1/s") @Range(min = 0, max = 1e15)
        double setRate,

        @About("k of RESET, a rate in 1/s") @Range(min = 0, max = 1e15)
        double resetRate,

        @About("alpha of SET") @Range(min = 0, max = 20) double setExponent,
        @About("alpha of RESET") @Range(min = 0, max = 20) double resetExponent)
        implements UpdateLaw {}
