// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.List;
import ohmesh.isa.Opcode;

/**
 * One word of the program before its operands are read.
 *
 * @param line source line
 * @param address of the word
 * @param name mnemonic or directive as written
 * @param opcode the row; null for {@code .word}
 * @param wide whether {@code .w} stands behind the mnemonic
 * @param parts the operands as written
 */
record Statement(int line, int address, Token name, Opcode opcode, boolean wide, List<Part> parts) {
    boolean isRaw() {
        return opcode == null;
    }
}
