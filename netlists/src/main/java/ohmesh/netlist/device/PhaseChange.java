// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Range;

/**
 * Phase-change memory: a SET pulse crystallises a part of what is amorphous, a RESET pulse melts the cell back to its
 * lowest conductance; the conductance is linear in the crystalline fraction.
 */
@About("phase change: SET crystallises a part of what is amorphous, RESET melts")
public record PhaseChange(
        @About("part of the amorphous rest that one nominal SET pulse crystallises") @Range(min = 0, max = 1)
        double crystallisedPart,

        @About("crystalline fraction that a nominal RESET pulse leaves") @Range(min = 0, max = 1) @Default("0")
        double fractionAfterReset,

        @About("where a pulse leaves a cell besides") @Default("null")
        ProgrammingNoise programmingNoise)
        implements UpdateLaw {}
