// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

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
        BigDecimal digits = shortest(value).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent >= -5 && exponent < 16 ? digits.toPlainString() : scientific(digits, exponent);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < MOST_DIGITS; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS));
    }

    private static String scientific(BigDecimal digits, int exponent) {
        String all = digits.unscaledValue().abs().toString();
        String sign = digits.signum() < 0 ? "-" : "";
        String fraction = all.length() > 1 ? "." + all.substring(1) : "";
        return sign + all.charAt(0) + fraction + "e" + exponent;
    }
}
