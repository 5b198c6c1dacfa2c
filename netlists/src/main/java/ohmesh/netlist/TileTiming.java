// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** Cycles of the digital units of a tile; those of the array follow from pulse widths and converters. */
@About("cycles of the digital units")
public record TileTiming(
        @About("cycles until a scalar result is visible") @Range(min = 1, max = 64) @Default("1")
        int scalarCycles,

        @About("cycles until a scalar product is visible") @Range(min = 1, max = 64) @Default("3")
        int multiplyCycles,

        @About("cycles that a taken branch or jump costs beyond its own") @Range(min = 0, max = 64) @Default("1")
        int branchCycles,

        @About("lanes that the vector, mask and table units work on in one cycle")
        @Range(min = 1, max = 1024)
        @Default("16")
        int lanesPerCycle,

        @About("cycles from the last lanes entering the vector unit until the result is visible")
        @Range(min = 1, max = 64)
        @Default("2")
        int vectorCycles,

        @About("the same for look-up tables") @Range(min = 1, max = 64) @Default("3")
        int tableCycles,

        @About("words that the scratchpad moves in one cycle") @Range(min = 1, max = 1024) @Default("16")
        int memoryWordsPerCycle,

        @About("cycles from the last word leaving the scratchpad until it is visible")
        @Range(min = 1, max = 64)
        @Default("2")
        int memoryCycles) {}
