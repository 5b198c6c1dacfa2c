// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

import java.util.List;
import java.util.stream.Stream;

/** Ranges of opcodes that belong together; the last is kept for rows that do not execute yet. */
public enum Block {
    CONTROL(0x01, 0x0F, "Control"),
    SCALAR(0x10, 0x2F, "Scalar and memory"),
    VECTOR(0x30, 0x4F, "Vectors and tables"),
    MASK(0x50, 0x5F, "Masks"),
    ARRAY(0x60, 0x6F, "Arrays"),
    NETWORK(0x70, 0x77, "Network"),
    NEURON(0x78, 0x7F, "Neurons and plasticity");

    private final int first;
    private final int last;
    private final String title;

    Block(int first, int last, String title) {
        this.first = first;
        this.last = last;
        this.title = title;
    }

    /** Lowest opcode. */
    public int first() {
        return first;
    }

    /** Highest opcode. */
    public int last() {
        return last;
    }

    /** Heading in the reference page. */
    public String title() {
        return title;
    }

    /** The rows of the block. */
    public List<Opcode> opcodes() {
        return Stream.of(Opcode.values())
                .filter(opcode -> opcode.code() >= first && opcode.code() <= last)
                .toList();
    }
}
