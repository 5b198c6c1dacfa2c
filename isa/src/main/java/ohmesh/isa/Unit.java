// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

/** The unit of a tile that executes an instruction; a unit starts at most one instruction a cycle. */
public enum Unit {
    /** Branches, loops, waiting. */
    CONTROL,
    /** 32-bit integer arithmetic. */
    SCALAR,
    /** Scratchpad and machine registers. */
    MEMORY,
    /** Arithmetic on lanes. */
    VECTOR,
    /** Line masks. */
    MASK,
    /** Interpolated look-up. */
    TABLE,
    /** Crossbar reads and writes. */
    ARRAY,
    /** Packets to and from channels. */
    NETWORK
}
