// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.isa.MachineRegister;
import ohmesh.isa.Opcode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferencePageTest {
    private static final Path PAGE = Path.of("ISA.md");

    @Test
    void theCommittedPageIsTheGeneratedOne() throws IOException {
        if (Boolean.getBoolean("generated.update")) {
            Files.writeString(PAGE, ReferencePage.text());
        }
        assertEquals(ReferencePage.text(), Files.readString(PAGE).replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @EnumSource
    void everyRowHasItsEntry(Opcode opcode) {
        String page = ReferencePage.text();
        assertTrue(page.contains("\n### `" + opcode.mnemonic() + "`\n"));
        assertTrue(page.contains(opcode.meaning()));
        assertTrue(page.contains("`" + Syntax.text(opcode) + "`"));
    }

    @ParameterizedTest
    @EnumSource
    void everyMachineRegisterIsNamed(MachineRegister register) {
        assertTrue(ReferencePage.text().contains("| " + register.address() + " | `" + register + "` |"));
    }

    @Test
    void nothingOfTheFrameIsLeftUnfilled() {
        assertFalse(ReferencePage.text().contains("{{"));
    }

    /** A diagram is as wide as its ruler says: the cells, each from its upper to its lower bit, cover 31..0. */
    @ParameterizedTest
    @EnumSource
    void theCellsOfADiagramCoverTheWord(Opcode opcode) {
        String ruler = EncodingDiagram.of(opcode).lines().findFirst().orElseThrow();
        String cells = EncodingDiagram.of(opcode).lines().skip(1).findFirst().orElseThrow();
        int next = 31;
        int count = 0;
        for (int at = 0; at < cells.length() - 1; at = cells.indexOf('+', at + 1)) {
            String numbers = ruler.substring(at + 1, Math.min(ruler.length(), cells.indexOf('+', at + 1)));
            String[] bits = numbers.strip().split(" +", -1);
            assertEquals(next, Integer.parseInt(bits[0]), ruler);
            next = Integer.parseInt(bits[bits.length - 1]) - 1;
            count++;
        }
        assertEquals(-1, next, ruler);
        assertTrue(count >= 2, ruler);
    }

    @Test
    void theExampleAssembles() {
        Matcher example = Pattern.compile("```asm\n(.*?)```", Pattern.DOTALL).matcher(ReferencePage.text());
        Symbols symbols =
                new Symbols(Map.of(), Map.of("weights", 0), Map.of(), Map.of("x", 0, "y", 1), Map.of("tanh", 0));
        int examples = 0;
        while (example.find()) {
            Assembly assembly = Assembler.assemble("ISA.md", example.group(1), symbols);
            assertEquals(List.of(), assembly.diagnostics());
            assertTrue(assembly.words().size() > 10);
            examples++;
        }
        assertEquals(1, examples);
    }
}
