// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import ohmesh.netlist.json.ShortestDecimal;

/** A function of a real number, computed in doubles. */
@FunctionParameter(name = "value")
final class RealFunction extends AbstractFunction {
    private final DoubleUnaryOperator function;

    RealFunction(DoubleUnaryOperator function) {
        this.function = function;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments)
            throws EvaluationException {
        if (!arguments[0].isNumberValue()) {
            throw EvaluationException.ofUnsupportedDataTypeInOperation(token);
        }
        double argument = arguments[0].getNumberValue().doubleValue();
        return number(token, function.applyAsDouble(argument), argument);
    }

    /** A result as a decimal. */
    static EvaluationValue number(Token token, double result, double argument) throws EvaluationException {
        if (!Double.isFinite(result)) {
            throw new EvaluationException(
                    token,
                    "\"" + token.getValue() + "\" of " + ShortestDecimal.text(argument) + " is not a finite number");
        }
        return EvaluationValue.numberValue(new BigDecimal(ShortestDecimal.text(result)));
    }

    /** The binary logarithm, exact for powers of two. */
    static double log2(double value) {
        int exponent = Math.getExponent(value);
        boolean power = value > 0 && Double.isFinite(value) && Math.scalb(1.0, exponent) == value;
        return power ? exponent : StrictMath.log(value) / StrictMath.log(2);
    }
}
