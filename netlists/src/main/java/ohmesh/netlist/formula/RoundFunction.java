// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.math.RoundingMode;

/** The nearest whole number; halves go away from zero. */
@FunctionParameter(name = "value")
final class RoundFunction extends AbstractFunction {
    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments) {
        return EvaluationValue.numberValue(arguments[0].getNumberValue().setScale(0, RoundingMode.HALF_UP));
    }
}
