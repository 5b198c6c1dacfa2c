// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.netlist.json.ShortestDecimal;

/** SI units with the prefixes f p n u m k M G T, and decimal numbers scaled by them with one rounding. */
public final class Units {
    /** The prefix of an area is squared with it: 1 um2 is 1e-12 m2. */
    private static final String AREA = "m2";

    private static final Map<String, Integer> PREFIXES = new LinkedHashMap<>();
    private static final Map<String, String> UNITS = new LinkedHashMap<>();

    /** Power of ten of the smallest prefix. */
    private static final int SMALLEST = -15;

    static {
        String[] prefixes = {"f", "p", "n", "u", "m", "", "k", "M", "G", "T"};
        for (int i = 0; i < prefixes.length; i++) {
            PREFIXES.put(prefixes[i], SMALLEST + 3 * i);
        }
        UNITS.put("V", "a voltage");
        UNITS.put("A", "a current");
        UNITS.put("S", "a conductance");
        UNITS.put("s", "a time");
        UNITS.put("Hz", "a frequency");
        UNITS.put("ohm", "a resistance");
        UNITS.put("A/V2", "a transconductance");
        UNITS.put("K", "a temperature");
        UNITS.put("F", "a capacitance");
        UNITS.put("J", "an energy");
        UNITS.put("W", "a power");
        UNITS.put(AREA, "an area");
    }

    /** What is said of digits that no finite number holds. */
    static final String OUTSIDE = " is outside the range of numbers";

    private static final String DIGITS =
            "[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?";
    private static final Pattern NUMBER = Pattern.compile(DIGITS);
    private static final Pattern QUANTITY = Pattern.compile("(" + DIGITS + ") ?([^ 0-9.+-].*)");

    private Units() {}

    /** A regular expression (ECMA-262) of all quantities of a unit, for the JSON Schema. */
    public static String pattern(String unit) {
        return "^" + DIGITS + " ?" + unitPattern(unit) + "$";
    }

    /** A regular expression of a unit with any prefix. */
    public static String unitPattern(String unit) {
        return "[fpnu\u00b5\u03bcmkMGT]?" + unit;
    }

    /** A finite decimal number, or empty. */
    public static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches() ? scaled(text, 0) : Optional.empty();
    }

    /** A finite decimal number times a power of ten, rounded once. */
    static Optional<Double> scaled(String digits, int powerOfTen) {
        double value = powerOfTen == 0
                ? Double.parseDouble(digits)
                : new BigDecimal(digits).scaleByPowerOfTen(powerOfTen).doubleValue();
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    /**
     * The power of ten of a prefixed unit, such as -6 for {@code uS} where S is wanted.
     *
     * @throws WrongUnit where it is another unit or no unit
     */
    static int powerOfTen(String text, String wanted) throws WrongUnit {
        String unit = text.replace('\u00b5', 'u').replace('\u03bc', 'u');
        if (unit.endsWith(wanted)) {
            Integer power = PREFIXES.get(unit.substring(0, unit.length() - wanted.length()));
            if (power != null) {
                return power * exponent(wanted);
            }
        }
        for (Map.Entry<String, String> other : UNITS.entrySet()) {
            boolean known = unit.endsWith(other.getKey())
                    && PREFIXES.containsKey(
                            unit.substring(0, unit.length() - other.getKey().length()));
            if (known) {
                throw new WrongUnit(
                        text + " is " + other.getValue() + "; " + UNITS.get(wanted) + " in " + wanted + " is wanted");
            }
        }
        if (unit.endsWith(wanted)) {
            String prefix = unit.substring(0, unit.length() - wanted.length());
            throw new WrongUnit("unknown prefix \"" + prefix + "\" of " + wanted + "; known: f p n u m k M G T");
        }
        throw new WrongUnit("unknown unit \"" + text + "\"; " + UNITS.get(wanted) + " in " + wanted + " is wanted"
                + nearest(unit, wanted));
    }

    /** The unit that was meant where only capital and small letters are wrong. */
    private static String nearest(String unit, String wanted) {
        return PREFIXES.keySet().stream()
                .map(prefix -> prefix + wanted)
                .filter(unit::equalsIgnoreCase)
                .findFirst()
                .map(known -> "; nearest is \"" + known + "\"")
                .orElse("");
    }

    private static int exponent(String unit) {
        return unit.equals(AREA) ? 2 : 1;
    }

    /**
     * The value of a quantity in its SI unit.
     *
     * @throws WrongUnit where the text is no number with that unit
     */
    static double quantity(String text, String wanted) throws WrongUnit {
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches()) {
            throw new WrongUnit("\"" + text + "\" is not a number with a unit; write it like \"1 " + wanted + "\"");
        }
        int power = powerOfTen(matcher.group(2), wanted);
        return scaled(matcher.group(1), power)
                .orElseThrow(() -> new WrongUnit("\"" + text + "\" is not a finite number"));
    }

    /** A conductance such as {@code 20 uS}, in siemens; empty where the text is none. */
    public static Optional<Double> siemens(String text) {
        try {
            return Optional.of(quantity(text, "S"));
        } catch (WrongUnit e) {
            return Optional.empty();
        }
    }

    /** The value of a quantity of any known unit in its SI unit; empty where the text is none. */
    public static Optional<Double> si(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        return matcher.matches() ? known(matcher) : Optional.empty();
    }

    /** The SI unit, without prefix, of a quantity; empty where the text is none. */
    public static Optional<String> unit(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        return matcher.matches() && known(matcher).isPresent()
                ? UNITS.keySet().stream()
                        .filter(unit -> prefixPower(matcher.group(2), unit).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Double> known(Matcher quantity) {
        return UNITS.keySet().stream()
                .flatMap(unit -> prefixPower(quantity.group(2), unit).stream())
                .findFirst()
                .flatMap(power -> scaled(quantity.group(1), power));
    }

    /** The power of ten of a prefixed unit; empty where it is no prefix and this unit. */
    private static Optional<Integer> prefixPower(String text, String unit) {
        String plain = text.replace('\u00b5', 'u').replace('\u03bc', 'u');
        return plain.endsWith(unit)
                ? Optional.ofNullable(PREFIXES.get(plain.substring(0, plain.length() - unit.length())))
                : Optional.empty();
    }

    /** All SI units, without prefixes. */
    public static String known() {
        return String.join(", ", UNITS.keySet());
    }

    /** A value in an SI unit with the prefix that reads best. */
    public static String text(double value, String unit) {
        int exponent = exponent(unit);
        int power = value == 0 ? 0 : SMALLEST * exponent;
        String prefix = value == 0 ? "" : "f";
        for (Map.Entry<String, Integer> candidate : PREFIXES.entrySet()) {
            int place = candidate.getValue() * exponent;
            if (value != 0
                    && Math.abs(value)
                            >= new BigDecimal(1).scaleByPowerOfTen(place).doubleValue()) {
                power = place;
                prefix = candidate.getKey();
            }
        }
        double mantissa = new BigDecimal(ShortestDecimal.text(value))
                .scaleByPowerOfTen(-power)
                .doubleValue();
        return ShortestDecimal.text(mantissa) + " " + prefix + unit;
    }

    /** A text that is not a quantity of the wanted unit; the message says what it is. */
    static final class WrongUnit extends Exception {
        private static final long serialVersionUID = 1L;

        WrongUnit(String message) {
            super(message);
        }
    }
}
