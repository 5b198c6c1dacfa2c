// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The values that an axis spans.
 *
 * @param from value at its beginning
 * @param to value at its end
 * @param logarithmic whether equal distances are equal ratios; then both ends are above 0
 */
record Range(double from, double to, boolean logarithmic) {
    private static final double[] DECADE = {1};
    private static final double[] HALF_DECADES = {1, 3};
    private static final double[] THIRDS = {1, 2, 5};
    private static final int TICKS = 8;
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    /** A range around the values with some room; those that are not finite, or not above 0 where they must be, do not count. */
    static Range of(DoubleStream values, boolean logarithmic) {
        double[] all = values.filter(value -> Double.isFinite(value) && (!logarithmic || value > 0))
                .sorted()
                .toArray();
        double least = all.length == 0 ? 1 : all[0];
        double most = all.length == 0 ? 1 : all[all.length - 1];
        if (logarithmic) {
            double room = Math.max(1.25, StrictMath.pow(most / least, 0.08));
            return new Range(least / room, most * room, true);
        }
        double room = most > least ? 0.08 * (most - least) : Math.max(Math.abs(most) * 0.1, 1e-9);
        return new Range(least - room, most + room, false);
    }

    /** Where a value lies, from 0 to 1. */
    double place(double value) {
        return logarithmic ? StrictMath.log(value / from) / StrictMath.log(to / from) : (value - from) / (to - from);
    }

    /** Round values of a logarithmic axis. */
    List<Object> ticks() {
        double decades = StrictMath.log10(to / from);
        double[] digits = decades > 3 ? DECADE : decades > 1.3 ? HALF_DECADES : THIRDS;
        int first = (int) Math.floor(StrictMath.log10(from));
        int step = 1 + (int) decades / TICKS;
        List<Object> ticks = new ArrayList<>();
        for (int decade = first; decade <= first + decades + 1; decade += step) {
            for (double digit : digits) {
                double tick = digit * StrictMath.pow(10, decade);
                if (tick >= from * 0.999999 && tick <= to * 1.000001) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** How the {@link #ticks} read. */
    List<Object> tickTexts() {
        List<Object> texts = new ArrayList<>();
        for (Object tick : ticks()) {
            texts.add(text((Double) tick));
        }
        return texts;
    }

    private static String text(double tick) {
        if (tick >= 0.00099 && tick < 10_001) {
            return Scale.digits(tick);
        }
        int decade = (int) Math.floor(StrictMath.log10(tick) + 1e-9);
        long digit = Math.round(tick / StrictMath.pow(10, decade));
        StringBuilder power =
                new StringBuilder(digit == 1 ? "10" : digit + "\u00b710").append(decade < 0 ? "\u207b" : "");
        String.valueOf(Math.abs(decade)).chars().forEach(c -> power.append(SUPERSCRIPTS.charAt(c - '0')));
        return power.toString();
    }
}
