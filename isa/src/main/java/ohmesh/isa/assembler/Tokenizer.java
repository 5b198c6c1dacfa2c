// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ohmesh.isa.assembler.Token.Kind;

/** Cuts one source line into tokens; a comment starts at {@code ;} or {@code #} and runs to the end of the line. */
final class Tokenizer {
    private static final String SIGNS = ",:()+-*=";

    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String line) {
        this.line = line;
    }

    /** The tokens of the line; characters that no token begins with are reported and left out. */
    static List<Token> tokens(String line, Consumer<SourceError> errors) {
        Tokenizer tokenizer = new Tokenizer(line);
        while (tokenizer.skipToToken()) {
            tokenizer.next(errors);
        }
        return tokenizer.tokens;
    }

    private boolean skipToToken() {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at < line.length() && line.charAt(at) != ';' && line.charAt(at) != '#';
    }

    private void next(Consumer<SourceError> errors) {
        char first = line.charAt(at);
        int end = at + 1;
        if (Character.isLetter(first) || first == '_' || first == '.') {
            add(Kind.NAME, wordEnd(end));
        } else if (first >= '0' && first <= '9') {
            add(Kind.NUMBER, wordEnd(end));
        } else if (line.startsWith("<<", at) || line.startsWith(">>", at)) {
            add(Kind.SIGN, at + 2);
        } else if (SIGNS.indexOf(first) >= 0) {
            add(Kind.SIGN, end);
        } else {
            errors.accept(new SourceError(end, 1, "unexpected character " + quoted(first)));
            at = end;
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, line.substring(at, end), at + 1));
        at = end;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < line.length() && isWord(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private static boolean isBlank(char c) {
        // A byte order mark at the start of a file is no character of the program.
        return Character.isWhitespace(c) || c == '\uFEFF';
    }

    private static String quoted(char c) {
        return c > ' ' && c < 0x7F ? "`" + c + "`" : String.format("U+%04X", (int) c);
    }
}
