// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

import static com.ezylang.evalex.operators.OperatorIfc.OPERATOR_PRECEDENCE_ADDITIVE;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.parser.Token;

/** Sums of numbers only: joining texts, as EvalEx does, would hide that a knob is no number. */
@InfixOperator(precedence = OPERATOR_PRECEDENCE_ADDITIVE)
final class SumOperator extends AbstractOperator {
    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
            throws EvaluationException {
        if (!operands[0].isNumberValue() || !operands[1].isNumberValue()) {
            throw EvaluationException.ofUnsupportedDataTypeInOperation(token);
        }
        return EvaluationValue.numberValue(operands[0]
                .getNumberValue()
                .add(operands[1].getNumberValue(), expression.getConfiguration().getMathContext()));
    }
}
