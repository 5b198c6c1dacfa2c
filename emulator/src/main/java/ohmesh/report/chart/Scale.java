// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.Locale;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * The prefix with which the numbers of an axis read best.
 *
 * @param factor what the numbers are multiplied by before they are drawn
 * @param unit unit with its prefix; for counts a power of ten before the unit; empty where there is no unit
 */
public record Scale(double factor, String unit) {
    private static final Set<String> SI =
            Set.of("s", "J", "W", "V", "A", "S", "Hz", "ohm", "F", "C", "J/s", "op/s", "op/J", "B");
    private static final String[] PREFIXES = {"a", "f", "p", "n", "\u00b5", "m", "", "k", "M", "G", "T", "P"};
    private static final int NO_PREFIX = 6;
    private static final String[] POWERS = {"", "10\u00b3 ", "10\u2076 ", "10\u2079 ", "10\u00b9\u00b2 "};
    private static final String AREA = "m2";
    private static final Scale[] AREAS = {new Scale(1e12, "\u00b5m\u00b2"), new Scale(1e6, "mm\u00b2")};

    /** The scale for numbers of a unit whose largest magnitude is given. */
    public static Scale of(String unit, double largest) {
        double size = Double.isFinite(largest) ? Math.abs(largest) : 0;
        if (unit.equals(AREA)) {
            return AREAS[size < 1e-8 ? 0 : 1];
        }
        if (SI.contains(unit)) {
            int thousands = size == 0 ? 0 : thousands(size, -NO_PREFIX, PREFIXES.length - 1 - NO_PREFIX);
            return new Scale(power(-thousands), PREFIXES[thousands + NO_PREFIX] + symbol(unit));
        }
        if (unit.isEmpty() || size < 1e5) {
            return new Scale(1, unit);
        }
        int thousands = thousands(size, 0, POWERS.length - 1);
        return new Scale(power(-thousands), POWERS[thousands] + unit);
    }

    /** The scale for all these numbers; what is not finite is left out. */
    public static Scale of(String unit, DoubleStream values) {
        return of(unit, values.filter(Double::isFinite).map(Math::abs).max().orElse(0));
    }

    /** The text of an axis: label and unit. */
    String title(String label) {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }

    /** One quantity in words, with four digits: {@code 12.34 nJ}. */
    public static String text(double value, String unit) {
        Scale scale = of(unit, value);
        String digits = digits(value * scale.factor);
        return scale.unit.isEmpty() ? digits : digits + " " + scale.unit;
    }

    /** A number with four digits and no zeros behind them; whole numbers below 10^12 in full. */
    public static String digits(double value) {
        double whole = Math.rint(value);
        if (Math.abs(value - whole) <= 1e-12 * Math.abs(whole) && Math.abs(whole) < 1e12) {
            return String.format(Locale.ROOT, "%,d", (long) whole).replace(',', '\u202f');
        }
        String text = String.format(Locale.ROOT, "%.4g", value);
        int exponent = text.indexOf('e');
        String mantissa = exponent < 0 ? text : text.substring(0, exponent);
        if (mantissa.contains(".")) {
            mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return exponent < 0 ? mantissa : mantissa + text.substring(exponent);
    }

    private static int thousands(double size, int least, int most) {
        int count = least;
        while (count < most && size * 1.000001 >= power(count + 1)) {
            count++;
        }
        return count;
    }

    private static double power(int thousands) {
        double value = 1;
        for (int i = 0; i < Math.abs(thousands); i++) {
            value *= 1000;
        }
        return thousands < 0 ? 1 / value : value;
    }

    private static String symbol(String unit) {
        return unit.equals("ohm") ? "\u03a9" : unit;
    }
}
