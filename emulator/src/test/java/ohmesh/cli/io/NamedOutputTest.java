// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedOutputTest {
    @TempDir
    Path folder;

    /** A disk that takes two bytes. */
    private static final class SmallDisk extends OutputStream {
        private int left = 2;

        @Override
        public void write(int b) throws IOException {
            if (left == 0) {
                throw new IOException("No space left on device");
            }
            left--;
        }
    }

    @Test
    void whatIsNotWholeIsTakenAwayAndItsFileNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("trace.json"), "[1");
        try (NamedOutput out = new NamedOutput(file, new SmallDisk())) {
            out.write('[');
            out.write('1');
            IOException failure = assertThrows(IOException.class, () -> out.write(new byte[] {','}));
            assertEquals(file + ": No space left on device", failure.getMessage());
            out.discardIfBroken();
        }
        assertFalse(Files.exists(file));
    }

    @Test
    void whatIsWholeStays() throws IOException {
        Path file = folder.resolve("trace.json");
        try (NamedOutput out = NamedOutput.open(file)) {
            out.write(new byte[] {'x', '[', ']', 'x'}, 1, 2);
            out.discardIfBroken();
        }
        assertEquals("[]", Files.readString(file));
    }
}
