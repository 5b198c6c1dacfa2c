// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Map<String, Object> VALUES = Map.of(
            "bits",
            new BigDecimal(8),
            "zero",
            BigDecimal.ZERO,
            "scheme",
            "gated",
            "on",
            true,
            "x",
            new BigDecimal("0.1"));

    private static Object value(String text) throws FormulaException {
        return Formula.parse(text).value(VALUES);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(bits + 1) * 111e-9|9.99e-7",
                "x + 2 * x|0.3",
                "1 - 0.9|0.1",
                "2 ^ bits|256",
                "2 ^ (-3)|0.125",
                "-2 ^ 2|-4",
                "2 ^ 3 ^ 2|512",
                "2 ^ 0.5|1.4142135623730951",
                "zero ^ 3|0",
                "bits % 3|2",
                "log2(bits)|3",
                "log2(2 ^ 29)|29",
                "log10(1000)|3",
                "exp(1)|2.7182818284590455",
                "sqrt(2)|1.4142135623730951",
                "round(2.5)|3",
                "round(-2.5)|-3",
                "floor(-0.5)|-1",
                "ceil(bits / 3)|3",
                "min(bits, 3, zero)|0",
                "max(bits, 9)|9",
                "abs(zero - bits)|8",
                "if(zero == 0, 5, 1 / zero)|5",
            })
    void arithmeticIsDecimal(String text, double expected) throws FormulaException {
        assertEquals(expected, value(text));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "bits <= 8 && scheme == \"gated\";true",
                "bits < 8 || scheme != 'gated';false",
                "!on;false",
                "on == true;true",
                "bits == 8.000;true",
                "x + 2 * x == 0.3;true",
            })
    void conditionsCompareEqualKinds(String text, boolean expected) throws FormulaException {
        assertEquals(expected, value(text));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "scheme + 1",
                "scheme < 3",
                "scheme == 1",
                "abs(scheme)",
                "max(scheme, 1)",
                "-scheme",
                "on + 1",
                "sqrt(on)"
            })
    void textsAreNoNumbers(String text) {
        FormulaException e = assertThrows(FormulaException.class, () -> value(text));
        assertTrue(
                e.getMessage().contains(" is for numbers only, at character ")
                        || e.getMessage().contains(" compares values of two kinds, at character "),
                e::getMessage);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "bits / zero",
                "bits % zero",
                "zero ^ (-1)",
                "log10(zero)",
                "log2(0 - bits)",
                "sqrt(0 - bits)",
                "10 ^ 400",
                "1e400",
                "exp(1000)",
                "1e999999999 * 1e999999999",
                "floor(1e-999999999)",
                "ceil(1e999999999)",
                "round(1e999999999)",
                "1e999999999 % 3"
            })
    void whatHasNoFiniteValueIsRefused(String text) {
        assertThrows(FormulaException.class, () -> value(text));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "bits bits",
                "((((",
                "bits +",
                "x.y",
                "bits[1]",
                "\"open",
                "fact(9)",
                "random()",
                "dt_now()",
                "log(2)",
                "sin(1)",
                "round(1, 2)",
                "if(on)",
                "a = 3",
                "2x",
                "new Object()"
            })
    void whatIsNoExpressionOfTheLanguageIsRefused(String text) {
        assertThrows(FormulaException.class, () -> Formula.parse(text));
    }

    @Test
    void unknownFunctionsAreToldTheKnownOnes() {
        assertEquals(
                "unknown function \"fact\", at character 5 of \"2 * fact(1)\"; known: abs, ceil, exp, floor, if, log10,"
                        + " log2, max, min, round, sqrt",
                refusal("2 * fact(1)"));
        assertEquals(
                "unknown function \"mx\", at character 1 of \"mx(1, 2)\"; nearest is \"max\"", refusal("mx(1, 2)"));
    }

    private static String refusal(String text) {
        return assertThrows(FormulaException.class, () -> value(text)).getMessage();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "bits +|nothing stands to the right of \"+\", at character 6 of \"bits +\"",
                "bits bits|an operator is missing, at character 1 of \"bits bits\"",
                "2x|an operator is missing before \"x\", at character 2 of \"2x\"",
                "bits + * 2|\"*\" cannot stand after an operator, at character 8 of \"bits + * 2\"",
                "(bits|a closing parenthesis is missing, at character 1 of \"(bits\"",
                "bits = 3|unknown operator \"=\", at character 6 of \"bits = 3\"; equal is written ==",
                "round(1, 2)|\"round\" has too many arguments, at character 1 of \"round(1, 2)\"",
                "bits / zero|division by zero, at character 6 of \"bits / zero\"",
                "1 + log10(zero)|\"log10\" of 0 is not a finite number, at character 5 of \"1 + log10(zero)\"",
                "scheme < 3|\"<\" compares values of two kinds, at character 8 of \"scheme < 3\""
            })
    void problemIsOneSentenceWithItsPlace(String text, String message) {
        assertEquals(message, refusal(text));
    }

    @Test
    void lengthIsBounded() throws FormulaException {
        assertEquals(
                1.0, Formula.parse("1" + " ".repeat(Formula.MAXIMUM_LENGTH - 1)).value(Map.of()));
        assertThrows(FormulaException.class, () -> Formula.parse("1" + " ".repeat(Formula.MAXIMUM_LENGTH)));
        assertThrows(FormulaException.class, () -> Formula.parse(" "));
        assertThrows(FormulaException.class, () -> Formula.parse("(".repeat(Formula.MAXIMUM_LENGTH)));
    }

    @Test
    void namesAreThoseThatItUses() throws FormulaException {
        assertEquals(
                List.of("bits", "on", "x"),
                Formula.parse("if(on, bits, x + bits)").names());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a.b", "a-b", "1a", "min", "Max", "true", "FALSE", "if"})
    void someNamesCannotBeUsed(String name) {
        assertTrue(!Formula.refusal(name).isEmpty());
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    /** The same arithmetic by doubles, which is off by some units in the last place. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void polynomialsAgreeWithDoubles(long seed) throws FormulaException {
        SplittableRandom random = new SplittableRandom(seed);
        double a = random.nextInt(-1000, 1000) / 64.0;
        double b = random.nextInt(1, 1000) / 128.0;
        int n = random.nextInt(1, 6);
        Map<String, Object> values = Map.of("a", new BigDecimal(a), "b", new BigDecimal(b), "n", new BigDecimal(n));
        double expected = (a * a - 3 * b) / b + StrictMath.pow(b, n);
        double actual = (Double) Formula.parse("(a * a - 3 * b) / b + b ^ n").value(values);
        assertEquals(expected, actual, 1e-12 * Math.max(1, Math.abs(expected)));
    }
}
