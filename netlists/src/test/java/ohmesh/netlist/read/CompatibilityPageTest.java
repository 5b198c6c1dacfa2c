// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompatibilityPageTest {
    private static final Path COMMITTED = Path.of(CompatibilityPage.FILE_NAME);

    @Test
    void committedPageIsTheGeneratedOne() throws IOException {
        if (Boolean.getBoolean("generated.update")) {
            Files.writeString(COMMITTED, CompatibilityPage.text());
        }
        assertEquals(CompatibilityPage.text(), Files.readString(COMMITTED), "rewrite it with -Dgenerated.update=true");
    }

    /** Otherwise the page would claim that a choice works with all others, and nobody would ever have looked. */
    @Test
    void everyChoiceOutsideTheMainAxesStandsInARule() {
        Set<Choice> used = EnumSet.noneOf(Choice.class);
        for (Combination combination : Combination.values()) {
            used.add(combination.refused());
            used.addAll(combination.beside());
            assertFalse(combination.reason().isBlank());
            assertFalse(combination.beside().contains(combination.refused()));
        }
        Set<Choice> plain = EnumSet.complementOf(EnumSet.copyOf(used));
        Set<Choice.Axis> main =
                EnumSet.of(Choice.Axis.CODING, Choice.Axis.PAIRING, Choice.Axis.LAW, Choice.Axis.IMPERFECTION);
        plain.removeIf(choice -> main.contains(choice.axis()));
        assertTrue(plain.isEmpty(), plain::toString);
    }
}
