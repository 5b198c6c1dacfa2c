// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestDecimalTest {
    private static final int CASES = 4000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void quickTextsAreThoseFoundByTrial(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            double value = value(random);
            assertEquals(
                    ShortestDecimal.text(ShortestDecimal.byTrial(value)),
                    ShortestDecimal.text(value),
                    () -> "digits of " + value);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 7, 8})
    void theTextReadsBackAsTheSameDouble(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            double value = value(random);
            assertEquals(value, Double.parseDouble(ShortestDecimal.text(value)));
        }
    }

    /** Any double; a fraction of few bits, where ties are; a physical quantity; a decimal of few digits. */
    private static double value(RandomGenerator random) {
        double value = switch (random.nextInt(4)) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> (1 + random.nextInt(1 << (1 + random.nextInt(30)))) * Math.scalb(1.0, -random.nextInt(70));
            case 2 -> random.nextGaussian() * 1e-6;
            default -> random.nextInt(1, 100_000) * 1e-9;
        };
        return Double.isFinite(value) && value != 0 ? value : 0.1;
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-2.5e-7, -2.5e-7",
        "0.00001, 0.00001",
        "0.000001, 1e-6",
        "9.0000152587890625, 9.000015258789063",
        "5.960464477539063e-8, 5.960464477539063e-8",
        "4.9e-324, 5e-324",
        "1e23, 1e23",
        "1234567, 1234567",
        "0, 0",
        "-123.4375, -123.4375",
        "12345678901234.567, 12345678901234.566",
        "1.5e15, 1500000000000000",
        "-1.25e300, -1.25e300",
    })
    void textsAreTheSameOnEveryJdk(double value, String text) {
        assertEquals(text, ShortestDecimal.text(value));
    }

    @Test
    void whatIsNoNumberHasNoText() {
        var failure = assertThrows(IllegalArgumentException.class, () -> ShortestDecimal.text(Double.NaN));
        assertEquals("NaN has no decimal text", failure.getMessage());
    }
}
