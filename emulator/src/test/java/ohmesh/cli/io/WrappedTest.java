// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrappedTest {
    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @Test
    void lineOfTheWidthStaysAndOneMoreBreaks() {
        String line = "x".repeat(60) + " " + "y".repeat(Wrapped.COLUMNS - 61);
        assertEquals(line, Wrapped.text(line, 4));
        assertEquals(List.of("x".repeat(60), "    " + "y".repeat(Wrapped.COLUMNS - 60)), lines(line + "y"));
    }

    @Test
    void wordThatIsTooLongStaysWhole() {
        String word = "x".repeat(130);
        assertEquals(List.of("  " + word, "    end"), lines("  " + word + " end"));
    }

    private static List<String> lines(String text) {
        return Wrapped.text(text, 4).lines().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noWordIsLostAndNoLineTooLong(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("  first");
        for (int i = 0; i < 100; i++) {
            text.append(" ").append("abcdefghijkl", 0, random.nextInt(1, 12));
        }
        List<String> lines = lines(text.toString());
        lines.forEach(line -> assertTrue(line.length() <= Wrapped.COLUMNS, line));
        assertEquals(
                text.toString().strip(),
                String.join(" ", lines).replaceAll(" +", " ").strip());
    }
}
