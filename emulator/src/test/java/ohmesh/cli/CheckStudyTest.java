// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ohmesh.study.StudyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ohmesh check} on studies. */
class CheckStudyTest {
    @TempDir
    Path folder;

    private final Console console = Console.real();
    private Path study;

    @BeforeEach
    void write() throws IOException {
        study = StudyFixture.write(folder);
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(study);
        assertTrue(text.contains(from), text);
        Files.writeString(study, text.replace(from, to));
    }

    @Test
    void studyIsCheckedAsOneByFolderFileOrContents() throws IOException {
        Path renamed = Files.copy(study, folder.resolve("errors.json"));
        for (Path path : new Path[] {folder, study, renamed}) {
            assertEquals(0, console.execute("check", path), console.err::toString);
            assertEquals(
                    path + ": ok (errors: a study of 4 points x 2 seeds, 1 point excluded)\n", console.out.toString());
        }
        assertEquals(0, console.execute("check", folder.resolve("vmm")));
        assertTrue(console.out.toString().contains("vmm: ok (vmm: "), console.out::toString);
    }

    @Test
    void studyWithMisspeltKnobsIsStillOne() throws IOException {
        edit("\"knobs\"", "\"knobz\"");
        Path renamed = Files.move(study, folder.resolve("errors.json"));
        assertEquals(2, console.execute("check", renamed));
        assertTrue(
                console.err.toString().contains("/knobz: unknown field \"knobz\"; nearest is \"knobs\""),
                console.err::toString);
    }

    @Test
    void problemsOfTheStudyAreSaid() throws IOException {
        edit("/chip/tile/adc/gainError", "/chip/tile/adc/gainErorr");
        assertEquals(2, console.execute("check", folder));
        assertTrue(console.err.toString().contains("/knobs/gain/pointers/0: "), console.err::toString);
        edit("/chip/tile/adc/gainErorr", "/chip/tile/adc/gainError");
        edit("counter.conversions", "counter.convresions");
        assertEquals(2, console.execute("check", folder));
        assertTrue(console.err.toString().contains("/counters/0: unknown counter"), console.err::toString);
    }

    @Test
    void pointWhoseNetlistIsWrongIsSaid() throws IOException {
        edit("/chip/tile/adc/gainError", "/chip/tile/adc/conversionTime");
        edit("[0.004, 0.02]", "[\"2 ns\", \"4 us\"]");
        edit("/chip/tile/adc/offsetError", "/maximumCycles");
        edit("[0.1, 1]", "[2000000, 2000]");
        edit("gain < 0.01 || offset < 0.5", "true");
        assertEquals(2, console.execute("check", folder), console.err::toString);
        assertTrue(
                console.err.toString().matches("(?s)ohmesh: point 3: .*conversionTime: takes .* cycles .*"),
                console.err::toString);
    }

    @Test
    void settingsAreReadAndOtherChangesRefused() {
        assertEquals(2, console.execute("check", folder, "--set", "/chip/tile/adc/bitz=3"));
        assertTrue(console.err.toString().contains("nearest is \"bits\""), console.err::toString);
        assertEquals(0, console.execute("check", folder, "--set", "/chip/tile/adc/bits=7"));
        assertEquals(2, console.execute("check", folder, "--seed", "3"));
        assertEquals("ohmesh: " + folder + " is a study: only --set can be given beside it\n", console.err.toString());
    }
}
