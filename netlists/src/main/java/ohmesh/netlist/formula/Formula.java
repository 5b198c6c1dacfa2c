// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An expression over named values, such as {@code (bits + 1) * 111e-9} or {@code rows <= 128 && scheme == "gated"}.
 * Numbers are decimals of 34 digits; see {@link Arithmetic} for operators and functions. Safe to share by threads.
 */
public final class Formula {
    /** Longest text, so that nesting and the size of numbers are bounded. */
    public static final int MAXIMUM_LENGTH = 500;

    /** Names of values; a name with a dot or a dash would read as arithmetic. */
    public static final String NAME_PATTERN = "[A-Za-z_][A-Za-z0-9_]{0,63}";

    private final String text;
    private final Expression expression;
    private final Set<String> names;

    private Formula(String text, Expression expression, Collection<String> names) {
        this.text = text;
        this.expression = expression;
        this.names = new TreeSet<>(names);
    }

    /**
     * Parses an expression.
     *
     * @throws FormulaException where it is no expression
     */
    public static Formula parse(String text) throws FormulaException {
        if (text.isBlank() || text.length() > MAXIMUM_LENGTH) {
            throw new FormulaException("an expression has 1.." + MAXIMUM_LENGTH + " characters");
        }
        try {
            Expression expression = new Expression(text, Arithmetic.CONFIGURATION);
            expression.validate();
            return new Formula(text, expression, expression.getUsedVariables());
        } catch (ParseException e) {
            throw new FormulaException(FormulaMessage.of(text, e), e);
        }
    }

    /** Why a name cannot be used for a value, or empty. */
    public static String refusal(String name) {
        if (!name.matches(NAME_PATTERN)) {
            return "\"" + name + "\" is not a name for expressions: a letter or _, then letters, digits, _, at most 64";
        }
        boolean taken = Arithmetic.functions().stream().anyMatch(name::equalsIgnoreCase)
                || Arithmetic.constants().stream().anyMatch(name::equalsIgnoreCase);
        return taken ? "\"" + name + "\" is a function or constant of expressions" : "";
    }

    /** The names of all values that it uses, sorted. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * The value: a finite {@link Double}, a {@link Boolean} or a {@link String}.
     *
     * @param values a {@link BigDecimal}, {@link Boolean} or {@link String} for every name
     * @throws FormulaException where there is none, such as after a division by zero
     */
    public Object value(Map<String, Object> values) throws FormulaException {
        try {
            Expression evaluated = expression.copy();
            for (String name : names) {
                evaluated.with(name, values.get(name));
            }
            return plain(evaluated.evaluate());
        } catch (EvaluationException | ParseException e) {
            throw new FormulaException(FormulaMessage.of(text, e), e);
        } catch (ArithmeticException | UnsupportedOperationException e) {
            throw new FormulaException("\"" + text + "\" has no value: " + e.getMessage(), e);
        }
    }

    private Object plain(EvaluationValue value) throws FormulaException {
        if (value.isBooleanValue()) {
            return value.getBooleanValue();
        } else if (value.isStringValue()) {
            return value.getStringValue();
        }
        double number = value.isNumberValue() ? value.getNumberValue().doubleValue() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new FormulaException("\"" + text + "\" is not a finite number");
        }
        return number;
    }

    @Override
    public String toString() {
        return text;
    }
}
