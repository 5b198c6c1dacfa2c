// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.netlist.DacSpec;
import ohmesh.netlist.DacSpec.Coding;

/**
 * How the codes of driven lines become voltages in time. An amplitude is one phase; one bit of a bit-serial code is
 * one phase at full scale; a pulse count or width is one phase for every different magnitude among the codes, since
 * lines leave one after another, and the summing lines integrate: every phase counts by its part of the whole time,
 * the largest code. For cells that are ohmic the mean voltage of a line says all, and it is the same for every coding.
 */
final class DrivePhases {
    private final Coding coding;
    private final int largest;
    private final double fullScaleVolts;
    private final double stepVolts;
    private final double slotSeconds;
    private final double[] volts;
    private final double[] mean;
    private int[] register;
    private int bit;
    private int level;
    private int slots;
    private boolean done;

    DrivePhases(DacSpec spec, int lines) {
        coding = spec.coding();
        largest = DigitalToAnalog.largest(spec);
        fullScaleVolts = spec.fullScale();
        stepVolts = spec.fullScale() / largest;
        slotSeconds = spec.driveTime();
        volts = new double[lines];
        mean = new double[lines];
        register = new int[lines];
    }

    /**
     * Begins one conversion of a read.
     *
     * @param codes latched, one a line; read until the last phase. Not modified.
     * @param conversion the bit for bit-serial codes, else 0
     */
    void begin(int[] codes, int conversion) {
        register = codes;
        bit = conversion;
        rewind();
        for (int line = 0; line < mean.length; line++) {
            mean[line] = coding == Coding.BIT_SERIAL ? bitVolts(codes[line]) : codes[line] * stepVolts;
        }
    }

    /** Goes back before the first phase. */
    void rewind() {
        level = 0;
        done = false;
    }

    /** Mean voltage of every line over the time of this conversion. */
    double[] meanVolts() {
        return mean;
    }

    /** Goes to the next phase; false after the last. There may be none at all where every code is 0. */
    boolean next() {
        if (coding == Coding.PULSE_COUNT || coding == Coding.PULSE_WIDTH) {
            return nextLevel();
        }
        boolean first = !done;
        done = true;
        System.arraycopy(mean, 0, volts, 0, mean.length);
        return first;
    }

    /** Voltages of the phase. */
    double[] volts() {
        return volts;
    }

    /** Seconds that the phase lasts. */
    double seconds() {
        return slotSeconds * (pulsed() ? slots : 1);
    }

    /** What a current of the phase counts in the current that is converted. */
    double weight() {
        return pulsed() ? (double) slots / largest : 1;
    }

    /** Whether a line stays on from phase to phase, so that selectors keep their state. */
    boolean continuous() {
        return coding == Coding.PULSE_WIDTH;
    }

    /** Square of the voltage of a line, integrated over the conversion, in V^2 s. */
    double squareVoltSeconds(int line) {
        double code = StrictMath.abs(register[line]);
        return pulsed() ? fullScaleVolts * fullScaleVolts * code * slotSeconds : mean[line] * mean[line] * slotSeconds;
    }

    /** Square of the voltage of a line, summed over the times that it is charged. */
    double squareVoltsCharged(int line) {
        if (!pulsed()) {
            return mean[line] * mean[line];
        }
        int pulses = coding == Coding.PULSE_COUNT
                ? StrictMath.abs(register[line])
                : Integer.signum(StrictMath.abs(register[line]));
        return fullScaleVolts * fullScaleVolts * pulses;
    }

    private boolean pulsed() {
        return coding == Coding.PULSE_COUNT || coding == Coding.PULSE_WIDTH;
    }

    private boolean nextLevel() {
        int above = Integer.MAX_VALUE;
        for (int line = 0; line < volts.length; line++) {
            int size = StrictMath.abs(register[line]);
            if (size > level && size < above) {
                above = size;
            }
        }
        if (above == Integer.MAX_VALUE) {
            return false;
        }
        slots = above - level;
        level = above;
        for (int line = 0; line < volts.length; line++) {
            boolean on = StrictMath.abs(register[line]) >= above;
            volts[line] = on ? Integer.signum(register[line]) * fullScaleVolts : 0;
        }
        return true;
    }

    private double bitVolts(int code) {
        boolean on = (StrictMath.abs(code) >> bit & 1) != 0;
        return on ? Integer.signum(code) * fullScaleVolts : 0;
    }
}
