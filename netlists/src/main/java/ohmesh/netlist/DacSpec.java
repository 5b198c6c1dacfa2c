// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** Digital-to-analog converters: signed amplitude, code x fullScale / (2^(bits-1) - 1). */
@About("digital-to-analog converters: signed amplitude, code x fullScale / (2^(bits-1) - 1)")
public record DacSpec(
        @About("bits with sign; 1 bit drives 0 or fullScale for codes 0 and 1") @Range(min = 1, max = 16)
        int bits,

        @About("voltage of the largest code") @Quantity(unit = "V", min = 1e-6, max = 20)
        double fullScale,

        @About("time that the lines are driven before the result is sampled")
        @Quantity(unit = "s", min = 1e-12, max = 1)
        double driveTime) {}
