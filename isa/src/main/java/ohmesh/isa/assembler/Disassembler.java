// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import ohmesh.isa.Codec;
import ohmesh.isa.Instruction;
import ohmesh.isa.MachineRegister;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;
import ohmesh.isa.Rounding;

/** Instruction words to assembly text that assembles to the same words. */
public final class Disassembler {
    private Disassembler() {}

    /**
     * One word; targets and loop bodies as numbers, and {@code .word} with a comment where the word is illegal. A loop
     * assembles again only where its body follows.
     */
    public static String text(int word) {
        return Codec.decode(word)
                .map(instruction -> text(instruction, Integer::toString))
                .orElse(raw(word, "illegal"));
    }

    /**
     * A whole program, one line a word, with labels where branches and loops point to, addresses and words as comments.
     * Loops that break the rules of nesting stand as {@code .word}.
     */
    public static String program(List<Integer> words) {
        Set<Integer> broken = brokenLoops(words);
        Set<Integer> labels = new TreeSet<>();
        for (int address = 0; address < words.size(); address++) {
            destination(words, address)
                    .filter(target -> !broken.contains(target.from()))
                    .ifPresent(target -> labels.add(target.to()));
        }
        StringBuilder listing = new StringBuilder();
        for (int address = 0; address < words.size(); address++) {
            if (labels.contains(address)) {
                listing.append(label(address)).append(":\n");
            }
            String text = broken.contains(address)
                    ? raw(words.get(address), text(words.get(address)))
                    : text(words, address, labels);
            listing.append(String.format("    %-36s ; %5d  0x%08x%n", text, address, words.get(address)));
        }
        if (labels.contains(words.size())) {
            listing.append(label(words.size())).append(":\n");
        }
        return listing.toString().replace(System.lineSeparator(), "\n");
    }

    private record Destination(int from, int to) {}

    /** Where a branch or loop of the program points to, if that is inside the program or right behind it. */
    private static Optional<Destination> destination(List<Integer> words, int address) {
        return Codec.decode(words.get(address)).flatMap(instruction -> {
            for (Operand operand : instruction.opcode().operands()) {
                int after = operand.kind() == Operand.Kind.BODY ? 1 : 0;
                int target = address + after + instruction.get(operand);
                boolean points = after == 1 || operand.kind() == Operand.Kind.TARGET;
                if (points && target >= 0 && target <= words.size()) {
                    return Optional.of(new Destination(address, target));
                }
            }
            return Optional.empty();
        });
    }

    private static Set<Integer> brokenLoops(List<Integer> words) {
        List<LoopRules.Loop> loops = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int address = i;
            Codec.decode(words.get(i))
                    .filter(loop -> loop.opcode() == Opcode.LOOP || loop.opcode() == Opcode.LOOPR)
                    .ifPresent(loop -> loops.add(new LoopRules.Loop(address, loop.get(Operand.BODY))));
        }
        return LoopRules.violations(loops, words.size(), Integer::toString).keySet();
    }

    private static String text(List<Integer> words, int address, Set<Integer> labels) {
        return Codec.decode(words.get(address))
                .map(instruction -> {
                    Optional<Destination> to = destination(words, address);
                    return text(
                            instruction,
                            distance -> to.filter(target -> labels.contains(target.to()))
                                    .map(target -> label(target.to()))
                                    .orElse(Integer.toString(distance)));
                })
                .orElse(raw(words.get(address), "illegal"));
    }

    private static String label(int address) {
        return "L" + address;
    }

    private static String raw(int word, String comment) {
        return String.format(".word 0x%08x ; %s", word, comment);
    }

    private static String text(Instruction instruction, IntFunction<String> place) {
        Opcode opcode = instruction.opcode();
        List<String> parts = new ArrayList<>();
        boolean wide = false;
        int needed = 0;
        for (Operand operand : opcode.operands()) {
            int value = instruction.get(operand);
            switch (operand.kind()) {
                case WIDE -> wide = value != 0;
                case ROUND -> wide = (value & OperandReader.WIDE_BIT) != 0;
                default -> {}
            }
            if (operand == Operand.BASE || operand.kind() == Operand.Kind.WIDE) {
                continue;
            }
            parts.add(operand(operand, instruction, place));
            int given = operand.kind() == Operand.Kind.ROUND ? value & ~OperandReader.WIDE_BIT : value;
            needed = Syntax.isOptional(operand) && given == 0 ? needed : parts.size();
        }
        String mnemonic = opcode.mnemonic() + (wide ? ".w" : "");
        String operands = String.join(", ", parts.subList(0, needed));
        return operands.isEmpty() ? mnemonic : String.format("%-7s %s", mnemonic, operands);
    }

    private static String operand(Operand operand, Instruction instruction, IntFunction<String> place) {
        int value = instruction.get(operand);
        return switch (operand.kind()) {
            case SCALAR, VECTOR, MASK -> Registers.letter(operand.kind()).orElseThrow() + value;
            case OFFSET -> address(value, instruction.get(Operand.BASE));
            case TARGET, BODY -> place.apply(value);
            case ROUND, ROUNDING -> Rounding.ofField(value).word();
            case POLARITY -> OperandReader.POLARITIES.get(value);
            case IMMEDIATE, SHIFT, WIDE, SLOT, POLICY, CHANNEL, SPIKES, TABLE -> Integer.toString(value);
        };
    }

    private static String address(int offset, int base) {
        for (MachineRegister register : MachineRegister.values()) {
            if (base == 0 && register.address() == offset) {
                return register.name() + "(r0)";
            }
        }
        return offset + "(r" + base + ")";
    }
}
