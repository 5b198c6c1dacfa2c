// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.math.BigDecimal;
import java.util.Optional;
import ohmesh.isa.assembler.NearestName;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.ShortestDecimal;

/** Binds strings, constants, booleans, integers, real numbers and quantities, with their ranges. */
final class ScalarBinder {
    private final ProblemList problems;

    ScalarBinder(ProblemList problems) {
        this.problems = problems;
    }

    Optional<Object> bind(Target target, JsonValue node) {
        Class<?> type = target.raw();
        if (type == String.class) {
            return string(node);
        } else if (type.isEnum()) {
            return constant(type, node);
        } else if (target.quantity() != null) {
            return quantity(target.quantity(), node);
        } else if (type == int.class || type == Integer.class) {
            return integer(target.range(), node, Integer.MIN_VALUE, Integer.MAX_VALUE)
                    .map(Long::intValue);
        } else if (type == long.class) {
            return integer(target.range(), node, Long.MIN_VALUE, Long.MAX_VALUE).map(value -> value);
        } else if (type == double.class || type == Double.class) {
            return real(target.range(), node);
        } else if (type == boolean.class) {
            return bool(node);
        }
        throw new IllegalArgumentException("no binding for " + type + " at " + target.path());
    }

    private Optional<Object> string(JsonValue node) {
        Optional<String> text = JsonScalar.string(node);
        if (text.isEmpty()) {
            problems.at(node.location(), "expected a string, found " + node.what());
        }
        return text.map(value -> value);
    }

    private Optional<Object> bool(JsonValue node) {
        Optional<String> text = JsonScalar.bool(node);
        if (text.isEmpty()) {
            problems.at(node.location(), "expected true or false, found " + node.what());
        }
        return text.map(Boolean::valueOf);
    }

    private Optional<Object> constant(Class<?> type, JsonValue node) {
        Optional<String> text = JsonScalar.string(node);
        if (text.isEmpty()) {
            problems.at(
                    node.location(),
                    "expected one of " + String.join(", ", Names.all(type)) + "; found " + node.what());
            return Optional.empty();
        }
        Optional<Object> constant = Names.constant(type, text.get());
        if (constant.isEmpty()) {
            problems.at(
                    node.location(),
                    "\"" + text.get() + "\" is none of " + String.join(", ", Names.all(type))
                            + NearestName.of(text.get(), Names.all(type))
                                    .map(name -> "; nearest is \"" + name + "\"")
                                    .orElse(""));
        }
        return constant;
    }

    private Optional<Object> quantity(Quantity bounds, JsonValue node) {
        Optional<String> text = JsonScalar.string(node);
        if (text.isEmpty()) {
            String example = JsonScalar.number(node).orElse("1");
            problems.at(
                    node.location(),
                    "expected a quantity with its unit, such as \"" + example + " " + bounds.unit() + "\", found "
                            + (JsonScalar.number(node).isPresent() ? "a bare number" : node.what()));
            return Optional.empty();
        }
        try {
            double value = Units.quantity(text.get(), bounds.unit());
            if (value >= bounds.min() && value <= bounds.max()) {
                return Optional.of(value);
            }
            problems.at(
                    node.location(),
                    text.get() + " is outside " + Units.text(bounds.min(), bounds.unit()) + " .. "
                            + Units.text(bounds.max(), bounds.unit()));
        } catch (Units.WrongUnit e) {
            problems.at(node.location(), e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Object> real(Range range, JsonValue node) {
        Optional<String> digits = digits(node, "a number");
        Optional<Double> value = digits.flatMap(Units::number);
        if (digits.isPresent() && value.isEmpty()) {
            problems.at(node.location(), digits.get() + Units.OUTSIDE);
        }
        if (value.isPresent() && range != null && !(value.get() >= range.min() && value.get() <= range.max())) {
            outside(node, digits.get(), range.min(), range.max());
            return Optional.empty();
        }
        return value.map(number -> number);
    }

    private Optional<Long> integer(Range range, JsonValue node, long lowest, long highest) {
        Optional<String> digits = digits(node, "an integer");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        double min = range == null ? lowest : range.min();
        double max = range == null ? highest : range.max();
        Optional<Double> real = Units.number(digits.get());
        if (real.isEmpty() || real.get() < min || real.get() > max) {
            outside(node, digits.get(), min, max);
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(digits.get()).longValueExact());
        } catch (ArithmeticException e) {
            problems.at(node.location(), digits.get() + " is not an integer");
            return Optional.empty();
        }
    }

    private Optional<String> digits(JsonValue node, String wanted) {
        Optional<String> digits = JsonScalar.number(node);
        if (digits.isEmpty()) {
            problems.at(node.location(), "expected " + wanted + ", found " + node.what());
        }
        return digits;
    }

    private void outside(JsonValue node, String digits, double min, double max) {
        problems.at(
                node.location(),
                digits + " is outside " + ShortestDecimal.text(min) + ".." + ShortestDecimal.text(max));
    }
}
