// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** Reads of an array whose voltages, currents and codes go into the report. */
@About("reads of an array whose voltages, currents and codes go into the report")
public record Observation(
        @About("column and row of the tile, [x, y]") Place tile,
        @About("logical array") String array,

        @About("number of reads kept, from the first on") @Range(min = 1, max = 1024) @Default("1")
        int reads) {}
