// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VcdTimeTest {
    @ParameterizedTest(name = "{0} Hz is {2} x {1}")
    @CsvSource({
        "1e3, 1ms, 1",
        "100e6, 1ns, 10",
        "1e9, 1ns, 1",
        "8e8, 1ps, 1250",
        "3e9, 1fs, 333333",
        "1e11, 1ps, 10",
        "0.5, 1s, 2"
    })
    void theUnitIsTheCoarsestThatFitsThePeriod(double hertz, String timescale, long ticks) {
        assertEquals(new VcdTime(timescale, ticks), VcdTime.ofClock(hertz));
    }

    @Test
    void aTimeBeyond63BitsIsRefused() {
        VcdTime time = new VcdTime("1fs", 1_000_000);
        assertEquals(Long.MAX_VALUE / 1_000_000 * 1_000_000, time.atStartOf(Long.MAX_VALUE / 1_000_000));
        assertThrows(ArithmeticException.class, () -> time.atStartOf(Long.MAX_VALUE / 1_000_000 + 1));
    }
}
