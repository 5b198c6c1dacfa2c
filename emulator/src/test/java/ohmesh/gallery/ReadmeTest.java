// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ohmesh.cli.Console;
import org.junit.jupiter.api.Test;

/** What the README shows is what the command prints. */
class ReadmeTest {
    @Test
    void theOutputOfTheMainJobIsTheRealOne() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int start = readme.indexOf("letters: ");
        List<String> shown =
                readme.substring(start, readme.indexOf("...", start)).lines().toList();
        Console console = Console.real();
        assertEquals(0, console.execute("run", "../netlists/letters"));
        List<String> printed = console.out.toString().lines().toList();
        assertTrue(shown.size() > 5, "the block was found");
        assertEquals(shown, printed.subList(0, shown.size()));
    }
}
