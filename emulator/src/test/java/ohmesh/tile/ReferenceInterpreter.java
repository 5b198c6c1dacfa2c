// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import ohmesh.isa.Codec;
import ohmesh.isa.Field;
import ohmesh.isa.Instruction;
import ohmesh.netlist.LookupTable;
import ohmesh.netlist.TileSpec;

/**
 * What programs mean, without any timing: one instruction a step, written from the meanings in the opcode
 * table and sharing no arithmetic with the tile. Without {@link ReferenceArrays} array instructions are steps
 * without an effect.
 */
final class ReferenceInterpreter {
    final int[] scalars = new int[32];
    final int[][] vectors;
    final BitSet[] masks = new BitSet[8];
    final int[] scratchpad;
    int vectorLength;

    private final List<Integer> words;
    private final ReferenceLanes lanes;
    private final Deque<Loop> loops = new ArrayDeque<>();
    private int pc;
    private int next;
    private boolean moved;
    private boolean taken;
    private boolean halted;
    private ReferenceArrays arrays;
    private List<String> actions;

    private record Loop(int start, int end, int turnsLeft) {}

    /**
     * One executed instruction.
     *
     * @param pc its address
     * @param instruction what stands there
     * @param vectorLength on which it worked
     * @param taken whether it was a taken branch, a jump or a skipped loop
     * @param waitCycles of a WAIT, else 0
     * @param actions of a write with verify, one after the other
     */
    record Step(
            int pc, Instruction instruction, int vectorLength, boolean taken, long waitCycles, List<String> actions) {}

    ReferenceInterpreter(List<Integer> words, TileSpec tile, List<LookupTable> tables) {
        this.words = List.copyOf(words);
        lanes = new ReferenceLanes(tile.laneBits(), tables);
        vectors = new int[16][tile.lanes()];
        vectorLength = tile.lanes();
        scratchpad = new int[tile.scratchpadWords()];
        for (int m = 0; m < masks.length; m++) {
            masks[m] = new BitSet();
        }
    }

    /** Executes array instructions as well. */
    ReferenceInterpreter with(ReferenceArrays tileArrays) {
        arrays = tileArrays;
        return this;
    }

    /** Runs to the HALT; throws after too many steps. */
    List<Step> run() {
        List<Step> steps = new ArrayList<>();
        while (!halted) {
            if (steps.size() == 1_000_000) {
                throw new IllegalStateException("the program does not halt");
            }
            steps.add(step());
        }
        return steps;
    }

    private Step step() {
        Instruction i = Codec.decode(words.get(pc)).orElseThrow();
        int length = vectorLength;
        int at = pc;
        long wait = 0;
        moved = false;
        taken = false;
        actions = List.of();
        switch (i.opcode().unit()) {
            case CONTROL -> wait = control(i);
            case SCALAR -> scalar(i.a(), arithmetic(i));
            case MEMORY -> memory(i);
            case VECTOR, MASK, TABLE -> lanes.execute(i, this);
            case ARRAY -> {
                if (arrays != null) {
                    actions = arrays.execute(i, vectors, masks, scalars);
                }
            }
            case NETWORK -> throw new IllegalStateException("no packets here");
        }
        pc = moved ? next : afterBody(pc + 1);
        return new Step(at, i, length, taken, wait, actions);
    }

    void scalar(int register, int value) {
        if (register != 0) {
            scalars[register] = value;
        }
    }

    private long control(Instruction i) {
        int a = scalars[i.a()];
        int b = scalars[i.b()];
        switch (i.opcode()) {
            case HALT -> halted = true;
            case JAL -> jump(i, pc + i.imm20());
            case JALR -> jump(i, b + i.imm15());
            case BEQ -> branch(a == b, i);
            case BNE -> branch(a != b, i);
            case BLT -> branch(a < b, i);
            case BGE -> branch(a >= b, i);
            case LOOP -> loop(Field.N13.get(i.word()), Field.LEN12.get(i.word()));
            case LOOPR -> loop(a, Field.LEN12.get(i.word()));
            case SETVL -> {
                vectorLength = Math.max(0, Math.min(vectors[0].length, Math.addExact(b, i.imm15())));
                scalar(i.a(), vectorLength);
            }
            case WAIT -> {
                return BigInteger.valueOf(b)
                        .mod(BigInteger.TWO.pow(32))
                        .shiftLeft(i.f())
                        .longValueExact();
            }
            default -> {
                // NOP and SYNC change nothing.
            }
        }
        return 0;
    }

    /** Where it goes on when execution runs on to an address: back to the start of the bodies that end there. */
    private int afterBody(int address) {
        while (!loops.isEmpty() && loops.peek().end() == address) {
            Loop loop = loops.pop();
            if (loop.turnsLeft() > 1) {
                loops.push(new Loop(loop.start(), loop.end(), loop.turnsLeft() - 1));
                return loop.start();
            }
        }
        return address;
    }

    private void jump(Instruction i, int target) {
        scalar(i.a(), pc + 1);
        leaveFor(target);
    }

    private void branch(boolean condition, Instruction i) {
        if (condition) {
            leaveFor(pc + i.imm15());
        }
    }

    /** A taken branch out of a body leaves its loop, the first address after the body included. */
    private void leaveFor(int target) {
        loops.removeIf(loop -> target < loop.start() || target >= loop.end());
        goTo(target);
        taken = true;
    }

    private void loop(int turns, int body) {
        if (turns > 0) {
            loops.push(new Loop(pc + 1, pc + 1 + body, turns));
            goTo(pc + 1);
        } else {
            goTo(afterBody(pc + 1 + body));
            taken = true;
        }
    }

    private void goTo(int address) {
        next = address;
        moved = true;
    }

    private static int wrapped(BigInteger value) {
        return value.intValue(); // the low 32 bits
    }

    private int arithmetic(Instruction i) {
        BigInteger b = BigInteger.valueOf(scalars[i.b()]);
        BigInteger c = BigInteger.valueOf(scalars[i.c()]);
        BigInteger imm = BigInteger.valueOf(i.imm15());
        int shift = Math.floorMod(scalars[i.c()], 32);
        return switch (i.opcode()) {
            case ADD -> wrapped(b.add(c));
            case SUB -> wrapped(b.subtract(c));
            case MUL -> ReferenceLanes.hold(ReferenceLanes.scaled(b.multiply(c), i), 32);
            case AND -> wrapped(b.and(c));
            case OR -> wrapped(b.or(c));
            case XOR -> wrapped(b.xor(c));
            case SLL -> wrapped(b.shiftLeft(shift));
            case SRL -> wrapped(b.mod(BigInteger.TWO.pow(32)).shiftRight(shift));
            case SRA -> wrapped(b.shiftRight(shift));
            case SLT -> b.compareTo(c) < 0 ? 1 : 0;
            case MIN -> wrapped(b.min(c));
            case MAX -> wrapped(b.max(c));
            case ADDI -> wrapped(b.add(imm));
            case ANDI -> wrapped(b.and(imm));
            case ORI -> wrapped(b.or(imm));
            case XORI -> wrapped(b.xor(imm));
            case SLTI -> b.compareTo(imm) < 0 ? 1 : 0;
            case LI -> i.imm20();
            case LUI -> wrapped(BigInteger.valueOf(i.imm20()).multiply(BigInteger.valueOf(4096)));
            default -> throw new IllegalStateException(i + " has no meaning here");
        };
    }

    private void memory(Instruction i) {
        int base = scalars[i.b()];
        switch (i.opcode()) {
            case LD -> scalar(i.a(), load(base + i.imm15()));
            case ST -> scratchpad[base + i.imm15()] = scalars[i.a()];
            case VLD -> {
                int[] loaded = vectors[i.a()].clone();
                for (int lane = 0; lane < vectorLength; lane++) {
                    loaded[lane] = scratchpad[base + lane];
                }
                vectors[i.a()] = loaded;
                scalar(i.b(), base + i.imm15());
            }
            case VST -> {
                for (int lane = 0; lane < vectorLength; lane++) {
                    scratchpad[base + lane] = vectors[i.a()][lane];
                }
                scalar(i.b(), base + i.imm15());
            }
            default -> throw new IllegalStateException(i + " has no meaning here");
        }
    }

    /** Scratchpad, or a machine register of a tile at (0,0) without arrays; not the cycle, which has no meaning here. */
    private int load(int address) {
        return switch (address) {
            case -3, -4, -8, -9 -> 0;
            case -5 -> vectors[0].length;
            case -6 -> vectorLength;
            case -7 -> scratchpad.length;
            default -> scratchpad[address];
        };
    }
}
