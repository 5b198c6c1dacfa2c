// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How enum constants and map keys are written in JSON. */
public final class Names {
    /** Keys of maps: names of arrays, channels, metrics and so on. */
    public static final String KEY_PATTERN = "[A-Za-z_][A-Za-z0-9_.-]{0,63}";

    private static final Pattern KEY = Pattern.compile(KEY_PATTERN);

    private Names() {}

    /** Whether a map key may be used as a name. */
    static boolean isKey(String name) {
        return KEY.matcher(name).matches();
    }

    /** The JSON name of a constant: {@code HALF_VOLTAGE} is {@code half-voltage}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All accepted names of an enum's constants, in order, the short forms of the field last. */
    public static List<String> all(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            names.add(of((Enum<?>) constant));
        }
        if (names.contains("one-transistor-one-resistor")) {
            names.add("1t1r");
        }
        return names;
    }

    /** The constant of a JSON name. */
    static Optional<Object> constant(Class<?> type, String name) {
        String full = name.equals("1t1r") ? "one-transistor-one-resistor" : name;
        for (Object constant : type.getEnumConstants()) {
            if (of((Enum<?>) constant).equals(full)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
