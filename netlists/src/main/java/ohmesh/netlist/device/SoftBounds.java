// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Range;

/** Steps that shrink in proportion to the distance from the cell's own bound, which they never reach. */
@About("soft bounds: a step is a part of the distance to the bound")
public record SoftBounds(
        @About("part of the distance to the highest conductance that a SET pulse goes") @Range(min = 0, max = 1)
        double setPart,

        @About("part of the distance to the lowest conductance that a RESET pulse goes") @Range(min = 0, max = 1)
        double resetPart,

        @About("where a pulse leaves a cell besides") @Default("null")
        ProgrammingNoise programmingNoise)
        implements UpdateLaw {}
