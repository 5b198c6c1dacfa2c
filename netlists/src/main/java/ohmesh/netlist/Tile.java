// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

import java.util.Map;

/** One tile that holds a program. */
@About("one tile that holds a program")
public record Tile(
        @About("column and row of the tile in the mesh, [x, y]")
        Place at,

        @About("the program: a .oasm file beside the netlist, or its lines")
        Program program,

        @About("logical arrays by name, at most 32; programs name them as slots") @Default("{}")
        Map<String, LogicalArray> arrays,

        @About("pulse table by name, at most 32; programs name them as policies") @Default("{}")
        Map<String, Pulse> pulses,

        @About("look-up tables by name, at most 32") @Default("{}")
        Map<String, LookupTable> tables,

        @About("integers that the program can use by name") @Default("{}")
        Map<String, Integer> constants) {}
