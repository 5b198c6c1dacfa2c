// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** Analog-to-digital converters: signed, code = round(current / LSB), LSB = fullScale / (2^(bits-1) - 1). */
@About("analog-to-digital converters: signed, code = round(current / LSB)")
public record AdcSpec(
        @About("bits with sign") @Range(min = 2, max = 16) int bits,

        @About("current of the largest code") @Quantity(unit = "A", min = 1e-12, max = 10)
        double fullScale,

        @About("time of one conversion") @Quantity(unit = "s", min = 1e-12, max = 1)
        double conversionTime,

        @About("summing lines that share one converter") @Range(min = 1, max = 4096) @Default("1")
        int sharedColumns,

        @About("samples that can be held while earlier ones are converted") @Range(min = 1, max = 64) @Default("1")
        int holdDepth,

        @About("where a differential pair is subtracted: analog before one conversion, digital after two")
        @Default("\"analog\"")
        Subtraction subtraction) {

    /** Where a differential pair is subtracted. */
    public enum Subtraction {
        /** Before one conversion. */
        ANALOG,
        /** After two conversions. */
        DIGITAL
    }
}
