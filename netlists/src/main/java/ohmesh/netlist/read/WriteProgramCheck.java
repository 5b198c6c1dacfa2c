// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.isa.Instruction;
import ohmesh.isa.Operand;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Pulse;

/** What array and policy must be for the writes of a program: pairs, SET pulses, a loop where one is run. */
final class WriteProgramCheck {
    private static final int MINUS = 1;
    private final String tile;
    private final Bound bound;

    WriteProgramCheck(String tile, Bound bound) {
        this.tile = tile;
        this.bound = bound;
    }

    /** What is wrong with an instruction; nothing where its array or policy is not there or wrong itself. */
    List<String> problems(Instruction instruction) {
        List<String> problems = new ArrayList<>();
        switch (instruction.opcode()) {
            case PULSE -> minusCells(instruction).ifPresent(problems::add);
            case OUTER -> {
                pairs(instruction).ifPresent(problems::add);
                set(instruction).ifPresent(problems::add);
            }
            case WRV -> {
                minusCells(instruction).ifPresent(problems::add);
                loop(instruction).ifPresent(problems::add);
                set(instruction).ifPresent(problems::add);
            }
            case REFRESH -> {
                pairs(instruction).ifPresent(problems::add);
                loop(instruction).ifPresent(problems::add);
                set(instruction).ifPresent(problems::add);
            }
            default -> {
                // Writes nothing.
            }
        }
        return problems;
    }

    private Optional<String> minusCells(Instruction instruction) {
        return instruction.get(Operand.POLARITY) == MINUS
                ? single(instruction).map(array -> "array \"" + array + "\" has single cells, no minus cells")
                : Optional.empty();
    }

    private Optional<String> pairs(Instruction instruction) {
        return single(instruction)
                .map(array -> "array \"" + array + "\" has single cells; differential pairs are needed");
    }

    /** The name of the array where it has single cells. */
    private Optional<String> single(Instruction instruction) {
        return entry("arrays", instruction.get(Operand.SLOT))
                .filter(array -> bound.get(tile + "/arrays/" + array + "/pairing", Pairing.class)
                        .equals(Optional.of(Pairing.SINGLE)));
    }

    private Optional<String> loop(Instruction instruction) {
        return entry("pulses", instruction.get(Operand.POLICY))
                .filter(name ->
                        policy(name).filter(pulse -> pulse.verify() == null).isPresent())
                .map(name -> "pulse \"" + name + "\" has no \"verify\": how to read, compare and pulse again");
    }

    private Optional<String> set(Instruction instruction) {
        return entry("pulses", instruction.get(Operand.POLICY))
                .filter(name ->
                        policy(name).filter(pulse -> pulse.amplitude() < 0).isPresent())
                .map(name -> "pulse \"" + name + "\" is a RESET; a SET, with a positive amplitude, is needed");
    }

    private Optional<Pulse> policy(String name) {
        return bound.get(tile + "/pulses/" + name, Pulse.class);
    }

    private Optional<String> entry(String table, int index) {
        List<String> names = bound.names(tile + "/" + table);
        return index < names.size() ? Optional.of(names.get(index)) : Optional.empty();
    }
}
