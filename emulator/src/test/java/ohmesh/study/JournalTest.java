// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which line of which journal is believed. */
final class JournalTest {
    private static final String IDENTITY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private static String hash(char digit) {
        return String.valueOf(digit).repeat(64);
    }

    private void write(String name, String lines) throws IOException {
        Path journals = Files.createDirectories(folder.resolve("journal").resolve(IDENTITY.substring(0, 16)));
        Files.writeString(journals.resolve(name), lines);
    }

    private static String line(char digit) {
        return "4,-7," + hash(digit) + "," + hash('0') + "\n";
    }

    private Optional<String> kept() throws IOException {
        try (Journal journal = new Journal(folder, IDENTITY)) {
            return journal.entry(4, -7).map(Journal.Entry::hash);
        }
    }

    @Test
    void processThatBeganLaterIsRightWhateverItsHostIsCalled() throws IOException {
        write("alpha-99-19a0000001f-1.csv", line('b'));
        write("beta-1000-19a00000009-1.csv", line('a'));
        assertEquals(Optional.of(hash('b')), kept());
    }

    @Test
    void startsAreComparedAsNumbers() throws IOException {
        write("host-9-fffffffffff-1.csv", line('a'));
        write("host-9-10000000000f-1.csv", line('b'));
        assertEquals(Optional.of(hash('b')), kept());
    }

    @Test
    void laterJournalOfAProcessIsRight() throws IOException {
        write("host-9-19a00000009-10.csv", line('b'));
        write("host-9-19a00000009-9.csv", line('a'));
        assertEquals(Optional.of(hash('b')), kept());
    }

    @Test
    void journalsWithNamesThatNobodyGaveComeFirst() throws IOException {
        write("alpha-99-19a0000001f-1.csv", line('b'));
        write("zeta.csv", line('a'));
        write("zeta-x-y-z.csv", line('a'));
        assertEquals(Optional.of(hash('b')), kept());
    }

    @Test
    void damagedLinesArePassedOver() throws IOException {
        String rest = "," + hash('a') + "," + hash('0') + "\n";
        String damaged = "x,3" + rest + "4,y" + rest + "99999999999,3" + rest + "4,9999999999999999999" + rest
                + "4,-7,,\n" + "4,-7,../../x,../../y\n\u00ff\n";
        write("host-9-19a00000009-1.csv", line('b') + damaged);
        assertEquals(Optional.of(hash('b')), kept());
    }
}
