// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

/** What concerns the instruction set as a whole. */
public final class InstructionSet {
    /** Version of encodings and meanings; a program that begins with {@code .isa N} runs on version N only. */
    public static final int VERSION = 1;

    private InstructionSet() {}
}
