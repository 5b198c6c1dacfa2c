// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixModuloOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What expressions can do, on top of EvalEx: + - * / % ^, comparisons, && || !, and the functions named here. Its
 * other functions are left out: random numbers and the clock give other points every time, factorials take unbounded
 * time, and logarithms, trigonometry and powers go through {@code Math}, whose bits differ between JDKs.
 */
final class Arithmetic {
    private static final Map<String, FunctionIfc> FUNCTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("abs", new OnlyNumbers(new AbsFunction())),
            Map.entry("ceil", new OnlyNumbers(new CeilingFunction())),
            Map.entry("exp", new RealFunction(StrictMath::exp)),
            Map.entry("floor", new OnlyNumbers(new FloorFunction())),
            Map.entry("if", new IfFunction()),
            Map.entry("log10", new RealFunction(StrictMath::log10)),
            Map.entry("log2", new RealFunction(RealFunction::log2)),
            Map.entry("max", new OnlyNumbers(new MaxFunction())),
            Map.entry("min", new OnlyNumbers(new MinFunction())),
            Map.entry("round", new OnlyNumbers(new RoundFunction())),
            Map.entry("sqrt", new RealFunction(Math::sqrt))));

    private static final Map<String, EvaluationValue> CONSTANTS = Map.of(
            "true", EvaluationValue.booleanValue(true),
            "false", EvaluationValue.booleanValue(false));

    static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .operatorDictionary(operators())
            .functionDictionary(functionDictionary())
            .defaultConstants(CONSTANTS)
            .mathContext(MathContext.DECIMAL128)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(true)
            .allowOverwriteConstants(false)
            .build();

    private Arithmetic() {}

    static Collection<String> functions() {
        return FUNCTIONS.keySet();
    }

    static Collection<String> constants() {
        return CONSTANTS.keySet();
    }

    private static FunctionDictionaryIfc functionDictionary() {
        MapBasedFunctionDictionary dictionary = new MapBasedFunctionDictionary();
        FUNCTIONS.forEach(dictionary::addFunction);
        return dictionary;
    }

    private static OperatorDictionaryIfc operators() {
        MapBasedOperatorDictionary dictionary = new MapBasedOperatorDictionary();
        Map<String, OperatorIfc> infix = Map.ofEntries(
                Map.entry("+", new SumOperator()),
                Map.entry("-", new InfixMinusOperator()),
                Map.entry("*", new InfixMultiplicationOperator()),
                Map.entry("/", new InfixDivisionOperator()),
                Map.entry("%", new InfixModuloOperator()),
                Map.entry("^", new PowerOperator()),
                Map.entry("==", new SameKind(new InfixEqualsOperator())),
                Map.entry("!=", new SameKind(new InfixNotEqualsOperator())),
                Map.entry("<", new SameKind(new InfixLessOperator())),
                Map.entry("<=", new SameKind(new InfixLessEqualsOperator())),
                Map.entry(">", new SameKind(new InfixGreaterOperator())),
                Map.entry(">=", new SameKind(new InfixGreaterEqualsOperator())),
                Map.entry("&&", new InfixAndOperator()),
                Map.entry("||", new InfixOrOperator()));
        infix.forEach(dictionary::addOperator);
        // A prefix and an infix operator of one name are told apart by their annotations.
        for (Map.Entry<String, OperatorIfc> prefix : List.of(
                Map.entry("-", (OperatorIfc) new PrefixMinusOperator()),
                Map.entry("+", (OperatorIfc) new PrefixPlusOperator()),
                Map.entry("!", (OperatorIfc) new PrefixNotOperator()))) {
            dictionary.addOperator(prefix.getKey(), prefix.getValue());
        }
        return dictionary;
    }
}
