// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {
    private record Written(String text, BigInteger value) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void expressionsHaveTheValueThatBigIntegersGive(long seed) {
        Written expression = draw(new SplittableRandom(seed), 4);
        assertEquals(expression.value().longValueExact(), value(expression.text()), expression.text());
    }

    @Test
    void operatorsBindAsInC() {
        assertEquals(7, value("1 + 2 * 3"));
        assertEquals(24, value("1 + 2 << 3"));
        assertEquals(-4, value("1 - 2 - 3"));
        assertEquals(-2, value("-8 >> 2"));
        assertEquals(4, value("1 << 1 << 1"));
        assertEquals(5, value("- -5"));
        assertEquals(-6, value("2 * -3"));
    }

    @Test
    void literalsAreDecimalHexadecimalOrBinary() {
        assertEquals(255, value("0xfF"));
        assertEquals(5, value("0b101"));
        assertEquals(8, value("08"));
    }

    /** Small enough to stay in 64 bits: at depth 4 at most (9 * 9)^(2^3). */
    private static Written draw(RandomGenerator random, int depth) {
        if (depth == 0) {
            int literal = random.nextInt(10);
            return new Written(random.nextBoolean() ? "0x" + literal : "" + literal, BigInteger.valueOf(literal));
        }
        Written a = draw(random, depth - 1);
        Written b = draw(random, depth - 1);
        int shift = random.nextInt(4);
        return switch (random.nextInt(6)) {
            case 0 ->
                new Written("(" + a.text() + ") + (" + b.text() + ")", a.value().add(b.value()));
            case 1 ->
                new Written("(" + a.text() + ")-(" + b.text() + ")", a.value().subtract(b.value()));
            case 2 ->
                new Written("(" + a.text() + ") * (" + b.text() + ")", a.value().multiply(b.value()));
            case 3 -> new Written("-(" + a.text() + ")", a.value().negate());
            case 4 -> new Written("(" + a.text() + ") << " + shift, a.value().shiftLeft(shift));
            default -> new Written("(" + a.text() + ") >> " + shift, a.value().shiftRight(shift));
        };
    }

    private static long value(String text) {
        List<Token> tokens = Tokenizer.tokens(text, error -> {
            throw error;
        });
        Part part = new Part(tokens, tokens.get(0).column());
        return Expression.evaluate(part, new Names(Map.of()), "constant", Set::of)
                .number();
    }
}
