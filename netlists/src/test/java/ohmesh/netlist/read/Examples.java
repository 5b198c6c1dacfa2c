// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The two valid netlists of the tests, in a folder of their own that a test may break. */
final class Examples {
    static final List<String> NAMES = List.of("single", "pair");

    private static final Path RESOURCES = Path.of("src/test/resources");

    private final Path folder;

    private Examples(Path folder) {
        this.folder = folder;
    }

    /** A copy of an example. */
    static Examples copy(String name, Path target) {
        try (var files = Files.list(RESOURCES.resolve(name))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Examples(target);
    }

    Path folder() {
        return folder;
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Examples write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Replaces a text that occurs exactly once in a file. */
    Examples replace(String file, String from, String to) {
        String text = text(file);
        assertEquals(2, text.split(java.util.regex.Pattern.quote(from), -1).length, "occurrences of " + from);
        return write(file, text.replace(from, to));
    }

    Examples replace(String from, String to) {
        return replace(NetlistReader.FILE_NAME, from, to);
    }

    ReadResult read() {
        return NetlistReader.read(folder, ReadOptions.none());
    }

    /** The problems as texts, without the path of the folder, which is another one in every test. */
    List<String> problems() {
        return texts(read());
    }

    List<String> texts(ReadResult result) {
        String prefix = folder + "/";
        return result.problems().stream()
                .map(Problem::toString)
                .map(text -> text.replace(prefix, ""))
                .toList();
    }
}
