// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.circuit;

import java.util.Optional;
import java.util.function.DoublePredicate;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.read.ProblemList;

/** Numbers, vectors and matrices of an object; what is wrong becomes a problem and NaN, and reading goes on. */
final class CaseFields {
    /** What a number must be, and how that is said. */
    enum Rule {
        ANY("a number", value -> true),
        ABOVE_ZERO("above 0", value -> value > 0),
        NOT_NEGATIVE("not below 0", value -> value >= 0),
        OHMS("a resistance from 0 to 1e9 ohm", value -> value >= 0 && value <= 1e9),
        SIEMENS("a conductance from 1e-15 to 1e3 S", value -> value >= 1e-15 && value <= 1e3),
        VOLTS("a voltage from -1e6 to 1e6 V", value -> Math.abs(value) <= 1e6),
        VOLTS_ABOVE_ZERO("a voltage above 0 and up to 1e6 V", value -> value > 0 && value <= 1e6),
        VOLTS_NOT_NEGATIVE("a voltage from 0 to 1e6 V", value -> value >= 0 && value <= 1e6);

        private final String text;

        @SuppressWarnings("ImmutableEnumChecker") // the predicates above have no state
        private final DoublePredicate holds;

        Rule(String text, DoublePredicate holds) {
            this.text = text;
            this.holds = holds;
        }
    }

    private final JsonObject object;
    private final ProblemList problems;

    CaseFields(JsonObject object, ProblemList problems) {
        this.object = object;
        this.problems = problems;
    }

    boolean has(String name) {
        return object.get(name).isPresent();
    }

    JsonObject object() {
        return object;
    }

    void missing(String name, String meaning) {
        problems.at(object.location().member(name), "the field \"" + name + "\" is missing: " + meaning);
    }

    /** The number of a member, or the fallback where it is not given. */
    double number(String name, double fallback, Rule rule) {
        return object.get(name).map(value -> number(value, rule, name)).orElse(fallback);
    }

    /** The whole number of a member within bounds, or empty where it is missing or wrong. */
    Optional<Integer> size(String name, int most) {
        Optional<JsonValue> given = object.get(name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        double value = number(given.get(), Rule.ANY, name);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        if (value != Math.rint(value) || value < 1 || value > most) {
            problems.at(given.get().location(), text(given.get()) + " is no whole number 1.." + most);
            return Optional.empty();
        }
        return Optional.of((int) value);
    }

    /**
     * The numbers of a member.
     *
     * @param length how many there must be
     * @param nulls whether null may stand for an end that floats; it is NaN
     * @param line what one number belongs to, for messages
     */
    Optional<double[]> vector(String name, int length, boolean nulls, String line, Rule rule) {
        Optional<JsonArray> array = array(name);
        if (array.isEmpty() || !hasLength(array.get(), length, name, "number", line)) {
            return Optional.empty();
        }
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = element(array.get().elements().get(i), nulls, rule, name + " of " + line + " " + i);
        }
        return Optional.of(values);
    }

    /** The numbers of a member, row by row. */
    Optional<double[]> matrix(String name, int rows, int columns, boolean nulls, Rule rule) {
        Optional<JsonArray> array = array(name);
        if (array.isEmpty() || !hasLength(array.get(), rows, name, "row", "row")) {
            return Optional.empty();
        }
        double[] values = new double[rows * columns];
        boolean whole = true;
        for (int i = 0; i < rows; i++) {
            JsonValue row = array.get().elements().get(i);
            if (!(row instanceof JsonArray numbers)) {
                problems.at(row.location(), "row " + i + " of " + name + " is " + row.what() + ", not an array");
                whole = false;
            } else if (hasLength(numbers, columns, "row " + i + " of " + name, "number", "column")) {
                for (int j = 0; j < columns; j++) {
                    String what = name + " of cell (" + i + ", " + j + ")";
                    values[i * columns + j] = element(numbers.elements().get(j), nulls, rule, what);
                }
            } else {
                whole = false;
            }
        }
        return whole ? Optional.of(values) : Optional.empty();
    }

    private Optional<JsonArray> array(String name) {
        Optional<JsonValue> given = object.get(name);
        given.filter(value -> !(value instanceof JsonArray))
                .ifPresent(value -> problems.at(value.location(), "expected an array, found " + value.what()));
        return given.filter(JsonArray.class::isInstance).map(JsonArray.class::cast);
    }

    private boolean hasLength(JsonArray array, int length, String what, String found, String wanted) {
        int size = array.elements().size();
        if (size != length) {
            problems.at(
                    array.location(),
                    what + " has " + count(size, found) + "; the circuit has " + count(length, wanted));
        }
        return size == length;
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private double element(JsonValue value, boolean nulls, Rule rule, String what) {
        return nulls && JsonScalar.isNull(value) ? Double.NaN : number(value, rule, what);
    }

    private double number(JsonValue value, Rule rule, String what) {
        Optional<String> digits = JsonScalar.number(value);
        if (digits.isEmpty()) {
            problems.at(value.location(), what + ": expected a number, found " + value.what());
            return Double.NaN;
        }
        double number = Double.parseDouble(digits.get());
        if (!Double.isFinite(number)) {
            problems.at(value.location(), what + ": " + digits.get() + " is outside the range of numbers");
            return Double.NaN;
        }
        if (!rule.holds.test(number)) {
            problems.at(value.location(), what + ": " + digits.get() + " is wrong; it must be " + rule.text);
            return Double.NaN;
        }
        return number;
    }

    private static String text(JsonValue value) {
        return JsonScalar.number(value).orElse(value.what());
    }
}
