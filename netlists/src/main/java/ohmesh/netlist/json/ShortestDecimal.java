// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The shortest decimal text that reads back as the same double. {@code Double.toString} gives other digits on
 * JDK 17 than on JDK 19 and later (JDK-4511638), so reports that must be equal byte for byte cannot use it.
 */
public final class ShortestDecimal {
    private static final int MOST_DIGITS = 17;

    /** Below, every integer is a double of its own and is written with all its digits. */
    private static final double LARGEST_PLAIN = 1e15;

    private static final int SMALLEST_EXPONENT = -5;
    private static final int LARGEST_EXPONENT = 15;
    private static final double SMALLEST_PLAIN = 1e-290;
    private static final double TIES = 0x1p24;
    private static final long MANTISSA = (1L << 52) - 1;

    private ShortestDecimal() {}

    /**
     * The text, valid in JSON: an integer where the value is one below 1e16.
     *
     * @throws IllegalArgumentException for NaN and infinities
     */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " has no decimal text");
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN) {
            return Long.toString((long) value);
        }
        return isPlain(value) ? text(NumberOutput.toString(value, true)) : text(byTrial(value));
    }

    /** A decimal in the form of this class. */
    static String text(BigDecimal decimal) {
        BigDecimal digits = decimal.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        String sign = digits.signum() < 0 ? "-" : "";
        return sign + text(digits.unscaledValue().abs().toString(), exponent);
    }

    /** The same for a decimal as Java writes it: {@code -1.5E-9}, {@code 12.0}. */
    private static String text(String java) {
        int start = java.charAt(0) == '-' ? 1 : 0;
        int mark = java.indexOf('E');
        int end = mark < 0 ? java.length() : mark;
        int point = java.indexOf('.');
        String digits = java.substring(start, point) + java.substring(point + 1, end);
        int first = 0;
        while (digits.charAt(first) == '0') {
            first++;
        }
        int last = digits.length();
        while (digits.charAt(last - 1) == '0') {
            last--;
        }
        int power = mark < 0 ? 0 : Integer.parseInt(java.substring(mark + 1));
        return java.substring(0, start) + text(digits.substring(first, last), point - start - 1 - first + power);
    }

    /** Digits without zeros at their ends, the first of which stands for this power of ten. */
    private static String text(String digits, int exponent) {
        if (exponent < SMALLEST_EXPONENT || exponent > LARGEST_EXPONENT) {
            return digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + "e" + exponent;
        }
        int whole = exponent + 1;
        if (whole <= 0) {
            return "0." + "0".repeat(-whole) + digits;
        }
        return digits.length() <= whole
                ? digits + "0".repeat(whole - digits.length())
                : digits.substring(0, whole) + "." + digits.substring(whole);
    }

    /**
     * Whether the digits of Schubfach, which come quickly, are those found by trial: they are but for ties, whose last
     * digit it makes even (a tie has an exact decimal of at most 17 digits, so it is a multiple of 2^-24), for powers of
     * two, whose neighbours are not equally far, and where so few bits are left that one digit would do.
     */
    private static boolean isPlain(double value) {
        double scaled = value * TIES;
        return scaled != Math.rint(scaled)
                && (Double.doubleToRawLongBits(value) & MANTISSA) != 0
                && Math.abs(value) >= SMALLEST_PLAIN;
    }

    /** The first of the nearest decimals of 1, 2, ... digits that reads back. */
    static BigDecimal byTrial(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < MOST_DIGITS; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS));
    }
}
