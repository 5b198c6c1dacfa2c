// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How enum constants and map keys are written in JSON. */
public final class Names {
    /** Keys of maps: names of arrays, channels, metrics and so on. */
    public static final String KEY_PATTERN = "[A-Za-z_][A-Za-z0-9_.-]{0,63}";

    /** Sorted, so that lists of names are the same in every run. */
    private static final Map<String, String> SHORT =
            new TreeMap<>(Map.of("1t1r", "one-transistor-one-resistor", "1s1m", "one-selector-one-memristor"));

    private static final ClassValue<String> KINDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> record) {
            return record.getSimpleName()
                    .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                    .toLowerCase(Locale.ROOT);
        }
    };

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
        SHORT.forEach((brief, full) -> {
            if (names.contains(full)) {
                names.add(brief);
            }
        });
        return names;
    }

    /** The JSON name of a record of a sealed interface: {@code ThresholdStep} is {@code threshold-step}. */
    public static String kind(Class<?> record) {
        return KINDS.get(record);
    }

    /** The JSON names of all records of a sealed interface, in order. */
    public static List<String> kinds(Class<?> union) {
        return Arrays.stream(union.getPermittedSubclasses()).map(Names::kind).toList();
    }

    /** The constant of a JSON name. */
    static Optional<Object> constant(Class<?> type, String name) {
        String full = SHORT.getOrDefault(name, name);
        for (Object constant : type.getEnumConstants()) {
            if (of((Enum<?>) constant).equals(full)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
