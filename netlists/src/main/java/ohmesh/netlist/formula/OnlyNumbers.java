// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.util.List;

/** A function of EvalEx that refuses texts, which it would take as 0, and numbers that no double comes near. */
final class OnlyNumbers implements FunctionIfc {
    private static final int MOST_DIGITS = 400;

    private final FunctionIfc function;

    OnlyNumbers(FunctionIfc function) {
        this.function = function;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments)
            throws EvaluationException {
        for (EvaluationValue argument : arguments) {
            if (!argument.isNumberValue()) {
                throw EvaluationException.ofUnsupportedDataTypeInOperation(token);
            }
            long magnitude = (long) argument.getNumberValue().precision()
                    - argument.getNumberValue().scale();
            if (Math.abs(magnitude) > MOST_DIGITS) {
                throw new EvaluationException(
                        token, "\"" + token.getValue() + "\" of a number outside the range of numbers");
            }
        }
        return function.evaluate(expression, token, arguments);
    }

    @Override
    public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
        return function.getFunctionParameterDefinitions();
    }

    @Override
    public boolean hasVarArgs() {
        return function.hasVarArgs();
    }

    @Override
    public void validatePreEvaluation(Token token, EvaluationValue... arguments) {
        // The types are refused above, with the same message as an operator's.
    }
}
