// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    @Test
    void speedIsAWholeNumberOfTheCyclesDoneSinceTheStart() {
        assertEquals(
                "letters: cycle 1000007, 3 cycles/s, 1:02",
                Progress.line("letters", "cycle", 1_000_007, 200, Duration.ofSeconds(62)));
    }

    @Test
    void nothingIsDividedByNoTime() {
        assertEquals("vmm: cycle 7, 0 cycles/s, 0:00", Progress.line("vmm", "cycle", 7, 7, Duration.ZERO));
    }
}
