// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import ohmesh.cli.Console;
import ohmesh.study.StudyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A console, a study in an empty folder, and the folder that its results go to. */
abstract class StudyConsole {
    @TempDir
    Path folder;

    final Console console = Console.real();
    Path study;
    Path out;

    @BeforeEach
    void write() throws IOException {
        study = StudyFixture.write(folder);
        out = folder.resolve("out");
    }

    String err() {
        return console.err.toString();
    }

    String printed() {
        return console.out.toString();
    }

    /** Runs the study with further options and says the exit code. */
    int run(Object... more) {
        Stream<Object> command = Stream.of("study", "run", folder, "--out", out);
        return console.execute(Stream.concat(command, Stream.of(more)).toArray());
    }

    /** Another text at a place of the study. */
    void edit(String from, String to) throws IOException {
        String text = Files.readString(study);
        assertTrue(text.contains(from), text);
        Files.writeString(study, text.replace(from, to));
    }

    /** The knob is now whether the tile stands left or right on a mesh of two. */
    void tileOnTheLeftOrTheRight() throws IOException {
        edit("\"knobs\": {", "\"set\": [{\"pointer\": \"/chip/mesh/width\", \"value\": 2}], \"knobs\": {");
        edit(
                "[\"/chip/tile/adc/gainError\"]",
                "[\"/tiles/0/at\", \"/channels/x/to\", \"/channels/y/from\",\"/observe/weights/tile\"]");
        edit("[0.004, 0.02]", "[[0, 0], [1, 0]], \"labels\": [\"left\", \"right\"]");
        edit("gain < 0.01 || offset < 0.5", "true");
    }
}
