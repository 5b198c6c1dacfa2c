// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

/**
 * Read-only registers in the address space of a tile. They stand at negative word addresses, so that one
 * {@code ld rD, NAME(r0)} reads them; scratchpad words stand at 0, 1, 2 ...; all other addresses trap.
 */
public enum MachineRegister {
    CYCLE_LOW(-1, "low 32 bits of the cycle in which the load issues"),
    CYCLE_HIGH(-2, "high 32 bits of that cycle"),
    TILE_X(-3, "column of the tile in the mesh"),
    TILE_Y(-4, "row of the tile in the mesh"),
    LANES(-5, "lanes of a vector register"),
    VECTOR_LENGTH(-6, "lanes that vector instructions work on"),
    SCRATCHPAD_WORDS(-7, "words of scratchpad"),
    DAC_CLIPS(-8, "inputs that were clipped by a DAC of this tile so far, low 32 bits"),
    ADC_SATURATIONS(-9, "results that saturated an ADC of this tile so far, low 32 bits"),
    ISA_VERSION(-10, "version of the instruction set");

    private final int address;
    private final String meaning;

    MachineRegister(int address, String meaning) {
        this.address = address;
        this.meaning = meaning;
    }

    /** Word address, negative. */
    public int address() {
        return address;
    }

    /** One line for the reference page. */
    public String meaning() {
        return meaning;
    }
}
