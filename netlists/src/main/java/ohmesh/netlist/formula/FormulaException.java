// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

/** A text that is no expression, or an expression without a value; the message says why. */
public final class FormulaException extends Exception {
    private static final long serialVersionUID = 1L;

    FormulaException(String message) {
        super(message);
    }

    FormulaException(String message, Throwable cause) {
        super(message, cause);
    }
}
