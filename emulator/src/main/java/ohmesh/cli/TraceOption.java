// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code KIND=FILE[,scope=S][,from=N][,to=N]}.
 *
 * @param kind what is written
 * @param file where the trace goes
 * @param scope component or part shown; empty for all
 * @param from first cycle shown
 * @param to first cycle not shown
 */
record TraceOption(Kind kind, Path file, String scope, long from, long to) {
    static final String FORM = "KIND=FILE[,scope=S][,from=N][,to=N]";
    private static final Set<String> MORE = Set.of("scope", "from", "to");

    /** What a trace can be. */
    enum Kind {
        /** State as a value change dump. */
        VCD,
        /** Units, packets, energy and queues as a timeline. */
        PERFETTO,
        /** Emitted spikes as a table. */
        SPIKES,
        /** Packets as a table. */
        MESSAGES;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static String keys() {
            return Stream.of(values()).map(Kind::key).collect(Collectors.joining(", "));
        }
    }

    static final class Converter implements ITypeConverter<TraceOption> {
        @Override
        public TraceOption convert(String text) {
            Map<String, String> values = new LinkedHashMap<>();
            // A comma separates only before a key: names of tiles have commas of their own.
            for (String part : text.split(",(?=[a-z]+=)")) {
                int equals = part.indexOf('=');
                String key = equals < 0 ? part : part.substring(0, equals);
                if (equals < 0 || (!MORE.contains(key) && kind(key) == null)) {
                    throw new TypeConversionException(
                            "\"" + part + "\" is not part of " + FORM + "; KIND is one of " + Kind.keys());
                }
                if (values.put(key, part.substring(equals + 1)) != null) {
                    throw new TypeConversionException(key + " is given twice");
                }
            }
            Kind kind = kind(values, text);
            long from = cycle(values, "from", 0);
            long to = cycle(values, "to", Long.MAX_VALUE);
            if (to <= from) {
                throw new TypeConversionException("the trace ends (" + to + ") before it begins (" + from + ")");
            }
            return new TraceOption(kind, Path.of(values.get(kind.key())), values.getOrDefault("scope", ""), from, to);
        }

        private static Kind kind(String key) {
            return Stream.of(Kind.values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }

        private static Kind kind(Map<String, String> values, String text) {
            Kind found = null;
            for (Kind kind : Kind.values()) {
                if (values.containsKey(kind.key()) && found != null) {
                    throw new TypeConversionException("\"" + text + "\" names two files; give --trace twice");
                }
                found = values.containsKey(kind.key()) ? kind : found;
            }
            if (found == null || values.get(found.key()).isEmpty()) {
                throw new TypeConversionException(
                        "\"" + text + "\" names no file; write " + FORM + " with KIND one of " + Kind.keys());
            }
            return found;
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
