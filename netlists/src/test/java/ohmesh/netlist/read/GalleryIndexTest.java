// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryIndexTest {
    @TempDir
    Path folder;

    @Test
    void netlistsAreListedByFolderWithTheirDescriptions() throws IOException {
        Examples.copy("pair", Files.createDirectory(folder.resolve("b")));
        Examples.copy("single", Files.createDirectory(folder.resolve("a")));
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(Files.createDirectory(folder.resolve("c")).resolve("netlist.json"), "{");
        assertEquals(
                List.of(
                        "single: one tile multiplies two vectors and sends the results to the host",
                        "pair: ",
                        "c: cannot be read: not a JSON object"),
                GalleryIndex.list(folder).stream()
                        .map(entry -> entry.name() + ": " + entry.description())
                        .toList());
    }
}
