// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ohmesh.isa.Opcode;

/** Instruction names, of the table and of the assembler; letters of either case. */
final class Mnemonics {
    private static final String WIDE = ".w";
    private static final Map<String, Opcode> OPCODES = new HashMap<>();
    private static final Map<String, PseudoInstruction> PSEUDO = new HashMap<>();
    private static final Set<String> ALL = new TreeSet<>();

    static {
        for (Opcode opcode : Opcode.values()) {
            OPCODES.put(opcode.mnemonic(), opcode);
            ALL.add(opcode.mnemonic());
        }
        for (PseudoInstruction pseudo : PseudoInstruction.values()) {
            PSEUDO.put(pseudo.mnemonic(), pseudo);
            ALL.add(pseudo.mnemonic());
        }
    }

    private Mnemonics() {}

    static boolean isWide(Token name) {
        return name.text().toLowerCase(Locale.ROOT).endsWith(WIDE);
    }

    static Optional<Opcode> opcode(Token name) {
        return Optional.ofNullable(OPCODES.get(stem(name)));
    }

    static Optional<PseudoInstruction> pseudo(Token name) {
        return Optional.ofNullable(PSEUDO.get(stem(name)));
    }

    static SourceError unknown(Token name) {
        String hint = NearestName.hint(stem(name), ALL);
        return new SourceError(name, "unknown instruction `" + name.text() + "`" + hint);
    }

    private static String stem(Token name) {
        String lower = name.text().toLowerCase(Locale.ROOT);
        return isWide(name) ? lower.substring(0, lower.length() - WIDE.length()) : lower;
    }
}
