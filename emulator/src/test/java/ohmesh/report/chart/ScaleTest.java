// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest(name = "{0} {1} reads {2}")
    @CsvSource({
        "0.00000000123, J, 1.23 nJ",
        "0, J, 0 J",
        "999.9, W, 999.9 W",
        "1000, W, 1 kW",
        "5484875, cycles, 5.485 10\u2076 cycles",
        "99999, cycles, 99\u202f999 cycles",
        "-0.05, V, -50 mV",
        "1e-9, m2, 1\u202f000 \u00b5m\u00b2",
        "2.5e-6, m2, 2.5 mm\u00b2",
        "700, ohm, 700 \u03a9"
    })
    void aQuantityHasThePrefixThatReadsBest(double value, String unit, String text) {
        assertEquals(text, Scale.text(value, unit));
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({"12, 12", "0.5, 0.5", "1234567, 1\u202f234\u202f567", "0.000012345, 1.235e-05", "2.50, 2.5", "-3, -3"})
    void aNumberHasFourDigitsAndNoIdleZeros(double value, String text) {
        assertEquals(text, Scale.digits(value));
    }

    @Test
    void whatIsNotFiniteDoesNotDecideThePrefix() {
        assertEquals(
                "mA",
                Scale.of("A", DoubleStream.of(Double.NaN, 0.02, Double.POSITIVE_INFINITY))
                        .unit());
    }

    @Test
    void aLogarithmicAxisHasRoundTicks() {
        Range range = Range.of(DoubleStream.of(1e-6, 1), true);
        List<Object> ticks = range.tickTexts();
        assertTrue(ticks.contains("10\u207b\u2076") && ticks.contains("1"), ticks.toString());
        assertEquals(
                List.of("5", "10", "20"), Range.of(DoubleStream.of(5, 20), true).tickTexts());
    }

    @Test
    void aRangeOfOnePointHasRoomAroundIt() {
        Range range = Range.of(DoubleStream.of(3), false);
        assertEquals(0.5, range.place(3), 1e-12);
        assertTrue(range.from() < 3 && range.to() > 3);
    }
}
