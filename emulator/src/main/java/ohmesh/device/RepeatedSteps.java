// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.util.function.DoubleUnaryOperator;

/** How far a number of nominal pulses leads, one after another: also a fraction of one, also very many. */
final class RepeatedSteps {
    /** More pulses than this go as so many longer ones, so that a pulse of seconds cannot stop the machine. */
    static final int MOST = 1024;

    private RepeatedSteps() {}

    /**
     * The way that n pulses go where each goes the same part of what is left of the way: {@code 1 - (1 - part)^n} of it.
     * Two halves of a pulse give exactly the whole, up to rounding.
     *
     * @param part of one pulse; above 1 counts as 1
     * @param pulses number of them, not negative
     * @return part of the way, 0 to 1, or below 0 without bound where {@code part} is negative
     */
    static double ofTheRest(double part, double pulses) {
        if (pulses == 0 || part == 0) {
            return 0;
        }
        return part >= 1 ? 1 : -StrictMath.expm1(pulses * StrictMath.log1p(-part));
    }

    /**
     * The way that n pulses go where the step depends on what is left: every whole pulse goes the step at where it
     * starts, a fraction of a pulse that fraction of a step.
     *
     * @param step of one pulse from how much is left, both as parts of the range; never negative
     * @param room what is left before the first pulse
     * @param pulses number of them, not negative
     * @return part of the range; a single step may lead beyond {@code room}
     */
    static double one(DoubleUnaryOperator step, double room, double pulses) {
        if (pulses <= 1) {
            return pulses * step.applyAsDouble(room);
        }
        int count = (int) StrictMath.min(MOST, StrictMath.ceil(pulses));
        double each = pulses > MOST ? pulses / MOST : 1;
        double way = 0;
        for (int i = 0; i < count && way < room; i++) {
            double weight = pulses > MOST ? each : StrictMath.min(1, pulses - i);
            way += weight * step.applyAsDouble(room - way);
        }
        return way;
    }
}
