// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

/**
 * A word, number or sign of one source line.
 *
 * @param kind what it is
 * @param text as written
 * @param column of its first character, from 1 on
 */
record Token(Kind kind, String text, int column) {
    enum Kind {
        NAME,
        NUMBER,
        SIGN
    }

    int width() {
        return text.length();
    }

    /** The column after the last character. */
    int end() {
        return column + text.length();
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
