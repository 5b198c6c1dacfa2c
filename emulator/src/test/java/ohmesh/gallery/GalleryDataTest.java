// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data files of the gallery are what our code makes; {@code -Dgenerated.update=true} writes them anew. */
class GalleryDataTest {
    private static final Path GALLERY = Path.of("..", "netlists");

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource({
        "letters, patterns.csv",
        "letters, labels.csv",
        "letters, labels-shuffled.csv",
        "letters, tanh.csv",
        "letters, slope.csv",
        "letters-both-columns, patterns.csv",
        "letters-both-columns, labels.csv",
        "letters-both-columns, labels-shuffled.csv",
        "letters-both-columns, tanh.csv",
        "letters-both-columns, slope.csv",
        "ir-drop, g-plus.csv",
        "ir-drop, g-minus.csv",
        "ir-drop, x.csv",
        "ir-drop, labels.csv",
        "letters-nodal, patterns.csv",
        "letters-nodal, labels.csv",
        "letters-nodal, labels-shuffled.csv",
        "letters-nodal, tanh.csv",
        "letters-nodal, slope.csv",
        "letters-1s1m-mesh, patterns-low.csv",
        "letters-1s1m-mesh, patterns-high.csv",
        "letters-1s1m-mesh, labels.csv",
        "letters-1s1m-mesh, labels-shuffled.csv",
        "letters-1s1m-mesh, tanh.csv",
        "letters-1s1m-mesh, slope.csv",
        "write-verify, levels.csv",
        "write-verify, targets.csv",
        "write-verify, pulses.csv",
        "drift, g.csv",
        "sneak-path, g.csv",
        "vmm, x.csv",
        "vmm, g-plus.csv",
        "vmm, g-minus.csv",
        "vmm, currents.csv",
        "vmm, y.csv"
    })
    void committedFileEqualsTheGenerated(String folder, String file) throws IOException {
        String text = switch (folder) {
            case "vmm" -> VmmData.text(file);
            case "ir-drop" -> IrDropData.text(file);
            case "write-verify" -> WriteVerifyData.text(file);
            case "drift" -> PlainConductances.rising(128, 16, 25.0);
            case "sneak-path" -> PlainConductances.alike(16, 16, 100.0);
            default -> LettersData.text(file);
        };
        Path path = GALLERY.resolve(folder).resolve(file);
        if (Boolean.getBoolean("generated.update")) {
            Files.writeString(path, text);
        }
        assertEquals(text, Files.readString(path));
    }
}
