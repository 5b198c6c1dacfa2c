// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

import static com.ezylang.evalex.operators.OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;

/** Powers, before a sign: in decimals for small whole exponents, else in doubles. */
@InfixOperator(precedence = OPERATOR_PRECEDENCE_POWER_HIGHER, leftAssociative = false)
final class PowerOperator extends AbstractOperator {
    /** Largest exponent computed in decimals; beyond, a double holds only powers of numbers near 1. */
    private static final int WHOLE = 64;

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
            throws EvaluationException {
        if (!operands[0].isNumberValue() || !operands[1].isNumberValue()) {
            throw EvaluationException.ofUnsupportedDataTypeInOperation(token);
        }
        BigDecimal base = operands[0].getNumberValue();
        double exponent = operands[1].getNumberValue().doubleValue();
        if (exponent == Math.rint(exponent) && Math.abs(exponent) <= WHOLE && base.signum() != 0) {
            return EvaluationValue.numberValue(base.pow((int) exponent, MathContext.DECIMAL128));
        }
        return RealFunction.number(token, StrictMath.pow(base.doubleValue(), exponent), base.doubleValue());
    }
}
