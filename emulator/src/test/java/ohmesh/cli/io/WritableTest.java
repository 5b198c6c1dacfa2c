// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritableTest {
    @TempDir
    Path folder;

    private static String refusal(Path path) {
        return assertThrows(BadInput.class, () -> Writable.require(path)).getMessage();
    }

    @Test
    void missingFoldersAreNoProblem() {
        assertDoesNotThrow(() -> Writable.require(folder));
        assertDoesNotThrow(() -> Writable.require(folder.resolve("a/b/c")));
        assertDoesNotThrow(() -> Writable.require(Path.of("a/b/c")));
    }

    @Test
    void fileHoldsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertDoesNotThrow(() -> Writable.require(file));
        String why = " cannot be written: " + file + " is a file, not a folder";
        assertEquals(file.resolve("a") + why, refusal(file.resolve("a")));
        assertEquals(file.resolve("a/b") + why, refusal(file.resolve("a/b")));
    }

    @Test
    void lockedFolderIsNamed() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeFalse(locked.toFile().setWritable(false) && Files.isWritable(locked), "this user may write everywhere");
        assertEquals(locked + " cannot be written: access denied", refusal(locked));
        assertEquals(
                locked.resolve("a") + " cannot be written: " + locked + ": access denied",
                refusal(locked.resolve("a")));
    }
}
