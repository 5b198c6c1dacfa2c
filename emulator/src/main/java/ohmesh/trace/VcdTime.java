// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

/**
 * How cycles become times of a value change dump: the coarsest unit of which the clock period is a whole
 * number; where none is, femtoseconds, rounded once for the period.
 *
 * @param timescale of the header, for example {@code 1ns}
 * @param ticksPerCycle clock period in that unit
 */
record VcdTime(String timescale, long ticksPerCycle) {
    private static final String[] UNITS = {"1s", "1ms", "1us", "1ns", "1ps", "1fs"};
    private static final double[] PER_SECOND = {1, 1e3, 1e6, 1e9, 1e12, 1e15};

    /** The time of a clock in hertz, at most 1e15. */
    static VcdTime ofClock(double hertz) {
        int last = UNITS.length - 1;
        for (int i = 0; i <= last; i++) {
            double ticks = PER_SECOND[i] / hertz;
            long whole = Math.round(ticks);
            if (whole >= 1 && Math.abs(ticks - whole) <= 1e-12 * ticks) {
                return new VcdTime(UNITS[i], whole);
            }
        }
        return new VcdTime(UNITS[last], Math.max(1, Math.round(PER_SECOND[last] / hertz)));
    }

    /** The time at which a cycle begins; throws ArithmeticException where it does not fit 63 bits. */
    long atStartOf(long cycle) {
        return Math.multiplyExact(cycle, ticksPerCycle);
    }
}
