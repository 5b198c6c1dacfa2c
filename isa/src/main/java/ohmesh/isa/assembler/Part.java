// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.List;
import ohmesh.isa.assembler.Token.Kind;

/**
 * The text of one operand, between two commas.
 *
 * @param tokens none where the operand is missing
 * @param column of the first token, or where it should stand
 */
record Part(List<Token> tokens, int column) {
    /** An operand that a pseudo-instruction supplies; errors in it point to {@code column}. */
    static Part supplied(Kind kind, String text, int column) {
        return new Part(List.of(new Token(kind, text, column)), column);
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    boolean isName() {
        return tokens.size() == 1 && tokens.get(0).kind() == Kind.NAME;
    }

    int width() {
        return isEmpty() ? 1 : tokens.get(tokens.size() - 1).end() - column;
    }

    /** As written, blanks included. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(" ".repeat(token.column() - column - text.length())).append(token.text());
        }
        return text.toString();
    }

    Part sub(int from, int to) {
        int start = from < tokens.size() ? tokens.get(from).column() : column + width();
        return new Part(tokens.subList(from, to), start);
    }

    SourceError error(String message) {
        return new SourceError(column, width(), message);
    }
}
