// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsWrittenWholeAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("x.csv.part"), "mine");
        OutputFile.text(folder.resolve("x.csv"), false).write("all".getBytes(StandardCharsets.UTF_8));
        assertEquals("all", Files.readString(folder.resolve("x.csv")));
        assertEquals("mine", Files.readString(folder.resolve("x.csv.part")));
        assertEquals(2, files());
    }

    @Test
    void aFailureLeavesNothing() throws IOException {
        OutputFile file = OutputFile.text(folder.resolve("x.csv"), false);
        assertThrows(
                IllegalStateException.class,
                () -> file.write(out -> {
                    out.write(1);
                    throw new IllegalStateException();
                }));
        assertEquals(0, files());
    }

    @Test
    void oneFileForTwoResultsIsRefused() {
        OutputFile map = OutputFile.text(folder.resolve("a/../x.csv"), false);
        OutputFile packets = OutputFile.text(folder.resolve("x.csv"), false);
        BadInput thrown = assertThrows(BadInput.class, () -> OutputFile.differ(List.of(map, packets)));
        assertTrue(thrown.getMessage().contains("is named for two results"), thrown.getMessage());
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
