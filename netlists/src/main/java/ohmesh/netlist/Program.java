// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

import java.util.List;
import ohmesh.isa.Codec;
import ohmesh.isa.Opcode;

/**
 * An assembled program.
 *
 * @param source file name, or {@code inline}
 * @param words instruction words, the first at address 0
 * @param lines source line of every word, from 1 on
 */
public record Program(String source, List<Integer> words, List<Integer> lines) {
    /** Whether the program has an instruction with an opcode. */
    public boolean has(Opcode opcode) {
        return words.stream()
                .flatMap(word -> Codec.decode(word).stream())
                .anyMatch(instruction -> instruction.opcode() == opcode);
    }
}
