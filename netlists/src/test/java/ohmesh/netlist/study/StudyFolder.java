// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.read.Problem;

/** A folder with the netlist "single" of the tests and a study beside it. */
final class StudyFolder {
    static final String BITS = "\"bits\": {\"pointers\": [\"/chip/tile/adc/bits\"], \"values\": [6, 8]}";
    static final String WINDOW = "\"window\": {\"pointers\": [\"/channels/y/window\"], \"values\": [1, 2]}";
    /** A study of both knobs. */
    static final String BOTH = "\"knobs\": {" + BITS + ", " + WINDOW + "}";

    private static final Path NETLIST = Path.of("src/test/resources/single");

    private final Path folder;

    StudyFolder(Path folder) {
        this.folder = folder;
        try (var files = Files.list(NETLIST)) {
            Files.createDirectories(folder.resolve("net"));
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("net").resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a study of the netlist with these members beside its name. */
    StudyRead read(String members) {
        return readText("{\"name\": \"s\", \"netlist\": \"net\", " + members + "}", false);
    }

    StudyRead readText(String text, boolean allowLarge) {
        try {
            Files.writeString(folder.resolve(StudyReader.FILE_NAME), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StudyReader.read(folder, allowLarge);
    }

    /** The problems of a study without the path of the folder, lines and columns. */
    List<String> problems(String members) {
        return texts(read(members));
    }

    List<String> texts(StudyRead read) {
        return read.problems().stream()
                .map(Problem::toString)
                .map(text -> text.replace(folder + "/", "").replaceAll(":[0-9]+:[0-9]+ ", " "))
                .toList();
    }
}
