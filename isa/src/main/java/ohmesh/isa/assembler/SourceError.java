// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

/** Stops the reading of one operand or statement at its first error; never leaves the assembler. */
final class SourceError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final int width;

    SourceError(int column, int width, String message) {
        super(message, null, false, false);
        this.column = column;
        this.width = width;
    }

    SourceError(Token token, String message) {
        this(token.column(), token.width(), message);
    }

    int column() {
        return column;
    }

    int width() {
        return width;
    }
}
