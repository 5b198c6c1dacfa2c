// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Locale;
import ohmesh.engine.Probe;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.isa.assembler.Disassembler;
import ohmesh.netlist.Program;

/**
 * Reports to the probe which cycles each unit of a tile is busy and why the tile does not issue. Units are those of
 * the instruction set, {@code port} for the flits that leave, {@code NAME.array} and {@code NAME.adc} of every array,
 * and {@code stall}. Costs nothing but a question while nobody listens; holds no state of the machine.
 */
final class UnitSpans {
    private static final String PORT = "port";
    private static final String STALL = "stall";

    private final Probe probe;
    private final String tile;
    private final Program program;
    /** Instructions as text, by address, as far as they were needed. */
    private final String[] texts;

    UnitSpans(Probe probe, String tile, Program program) {
        this.probe = probe;
        this.tile = tile;
        this.program = program;
        texts = new String[program.words().size()];
    }

    /** Whether anything would be received. */
    boolean listening() {
        return probe.listening();
    }

    /** An instruction issues. */
    void issue(long at, int pc, Opcode opcode) {
        if (probe.listening()) {
            probe.event(at, tile, "issue", pc + " " + opcode.mnemonic());
        }
    }

    /** An instruction keeps its unit busy. */
    void unit(long from, long to, Instruction i, int pc) {
        if (probe.listening() && to > from) {
            probe.span(from, to, tile, i.opcode().unit().name().toLowerCase(Locale.ROOT), text(pc));
        }
    }

    /** The tile waits with the instruction at an address. */
    void stall(Stall cause, long from, long to, int pc) {
        if (probe.listening() && to > from) {
            probe.span(from, to, tile, STALL, cause.cause() + " " + text(pc));
        }
    }

    /** A spike is emitted, whatever becomes of it. */
    void spike(long at, String connection, int axon) {
        if (probe.listening()) {
            probe.event(at, tile, "spike", connection + " " + axon);
        }
    }

    /** Flits leave, one a cycle. */
    void port(long from, long to, String text) {
        if (probe.listening() && to > from) {
            probe.span(from, to, tile, PORT, text);
        }
    }

    /** The lines of an array are driven for a read or a write. */
    void array(long from, long to, ArraySlot slot, String text) {
        if (probe.listening() && to > from) {
            probe.span(from, to, tile, slot.name() + ".array", text);
        }
    }

    /** The converters of an array convert a sample. */
    void converters(long from, long to, ArraySlot slot, String text) {
        if (probe.listening() && to > from) {
            probe.span(from, to, tile, slot.name() + ".adc", text);
        }
    }

    /** For example {@code vadd v1, v2, v3 @12}. */
    private String text(int pc) {
        if (texts[pc] == null) {
            texts[pc] = Disassembler.text(program.words().get(pc)).strip().replaceAll(" +", " ") + " @" + pc;
        }
        return texts[pc];
    }
}
