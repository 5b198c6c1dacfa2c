// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.netlist.DacSpec;

/** The converters on the driven lines: code x (full scale / largest code), clipped symmetrically. */
final class DigitalToAnalog {
    private final int lowest;
    private final int highest;
    private final double stepVolts;

    DigitalToAnalog(DacSpec spec) {
        highest = largest(spec);
        lowest = spec.bits() == 1 ? 0 : -highest;
        stepVolts = spec.fullScale() / highest;
    }

    /** The largest code. */
    static int largest(DacSpec spec) {
        return spec.bits() == 1 ? 1 : (1 << (spec.bits() - 1)) - 1;
    }

    /**
     * Latches codes and drives the lines.
     *
     * @param codes at least as many as lines. Not modified.
     * @param register the clipped codes, one a line. Modified.
     * @return how many codes were clipped
     */
    int latch(int[] codes, int[] register) {
        int clips = 0;
        for (int line = 0; line < register.length; line++) {
            int code = StrictMath.min(highest, StrictMath.max(lowest, codes[line]));
            clips += code == codes[line] ? 0 : 1;
            register[line] = code;
        }
        return clips;
    }

    /** The voltages of latched codes; {@code volts} is modified. */
    void drive(int[] register, double[] volts) {
        for (int line = 0; line < register.length; line++) {
            volts[line] = register[line] * stepVolts;
        }
    }
}
