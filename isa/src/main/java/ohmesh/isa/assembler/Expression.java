// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Evaluates constant expressions: numbers and names under {@code << >>}, {@code + -}, {@code *}, signs and
 * parentheses, in 64 bits; the shifts bind least.
 */
final class Expression {
    /** Deeper text is an attack on the stack, not a program. */
    private static final int DEEPEST = 64;

    private static final String MISSING = "a number or name is missing";

    private final Part part;
    private final Names names;
    private final String noun;
    private final Supplier<? extends Collection<String>> candidates;
    private int at;
    private int depth;

    private Expression(Part part, Names names, String noun, Supplier<? extends Collection<String>> candidates) {
        this.part = part;
        this.names = names;
        this.noun = noun;
        this.candidates = candidates;
    }

    /**
     * The value of the operand.
     *
     * @param noun what an unknown name is called in the message
     * @param candidates names to suggest, asked for only at an error
     * @throws SourceError where the text is no expression or the value leaves 64 bits
     */
    static Value evaluate(Part part, Names names, String noun, Supplier<? extends Collection<String>> candidates) {
        if (part.isEmpty()) {
            throw part.error(MISSING);
        }
        Expression expression = new Expression(part, names, noun, candidates);
        Value value;
        try {
            value = expression.shifted();
        } catch (ArithmeticException overflow) {
            throw part.error("the value of `" + part.text() + "` leaves 64 bits");
        }
        if (expression.at < part.tokens().size()) {
            Token token = part.tokens().get(expression.at);
            throw new SourceError(token, "unexpected `" + token.text() + "`");
        }
        return value;
    }

    private Value shifted() {
        Value value = sum();
        while (true) {
            if (accept("<<")) {
                value = Value.plain(shiftLeft(number(value), shiftCount(sum())));
            } else if (accept(">>")) {
                value = Value.plain(number(value) >> shiftCount(sum()));
            } else {
                return value;
            }
        }
    }

    private Value sum() {
        Value value = product();
        while (true) {
            if (accept("+")) {
                value = value.plus(product());
            } else if (accept("-")) {
                value = value.minus(product());
            } else {
                return value;
            }
        }
    }

    private Value product() {
        Value value = signed();
        while (accept("*")) {
            value = Value.plain(Math.multiplyExact(number(value), number(signed())));
        }
        return value;
    }

    private Value signed() {
        if (++depth > DEEPEST) {
            throw part.error("the expression nests deeper than " + DEEPEST);
        }
        Value value;
        if (accept("-")) {
            value = Value.plain(0).minus(signed());
        } else if (accept("+")) {
            value = signed();
        } else if (accept("(")) {
            value = shifted();
            if (!accept(")")) {
                throw new SourceError(endColumn(), 1, "`)` is missing");
            }
        } else {
            value = primary();
        }
        depth--;
        return value;
    }

    private Value primary() {
        if (at == part.tokens().size()) {
            throw new SourceError(endColumn(), 1, MISSING);
        }
        Token token = part.tokens().get(at++);
        return switch (token.kind()) {
            case NUMBER -> Value.plain(literal(token));
            case NAME -> named(token);
            case SIGN -> throw new SourceError(token, "unexpected `" + token.text() + "`");
        };
    }

    private Value named(Token token) {
        return names.find(token.text()).orElseThrow(() -> {
            if (Registers.isName(token.text())) {
                return new SourceError(token, "`" + token.text() + "` is a register; here stands a number");
            }
            String hint = NearestName.hint(token.text(), candidates.get());
            return new SourceError(token, "unknown " + noun + " `" + token.text() + "`" + hint);
        });
    }

    private static long literal(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        int radix = text.startsWith("0x") ? 16 : text.startsWith("0b") ? 2 : 10;
        String digits = radix == 10 ? text : text.substring(2);
        boolean valid =
                !digits.isEmpty() && digits.chars().allMatch(c -> c < 0x80 && Character.digit((char) c, radix) >= 0);
        if (!valid) {
            throw new SourceError(
                    token, "`" + token.text() + "` is no integer; integers are decimal, 0x hexadecimal or 0b binary");
        }
        try {
            return Long.parseLong(digits, radix);
        } catch (NumberFormatException tooLong) {
            throw new SourceError(token, "`" + token.text() + "` leaves 64 bits");
        }
    }

    private long number(Value value) {
        if (!value.isPlain()) {
            throw part.error("an address can be added to and subtracted from, nothing else");
        }
        return value.number();
    }

    private int shiftCount(Value value) {
        long count = number(value);
        if (count < 0 || count > 63) {
            throw part.error("shift by " + count + "; shifts go from 0 to 63");
        }
        return (int) count;
    }

    private static long shiftLeft(long value, int count) {
        long shifted = value << count;
        if (shifted >> count != value) {
            throw new ArithmeticException("overflow");
        }
        return shifted;
    }

    private boolean accept(String sign) {
        if (at < part.tokens().size() && part.tokens().get(at).is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private int endColumn() {
        return part.column() + part.width();
    }
}
