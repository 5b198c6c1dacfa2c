// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ohmesh.cli.Console;
import ohmesh.netlist.read.GalleryIndex;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken field in a netlist of the gallery is a message with its place, never a stack trace. */
class MutatedGalleryTest {
    private static final Path GALLERY = Path.of("..", "netlists");
    private static final Pattern PLACE = Pattern.compile("^.*netlist\\.json:\\d+:\\d+ /", Pattern.MULTILINE);

    @TempDir
    Path folder;

    private final Console console = Console.real();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    static List<Path> gallery() throws IOException {
        return GalleryIndex.list(GALLERY).stream().map(entry -> entry.folder()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gallery")
    void anUnbrokenCopyPasses(Path netlist) throws IOException {
        copy(netlist);
        assertEquals(0, console.execute("check", folder), () -> console.err.toString());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBrokenFieldIsNamed(long seed) throws IOException {
        List<Path> gallery = gallery();
        copy(gallery.get((int) (seed % gallery.size())));
        Path file = folder.resolve("netlist.json");
        BrokenField.Fault[] faults = BrokenField.Fault.values();
        BrokenField.Fault fault = faults[(int) (seed / gallery.size() % faults.length)];
        BrokenField broken = BrokenField.of(Files.readString(file), fault, new SplittableRandom(seed));
        Files.writeString(file, broken.text());
        int code = console.execute("check", folder);
        String printed = console.out.toString() + console.err;
        assertEquals(2, code, () -> broken.what() + " passes: " + printed);
        assertTrue(PLACE.matcher(printed).find(), () -> broken.what() + " has no place: " + printed);
        assertFalse(printed.contains("Exception"), () -> broken.what() + ": " + printed);
        assertFalse(printed.contains("\tat "), () -> broken.what() + ": " + printed);
    }

    private void copy(Path netlist) throws IOException {
        try (Stream<Path> files = Files.list(netlist)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }
}
