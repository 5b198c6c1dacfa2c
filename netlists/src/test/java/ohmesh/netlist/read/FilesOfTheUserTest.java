// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths in problems are those that the user gave; what is no readable file is named and not opened. */
class FilesOfTheUserTest {
    @TempDir
    Path folder;

    private static List<String> problems(Path path) {
        return NetlistReader.read(path, ReadOptions.none()).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void problemsNameFilesUnderTheFolderThatTheUserGave() throws IOException {
        Examples example = Examples.copy("single", Files.createDirectory(folder.resolve("inside")))
                .replace("\"bits\": 10", "\"bits\": 17")
                .replace("multiply.oasm", "send v2, y", "send v2, x")
                .write("x.csv", "1,2\n");
        List<String> files =
                example.read().problems().stream().map(Problem::file).toList();
        String inside = folder.resolve("inside") + "/";
        assertEquals(List.of(inside + "multiply.oasm", inside + "netlist.json", inside + "x.csv"), files);
        assertEquals(
                List.of("netlist.json", "multiply.oasm", "plus.csv", "x.csv"),
                example.read().inputs().stream().map(InputFile::path).toList());
    }

    @Test
    void relativePathStaysRelativeInProblems() {
        Path working = Path.of("").toAbsolutePath();
        Examples.copy("single", folder).replace("\"bits\": 10", "\"bits\": 17");
        Path given = working.relativize(folder.toAbsolutePath());
        assertEquals(
                List.of(given + "/netlist.json:13:25 /chip/override/tile/adc/bits: 17 is outside 1..16"),
                problems(given.resolve("netlist.json")));
    }

    @Test
    void fileOfADataFolderIsNamedUnderThatFolder() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Examples.copy("single", inside);
        Files.delete(inside.resolve("x.csv"));
        Files.writeString(data.resolve("x.csv"), "1,2\n");
        Problem only = NetlistReader.read(inside, new ReadOptions(List.of(data)))
                .problems()
                .get(0);
        assertEquals(data.resolve("x.csv").toString(), only.file());
        assertEquals(1, only.line());
    }

    @Test
    void folderInThePlaceOfAFileIsCalledAFolder() throws IOException {
        Files.createDirectory(folder.resolve("netlist.json"));
        assertEquals(List.of(folder.resolve("netlist.json") + " is a folder"), problems(folder));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Examples example = Examples.copy("single", inside).replace("multiply.oasm\"", "folder.oasm\"");
        Files.createDirectory(inside.resolve("folder.oasm"));
        assertEquals(List.of("netlist.json:21:18 /tiles/0/program: folder.oasm is a folder"), example.problems());
    }

    @Test
    void pipeIsRefusedAndNotOpened() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.csv");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo here");
        Process make = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
        assertTrue(make.waitFor(10, TimeUnit.SECONDS));
        assertEquals(0, make.exitValue());
        assertEquals(List.of(pipe + " is not a regular file"), problems(pipe));
        assertEquals(
                List.of("netlist.json:27:27 /tiles/0/arrays/weights/plus/csv: pipe.csv is not a regular file"),
                Examples.copy("single", folder)
                        .replace("plus.csv\"", "pipe.csv\"")
                        .problems());
    }

    @Test
    void emptyPathIsCalledEmpty() {
        assertEquals(
                List.of("netlist.json:27:27 /tiles/0/arrays/weights/plus/csv: an empty path"),
                Examples.copy("single", folder).replace("plus.csv\"", "\"").problems());
    }

    @Test
    void fileThatIsNoJsonIsNoNetlist() throws IOException {
        Path file = Files.writeString(folder.resolve("README.md"), "# Ohmesh\n");
        assertEquals(List.of(file + " is no netlist (JSON)"), problems(file));
        Path broken = Files.writeString(folder.resolve("broken.netlist"), "{\"name\": NaN}");
        assertEquals(List.of(broken + ":1:13 /name: not JSON: NaN is no JSON number"), problems(broken));
    }
}
