// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;

/** A comparison that refuses a number beside a text, which EvalEx would compare as texts. */
final class SameKind implements OperatorIfc {
    private final OperatorIfc comparison;

    SameKind(OperatorIfc comparison) {
        this.comparison = comparison;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
            throws EvaluationException {
        if (operands[0].getDataType() != operands[1].getDataType()) {
            throw EvaluationException.ofUnsupportedDataTypeInOperation(token);
        }
        return comparison.evaluate(expression, token, operands);
    }

    @Override
    public int getPrecedence() {
        return comparison.getPrecedence();
    }

    @Override
    public int getPrecedence(ExpressionConfiguration configuration) {
        return comparison.getPrecedence(configuration);
    }

    @Override
    public boolean isLeftAssociative() {
        return comparison.isLeftAssociative();
    }

    @Override
    public boolean isPrefix() {
        return false;
    }

    @Override
    public boolean isPostfix() {
        return false;
    }

    @Override
    public boolean isInfix() {
        return true;
    }

    @Override
    public boolean isOperandLazy() {
        return false;
    }
}
