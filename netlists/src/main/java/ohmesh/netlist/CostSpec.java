// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/**
 * What an operation of each part costs and what area it takes; energies of the converters themselves stand with them, in
 * {@link AdcSpec} and {@link DacSpec}. Numbers hold for the width that each says; other widths follow from the rules in
 * the methods here, and nowhere else. Leakage flows from the first cycle to the last in every part that the chip has.
 */
@About("what operations cost and parts take; leakage flows in every part of the chip for the whole run")
public record CostSpec(
        @About("name of the preset the table started from, or 'custom'") @Default("\"custom\"")
        String name,

        @About("cells of the arrays") @Default("{}") ArrayCost array,
        @About("parts of the converters") @Default("{}") ConverterCost converters,

        @About("sequencer, lanes, tables and registers of a tile") @Default("{}")
        DigitalCost digital,

        @About("scratchpad of a tile") @Default("{}") MemoryCost memory,
        @About("routers and links") @Default("{}") NetworkCost network,
        @About("the port to the host") @Default("{}") HostCost host) {

    /** Nothing costs anything. */
    public static final CostSpec NONE = new CostSpec(
            "custom",
            new ArrayCost(0),
            new ConverterCost(0, 0, 0, 8, 0, 0, 0, 0, 0, 0),
            new DigitalCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            new MemoryCost(0, 0, 0, 16384),
            new NetworkCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 64),
            new HostCost(0, 0, 0));

    /** Width that energies, areas and leakages of arithmetic and registers hold for. */
    private static final double WORD_BITS = 16;

    /** Cells. */
    @About("cells of the arrays; one that is not driven does not leak")
    public record ArrayCost(
            @About("area of a cell with its access device")
            @Quantity(unit = "m2", min = 0, max = 1e-6)
            @Default("\"0 m2\"")
            double cellArea) {}

    /** Drivers, samples, ADCs and what adds their codes. */
    @About("parts of the converters; their energies stand in tile.dac and tile.adc")
    public record ConverterCost(
            @About("area of the DAC and driver of one line")
            @Quantity(unit = "m2", min = 0, max = 1e-4)
            @Default("\"0 m2\"")
            double dacArea,

            @About("leakage of the same") @Quantity(unit = "W", min = 0, max = 1) @Default("\"0 W\"")
            double dacLeakage,

            @About("area of an ADC of adcBits; in other bits proportional to them, a flash to 2^bits - 1")
            @Quantity(unit = "m2", min = 0, max = 1e-4)
            @Default("\"0 m2\"")
            double adcArea,

            @About("bits that adcArea and adcLeakage hold for") @Range(min = 1, max = 16) @Default("8")
            int adcBits,

            @About("leakage of an ADC, scaled as its area") @Quantity(unit = "W", min = 0, max = 1) @Default("\"0 W\"")
            double adcLeakage,

            @About("area of the sample-and-hold of one line, for each sample it holds")
            @Quantity(unit = "m2", min = 0, max = 1e-4)
            @Default("\"0 m2\"")
            double holdArea,

            @About("leakage of the same") @Quantity(unit = "W", min = 0, max = 1) @Default("\"0 W\"")
            double holdLeakage,

            @About("energy of shifting and adding one code: of every bit where inputs are bit-serial, and of the second"
                    + " code of a pair that is subtracted digitally")
            @Quantity(unit = "J", min = 0, max = 1e-6)
            @Default("\"0 J\"")
            double shiftAdd,

            @About("area of a shift-and-add unit; there is one for each ADC")
            @Quantity(unit = "m2", min = 0, max = 1e-4)
            @Default("\"0 m2\"")
            double shiftAddArea,

            @About("leakage of the same") @Quantity(unit = "W", min = 0, max = 1) @Default("\"0 W\"")
            double shiftAddLeakage) {

        /** How much larger an ADC is than one of {@link #adcBits}. */
        public double adcScale(AdcSpec adc) {
            return adc.kind() == AdcSpec.Kind.FLASH
                    ? ((1 << adc.bits()) - 1.0) / ((1 << adcBits) - 1.0)
                    : (double) adc.bits() / adcBits;
        }
    }

    /** Sequencer, lanes, tables and registers. */
    @About("sequencer, lanes, tables and registers of a tile; numbers of 16 bits")
    public record DigitalCost(
            @About("energy of fetching, decoding and issuing an instruction")
            @Quantity(unit = "J", min = 0, max = 1e-6)
            @Default("\"0 J\"")
            double instruction,

            @About("energy of an addition, comparison or logic operation of 16 bits; proportional to the bits")
            @Quantity(unit = "J", min = 0, max = 1e-6)
            @Default("\"0 J\"")
            double addition,

            @About("energy of a multiplication of 16 bits; proportional to the square of the bits")
            @Quantity(unit = "J", min = 0, max = 1e-6)
            @Default("\"0 J\"")
            double multiplication,

            @About("energy of looking up and interpolating 16 bits; proportional to the bits")
            @Quantity(unit = "J", min = 0, max = 1e-6)
            @Default("\"0 J\"")
            double tableLookup,

            @About("energy of reading or writing 16 bits of a register; proportional to the bits")
            @Quantity(unit = "J", min = 0, max = 1e-6)
            @Default("\"0 J\"")
            double registerAccess,

            @About("area of sequencer and instruction memory")
            @Quantity(unit = "m2", min = 0, max = 1e-3)
            @Default("\"0 m2\"")
            double sequencerArea,

            @About("leakage of the same") @Quantity(unit = "W", min = 0, max = 1) @Default("\"0 W\"")
            double sequencerLeakage,

            @About(
                    "area of the arithmetic of a lane of 16 bits; there are timing.lanesPerCycle, proportional to the bits")
            @Quantity(unit = "m2", min = 0, max = 1e-3)
            @Default("\"0 m2\"")
            double laneArea,

            @About("leakage of the same") @Quantity(unit = "W", min = 0, max = 1) @Default("\"0 W\"")
            double laneLeakage,

            @About("area of the table of a lane; there are timing.lanesPerCycle")
            @Quantity(unit = "m2", min = 0, max = 1e-3)
            @Default("\"0 m2\"")
            double tableArea,

            @About("leakage of the same") @Quantity(unit = "W", min = 0, max = 1) @Default("\"0 W\"")
            double tableLeakage,

            @About("area of a bit of a register") @Quantity(unit = "m2", min = 0, max = 1e-8) @Default("\"0 m2\"")
            double registerBitArea,

            @About("leakage of the same") @Quantity(unit = "W", min = 0, max = 1e-3) @Default("\"0 W\"")
            double registerBitLeakage) {

        /** What is proportional to the bits of a word, over that of 16 bits. */
        public static double linear(int bits) {
            return bits / WORD_BITS;
        }

        /** What grows with the square of the bits, over that of 16 bits. */
        public static double square(int bits) {
            return linear(bits) * linear(bits);
        }
    }

    /** The scratchpad. */
    @About("scratchpad of a tile, of so many words")
    public record MemoryCost(
            @About(
                    "energy of reading or writing a 32-bit word; proportional to the square root of the words of the scratchpad")
            @Quantity(unit = "J", min = 0, max = 1e-6)
            @Default("\"0 J\"")
            double access,

            @About("area; proportional to the words") @Quantity(unit = "m2", min = 0, max = 1e-2) @Default("\"0 m2\"")
            double area,

            @About("leakage; proportional to the words") @Quantity(unit = "W", min = 0, max = 10) @Default("\"0 W\"")
            double leakage,

            @About("32-bit words that the numbers hold for") @Range(min = 16, max = 4194304) @Default("16384")
            int words) {

        /** Energy of an access to a scratchpad of so many words, J. */
        public double accessEnergy(int scratchpadWords) {
            return access * Math.sqrt((double) scratchpadWords / words);
        }

        /** What is proportional to the words, over that of {@link #words}. */
        public double size(int scratchpadWords) {
            return (double) scratchpadWords / words;
        }
    }

    /** Routers and links. */
    @About("routers and links, for flits of flitBits; all but allocation is proportional to the bits of a flit")
    public record NetworkCost(
            @About("energy of writing a flit into a buffer")
            @Quantity(unit = "J", min = 0, max = 1e-6)
            @Default("\"0 J\"")
            double bufferWrite,

            @About("energy of reading a flit from a buffer")
            @Quantity(unit = "J", min = 0, max = 1e-6)
            @Default("\"0 J\"")
            double bufferRead,

            @About("energy of a flit through the switch") @Quantity(unit = "J", min = 0, max = 1e-6) @Default("\"0 J\"")
            double traversal,

            @About("energy of a flit on a link") @Quantity(unit = "J", min = 0, max = 1e-6) @Default("\"0 J\"")
            double link,

            @About("energy of routing a packet and allocating its channel in one router")
            @Quantity(unit = "J", min = 0, max = 1e-6)
            @Default("\"0 J\"")
            double allocation,

            @About("area of a router without its buffers")
            @Quantity(unit = "m2", min = 0, max = 1e-3)
            @Default("\"0 m2\"")
            double routerArea,

            @About("leakage of the same") @Quantity(unit = "W", min = 0, max = 1) @Default("\"0 W\"")
            double routerLeakage,

            @About("area of a link in one direction, proportional to phitBits")
            @Quantity(unit = "m2", min = 0, max = 1e-3)
            @Default("\"0 m2\"")
            double linkArea,

            @About("leakage of the same") @Quantity(unit = "W", min = 0, max = 1) @Default("\"0 W\"")
            double linkLeakage,

            @About("bits of the flits that the numbers hold for") @Range(min = 1, max = 4096) @Default("64")
            int flitBits) {

        /** What is proportional to some bits, over that of {@link #flitBits}. */
        public double linear(int bits) {
            return (double) bits / flitBits;
        }
    }

    /** The port to the host. */
    @About("the port to the host: what is beyond the router")
    public record HostCost(
            @About("energy of a 32-bit word in either direction")
            @Quantity(unit = "J", min = 0, max = 1e-3)
            @Default("\"0 J\"")
            double word,

            @About("area") @Quantity(unit = "m2", min = 0, max = 1e-3) @Default("\"0 m2\"")
            double area,

            @About("leakage") @Quantity(unit = "W", min = 0, max = 100) @Default("\"0 W\"")
            double leakage) {}
}
