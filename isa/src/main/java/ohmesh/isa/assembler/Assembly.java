// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.List;

/**
 * The outcome of one assembler run. With any diagnostic there are no words: half a program runs nowhere.
 *
 * @param words instruction words, the first at address 0
 * @param lines source line of every word, from 1 on
 * @param diagnostics all errors of the text, by line and column
 */
public record Assembly(List<Integer> words, List<Integer> lines, List<Diagnostic> diagnostics) {
    public Assembly {
        words = List.copyOf(words);
        lines = List.copyOf(lines);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the text had no errors. */
    public boolean succeeded() {
        return diagnostics.isEmpty();
    }
}
