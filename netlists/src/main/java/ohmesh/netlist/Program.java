// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

import java.util.List;

/**
 * An assembled program.
 *
 * @param source file name, or {@code inline}
 * @param words instruction words, the first at address 0
 * @param lines source line of every word, from 1 on
 */
public record Program(String source, List<Integer> words, List<Integer> lines) {}
