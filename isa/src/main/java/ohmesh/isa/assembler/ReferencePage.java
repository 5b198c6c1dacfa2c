// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ohmesh.isa.Block;
import ohmesh.isa.Format;
import ohmesh.isa.InstructionSet;
import ohmesh.isa.MachineRegister;
import ohmesh.isa.Opcode;
import ohmesh.isa.Rounding;

/** The reference page of the instruction set in Markdown: a frame of prose, filled in from the tables. */
public final class ReferencePage {
    private static final String FRAME = "reference.md";

    private ReferencePage() {}

    /** The whole page, as committed in {@code isa/ISA.md}. */
    public static String text() {
        return frame().replace("{{formats}}", formats())
                .replace("{{machineRegisters}}", machineRegisters())
                .replace("{{blocks}}", blocks())
                .replace("{{roundings}}", roundings())
                .replace("{{pseudo}}", pseudoInstructions())
                .replace("{{version}}", Integer.toString(InstructionSet.VERSION))
                .replace("{{loopDepth}}", Integer.toString(LoopRules.DEEPEST))
                .replace("{{instructions}}", instructions());
    }

    /** The entry of one row: syntax, meaning, unit and encoding. */
    public static String entry(Opcode opcode) {
        return "### `" + opcode.mnemonic() + "`\n\n"
                + "`" + Syntax.text(opcode) + "`: " + opcode.meaning() + ".\n"
                + "Unit " + opcode.unit().name().toLowerCase(Locale.ROOT) + ", format " + Format.of(opcode)
                + String.format(", opcode 0x%02x.%n%n", opcode.code()).replace(System.lineSeparator(), "\n")
                + fenced(EncodingDiagram.of(opcode));
    }

    private static String formats() {
        StringBuilder text = new StringBuilder();
        for (Format format : Format.values()) {
            text.append("**")
                    .append(format)
                    .append("**: ")
                    .append(format.meaning())
                    .append(".\n\n");
            text.append(fenced(EncodingDiagram.of(format.fields()))).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String machineRegisters() {
        StringBuilder rows = new StringBuilder("| address | name | holds |\n|---:|---|---|");
        for (MachineRegister register : MachineRegister.values()) {
            rows.append("\n| ").append(register.address());
            rows.append(" | `").append(register.name());
            rows.append("` | ").append(register.meaning()).append(" |");
        }
        return rows.toString();
    }

    private static String blocks() {
        StringBuilder rows = new StringBuilder("| opcodes | block | rows |\n|---|---|---|");
        for (Block block : Block.values()) {
            rows.append(String.format("\n| 0x%02x..0x%02x | %s | ", block.first(), block.last(), block.title()));
            rows.append(
                            block.opcodes().isEmpty()
                                    ? "kept free"
                                    : block.opcodes().size())
                    .append(" |");
        }
        return rows.toString();
    }

    private static String roundings() {
        StringBuilder rows = new StringBuilder("| value | name | rounds |\n|---:|---|---|");
        for (int value = 0; value < Rounding.values().length; value++) {
            Rounding rounding = Rounding.ofField(value);
            rows.append("\n| ").append(value);
            rows.append(" | `").append(rounding.word());
            rows.append("` | ").append(rounding.meaning()).append(" |");
        }
        return rows.toString();
    }

    private static String pseudoInstructions() {
        StringBuilder rows = new StringBuilder("| written | does | stands for |\n|---|---|---|");
        for (PseudoInstruction pseudo : PseudoInstruction.values()) {
            rows.append("\n| `").append(pseudo.syntax());
            rows.append("` | ").append(pseudo.meaning());
            rows.append(" | ").append(pseudo.expansion()).append(" |");
        }
        return rows.toString();
    }

    private static String instructions() {
        StringBuilder text = new StringBuilder();
        for (Block block : Block.values()) {
            if (!block.opcodes().isEmpty()) {
                text.append("## ").append(block.title()).append("\n\n");
                block.opcodes().forEach(opcode -> text.append(entry(opcode)).append('\n'));
            }
        }
        return text.toString().stripTrailing();
    }

    private static String fenced(String lines) {
        return "```text\n" + lines + "```\n";
    }

    private static String frame() {
        try (InputStream in = ReferencePage.class.getResourceAsStream(FRAME)) {
            if (in == null) {
                throw new IllegalStateException(FRAME + " is not packed with the class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
