// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code vcd=FILE[,scope=S][,from=N][,to=N]}.
 *
 * @param file where the trace goes
 * @param scope component or part shown; empty for all
 * @param from first cycle shown
 * @param to first cycle not shown
 */
record TraceOption(Path file, String scope, long from, long to) {
    static final String FORM = "vcd=FILE[,scope=S][,from=N][,to=N]";
    private static final Set<String> KEYS = Set.of("vcd", "scope", "from", "to");

    static final class Converter implements ITypeConverter<TraceOption> {
        @Override
        public TraceOption convert(String text) {
            Map<String, String> values = new LinkedHashMap<>();
            // A comma separates only before a key: names of tiles have commas of their own.
            for (String part : text.split(",(?=[a-z]+=)")) {
                int equals = part.indexOf('=');
                String key = equals < 0 ? part : part.substring(0, equals);
                if (equals < 0 || !KEYS.contains(key)) {
                    throw new TypeConversionException("\"" + part + "\" is not part of " + FORM);
                }
                if (values.put(key, part.substring(equals + 1)) != null) {
                    throw new TypeConversionException(key + " is given twice");
                }
            }
            if (values.getOrDefault("vcd", "").isEmpty()) {
                throw new TypeConversionException("\"" + text + "\" names no file; write " + FORM);
            }
            long from = cycle(values, "from", 0);
            long to = cycle(values, "to", Long.MAX_VALUE);
            if (to <= from) {
                throw new TypeConversionException("the trace ends (" + to + ") before it begins (" + from + ")");
            }
            return new TraceOption(Path.of(values.get("vcd")), values.getOrDefault("scope", ""), from, to);
        }

        private static long cycle(Map<String, String> values, String key, long missing) {
            String text = values.get(key);
            if (text == null) {
                return missing;
            }
            try {
                return Long.parseUnsignedLong(text, 10) < 0 ? Long.MAX_VALUE : Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException(key + "=" + text + " is not a cycle");
            }
        }
    }
}
