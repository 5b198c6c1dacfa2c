// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** What every tile of the chip holds. */
@About("registers, memory, timing, arrays and converters of every tile")
public record TileSpec(
        @About("lanes of a vector register and bits of a mask register") @Range(min = 1, max = 1024) @Default("128")
        int lanes,

        @About("bits of a lane: 8, 16, 24 or 32; arithmetic saturates there") @Range(min = 8, max = 32) @Default("16")
        int laneBits,

        @About("32-bit words of scratchpad memory") @Range(min = 16, max = 4194304) @Default("16384")
        int scratchpadWords,

        @About("cycles of the digital units") @Default("{}") TileTiming timing,
        @About("the physical arrays") ArraySpec array,

        @About("digital-to-analog converters on the driven lines")
        DacSpec dac,

        @About("analog-to-digital converters on the summing lines")
        AdcSpec adc,

        @About("physical arrays of a tile with their converters: all of them take area and leak, and no tile places"
                + " more; as many as a tile places where it is not given")
        @Range(min = 1, max = 4096)
        @Default("null")
        Integer arrayCount) {

    /** A tile with the arrays that a netlist places. */
    public TileSpec(
            int lanes,
            int laneBits,
            int scratchpadWords,
            TileTiming timing,
            ArraySpec array,
            DacSpec dac,
            AdcSpec adc) {
        this(lanes, laneBits, scratchpadWords, timing, array, dac, adc, null);
    }
}
