// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import java.util.Optional;

/**
 * A string, number, boolean or null.
 *
 * @param kind which of them
 * @param text the text of a string without quotes, the digits of a number as written, a literal
 */
public record JsonScalar(Kind kind, String text, Location location) implements JsonValue {
    /** Kinds of scalars. */
    public enum Kind {
        STRING("a string"),
        NUMBER("a number"),
        BOOLEAN("a boolean"),
        NULL("null");

        private final String what;

        Kind(String what) {
            this.what = what;
        }
    }

    @Override
    public String what() {
        return kind.what;
    }

    /** The text of a value that is a string. */
    public static Optional<String> string(JsonValue value) {
        return text(value, Kind.STRING);
    }

    /** The digits of a value that is a number. */
    public static Optional<String> number(JsonValue value) {
        return text(value, Kind.NUMBER);
    }

    /** {@code true} or {@code false} of a value that is a boolean. */
    public static Optional<String> bool(JsonValue value) {
        return text(value, Kind.BOOLEAN);
    }

    public static boolean isNull(JsonValue value) {
        return value instanceof JsonScalar scalar && scalar.kind == Kind.NULL;
    }

    private static Optional<String> text(JsonValue value, Kind kind) {
        return value instanceof JsonScalar scalar && scalar.kind == kind ? Optional.of(scalar.text) : Optional.empty();
    }
}
