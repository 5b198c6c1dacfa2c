// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildDigestTest {
    private static final List<String> FILES = List.of(
            "ohmesh/run/Versions.class",
            "ohmesh/presets/default.json",
            "ohmesh/cli/Main.class",
            "ohmesh/report/Page.class",
            "picocli/CommandLine.class");

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void classes() throws IOException {
        folder = temporary.resolve("classes");
        for (String name : FILES) {
            write(name, name + " as built");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path jar() throws IOException {
        Path jar = temporary.resolve("ohmesh.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (int i = FILES.size() - 1; i >= 0; i--) {
                zip.putNextEntry(new ZipEntry(FILES.get(i)));
                zip.write(Files.readAllBytes(folder.resolve(FILES.get(i))));
                zip.closeEntry();
            }
        }
        return jar;
    }

    private String digest() {
        return BuildDigest.of(List.of(folder));
    }

    @Test
    void jarHasTheDigestOfItsFolder() throws IOException {
        assertTrue(digest().matches("[0-9a-f]{12}"), digest());
        assertEquals(digest(), BuildDigest.of(List.of(jar())));
    }

    @Test
    void modulesInSeveralPlacesAreOneBuild() throws IOException {
        Path second = temporary.resolve("second");
        Path from = folder.resolve(FILES.get(1));
        String whole = digest();
        Path to = second.resolve(FILES.get(1));
        Files.createDirectories(to.getParent());
        Files.move(from, to);
        assertNotEquals(whole, digest());
        assertEquals(whole, BuildDigest.of(List.of(second, folder)));
    }

    @Test
    void whatComputesResultsDecides() throws IOException {
        String before = digest();
        write("ohmesh/cli/Main.class", "another help");
        write("ohmesh/report/Page.class", "other colours");
        write("picocli/CommandLine.class", "another release");
        assertEquals(before, digest());
        write("ohmesh/presets/default.json", "another default");
        assertNotEquals(before, digest());
    }

    @Test
    void placeThatIsNotThereIsUnknown() {
        assertEquals("unknown", BuildDigest.of(List.of(temporary.resolve("nowhere.jar"))));
    }

    @Test
    void thisBuildIsKnown() {
        assertTrue(Versions.build().matches("[0-9a-f]{12}"), Versions.build());
    }
}
