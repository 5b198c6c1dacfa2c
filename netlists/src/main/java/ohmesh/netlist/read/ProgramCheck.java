// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import ohmesh.isa.Codec;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;
import ohmesh.netlist.Program;

/** What an assembled program names is there, and its tile can do it. */
final class ProgramCheck {
    private final String tile;
    private final TileChannels channels;
    private final TileSpikes spikes;
    private final Bound bound;
    private final ProblemList problems;
    private final WriteProgramCheck writes;

    ProgramCheck(String tile, TileChannels channels, TileSpikes spikes, Bound bound, ProblemList problems) {
        this.tile = tile;
        this.channels = channels;
        this.spikes = spikes;
        this.bound = bound;
        this.problems = problems;
        writes = new WriteProgramCheck(tile, bound);
    }

    void check(Program program, ProgramText text) {
        if (program.words().isEmpty()) {
            problems.at(text.place(1, 1), "the program has no instructions");
        }
        for (int i = 0; i < program.words().size(); i++) {
            int line = program.lines().get(i);
            Codec.decode(program.words().get(i)).ifPresent(instruction -> check(instruction, line, text));
        }
    }

    private void check(Instruction instruction, int line, ProgramText text) {
        for (Operand operand : instruction.opcode().operands()) {
            switch (operand) {
                case SLOT -> index(instruction, operand, "array", bound.names(tile + "/arrays"), line, text);
                case POLICY -> index(instruction, operand, "pulse", bound.names(tile + "/pulses"), line, text);
                case TABLE -> index(instruction, operand, "table", bound.names(tile + "/tables"), line, text);
                case CHANNEL -> {
                    if (index(instruction, operand, "channel", channels.names(), line, text)) {
                        direction(instruction, line, text);
                    }
                }
                case SPIKES -> {
                    if (index(instruction, operand, "connection for spikes", spikes.names(), line, text)) {
                        spikeDirection(instruction, line, text);
                    }
                }
                default -> {}
            }
        }
        writes.problems(instruction).forEach(message -> problem(instruction, message, line, text));
    }

    private boolean index(
            Instruction instruction, Operand operand, String what, List<String> names, int line, ProgramText text) {
        int index = instruction.get(operand);
        if (index < names.size()) {
            return true;
        }
        String known = names.isEmpty() ? "the tile has none" : "the tile has " + String.join(", ", names);
        problem(instruction, "there is no " + what + " " + index + "; " + known, line, text);
        return false;
    }

    private void direction(Instruction instruction, int line, ProgramText text) {
        int channel = instruction.get(Operand.CHANNEL);
        String name = "\"" + channels.names().get(channel) + "\"";
        if (instruction.opcode() == Opcode.SEND && !channels.sends().get(channel)) {
            problem(instruction, "the tile receives on channel " + name + ", it cannot send there", line, text);
        } else if (instruction.opcode() == Opcode.RECV && !channels.receives().get(channel)) {
            problem(instruction, "the tile sends on channel " + name + ", it cannot receive there", line, text);
        }
    }

    private void spikeDirection(Instruction instruction, int line, ProgramText text) {
        int entry = instruction.get(Operand.SPIKES);
        String name = "\"" + spikes.names().get(entry) + "\"";
        if (instruction.opcode() == Opcode.EMIT && !spikes.sends().get(entry)) {
            problem(instruction, "the tile counts spikes " + name + ", it cannot emit there", line, text);
        } else if (instruction.opcode() == Opcode.SPIKES && !spikes.receives().get(entry)) {
            problem(instruction, "the tile emits spikes " + name + ", it does not count them", line, text);
        }
    }

    private void problem(Instruction instruction, String message, int line, ProgramText text) {
        int column = text.firstColumn(line);
        problems.at(text.place(line, column), instruction.opcode().mnemonic() + ": " + message);
    }
}
