// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A long trace takes no more memory than a short one. */
class LongTraceTest {
    private static final long BYTES = 100_000_000;

    @Test
    void aHundredMegabytesAreWrittenInAHeapOfSixteen() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongTrace.class.getName(),
                        Long.toString(BYTES))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
