// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.netlist.AdcSpec;

/** The converters on the summing lines: round(current / LSB), half to even, clipped symmetrically. */
final class AnalogToDigital {
    private final int highest;
    private final double leastSignificantBitAmps;

    AnalogToDigital(AdcSpec spec) {
        highest = (1 << (spec.bits() - 1)) - 1;
        leastSignificantBitAmps = spec.fullScale() / highest;
    }

    /** The code of a current. */
    int code(double amps) {
        double code = StrictMath.rint(amps / leastSignificantBitAmps);
        return (int) StrictMath.min(highest, StrictMath.max(-highest, code));
    }

    /** Whether the converter clips at this current. */
    boolean saturates(double amps) {
        return StrictMath.abs(StrictMath.rint(amps / leastSignificantBitAmps)) > highest;
    }
}
