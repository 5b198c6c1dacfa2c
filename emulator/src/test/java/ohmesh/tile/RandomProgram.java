// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import ohmesh.isa.Codec;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;
import ohmesh.isa.Unit;

/**
 * Random programs that halt: every row with random operands, addresses inside the scratchpad, nested hardware
 * loops (some with the same end), forward branches inside bodies and out of them.
 */
public final class RandomProgram {
    private static final int LANES = 32;
    private static final int SCRATCHPAD_WORDS = 1024;
    private static final int DEEPEST_LOOP = 4;
    private final RandomGenerator random;
    private final List<Integer> words = new ArrayList<>();
    private final Deque<List<Integer>> exits = new ArrayDeque<>();
    private final List<Opcode> straight;
    private int tables = 1;
    private int lasting;
    private int slots;
    private int policies;
    private int loops;
    private int rows;
    private boolean readsCycle;

    public RandomProgram(RandomGenerator random) {
        this.random = random;
        Set<Opcode> rows = EnumSet.of(Opcode.NOP, Opcode.WAIT, Opcode.SYNC, Opcode.SETVL);
        Arrays.stream(Opcode.values())
                .filter(row ->
                        !EnumSet.of(Unit.CONTROL, Unit.ARRAY, Unit.NETWORK).contains(row.unit()))
                .forEach(rows::add);
        straight = new ArrayList<>(rows);
    }

    public RandomProgram tables(int count) {
        tables = count;
        return this;
    }

    /** Lets array instructions stand in the program, on so many slots and entries of the pulse table. */
    public RandomProgram arrays(int slotCount, int policyCount) {
        slots = slotCount;
        policies = policyCount;
        straight.addAll(List.of(Opcode.VMM, Opcode.VMMT, Opcode.PULSE, Opcode.PULSE));
        return this;
    }

    /**
     * Lets outer products, writes with verify and refreshes stand in the program as well.
     *
     * @param loopCount entries of the pulse table that verify, behind those given to {@link #arrays}
     * @param rowCount rows that every array has
     */
    public RandomProgram writes(int loopCount, int rowCount) {
        loops = loopCount;
        rows = rowCount;
        straight.addAll(List.of(Opcode.OUTER, Opcode.WRV, Opcode.WRV, Opcode.REFRESH));
        return this;
    }

    /** Lets loads read the cycle. */
    public RandomProgram readingTheCycle() {
        readsCycle = true;
        return this;
    }

    /** The words so far. */
    public List<Integer> words() {
        return List.copyOf(words);
    }

    /** Fills scratchpad and registers with values of all sizes. */
    public RandomProgram fill() {
        for (int address = 0; address < 64; address++) {
            put(Opcode.LI, 1, between(-(1 << 19), (1 << 19) - 1));
            put(Opcode.LI, 2, random.nextInt(20));
            put(random.nextBoolean() ? Opcode.SLL : Opcode.SRA, 1, 1, 2);
            put(Opcode.ST, 1, address, 0);
        }
        for (int v = 0; v < 16; v++) {
            put(Opcode.LI, 3, random.nextInt(32));
            put(Opcode.VLD, v, 3, 0);
        }
        for (int r = 1; r < 32; r++) {
            put(Opcode.LD, r, random.nextInt(64), 0);
        }
        return this;
    }

    /** Random instructions without any branch. */
    public RandomProgram straight(int count) {
        for (int k = 0; k < count; k++) {
            one();
        }
        return this;
    }

    /** Random instructions, loops and branches; those already open are counted in. */
    public RandomProgram structured(int count) {
        for (int k = 0; k < count; k++) {
            switch (random.nextInt(12)) {
                case 0 -> randomLoop();
                case 1 -> skip();
                case 2 -> leave();
                default -> one();
            }
        }
        return this;
    }

    /** Adds one instruction with its operands in the order of the table. */
    public RandomProgram put(Opcode opcode, Integer... operands) {
        words.add(Codec.encode(opcode, List.of(operands)));
        return this;
    }

    /** A loop around what the body adds, so many turns; no random branch leaves it. */
    public RandomProgram loop(int turns, Runnable body) {
        lasting++;
        loop(Opcode.LOOP, turns, body);
        lasting--;
        return this;
    }

    private void loop(Opcode opcode, int operand, Runnable body) {
        int at = words.size();
        words.add(0);
        exits.push(new ArrayList<>());
        body.run();
        words.set(at, Codec.encode(opcode, List.of(operand, words.size() - at - 1)));
        exits.pop().forEach(exit -> words.set(exit, branch(words.size() - exit)));
    }

    private void randomLoop() {
        if (exits.size() >= DEEPEST_LOOP) {
            one();
            return;
        }
        boolean endsWithLoop = random.nextInt(3) == 0;
        Runnable body = () -> {
            structured(random.nextInt(5));
            if (endsWithLoop) {
                randomLoop();
            } else {
                one();
            }
        };
        if (random.nextBoolean()) {
            loop(Opcode.LOOP, random.nextInt(4), body);
        } else {
            int register = scalar();
            put(Opcode.LI, register, between(-1, 3));
            loop(Opcode.LOOPR, register, body);
        }
    }

    /** A forward branch or jump over some instructions. */
    private void skip() {
        int at = words.size();
        words.add(0);
        structured(random.nextInt(5));
        int distance = words.size() - at;
        words.set(
                at,
                switch (random.nextInt(4)) {
                    case 0 -> Codec.encode(Opcode.JAL, List.of(scalar(), distance));
                    case 1 -> Codec.encode(Opcode.JALR, List.of(scalar(), 0, words.size()));
                    default -> branch(distance);
                });
    }

    /** A branch out of one of the open loops, innermost first in the list. */
    private void leave() {
        List<List<Integer>> open = new ArrayList<>(exits).subList(0, exits.size() - lasting);
        if (open.isEmpty()) {
            one();
            return;
        }
        open.get(random.nextInt(open.size())).add(words.size());
        words.add(0);
    }

    private int branch(int distance) {
        Opcode[] rows = {Opcode.BEQ, Opcode.BNE, Opcode.BLT, Opcode.BGE};
        int a = scalar();
        int b = random.nextInt(3) == 0 ? a : scalar();
        return Codec.encode(rows[random.nextInt(rows.length)], List.of(a, b, distance));
    }

    private void one() {
        Opcode opcode = straight.get(random.nextInt(straight.size()));
        switch (opcode) {
            case LD, ST -> {
                int base = random.nextInt(3) == 0 ? 0 : scalar();
                int address = base == 0 ? 0 : between(-200, 1200);
                put(Opcode.LI, base, address);
                put(opcode, scalar(), target(opcode) - (base == 0 ? 0 : address), base);
            }
            case VLD, VST -> {
                int base = 1 + random.nextInt(31);
                put(Opcode.LI, base, random.nextInt(SCRATCHPAD_WORDS - LANES + 1));
                put(opcode, random.nextInt(16), base, between(-40, 40));
            }
            case SETVL -> {
                int base = 1 + random.nextInt(31);
                put(Opcode.LI, base, between(-20, 20));
                put(opcode, scalar(), base, between(-20, 40));
            }
            case WAIT -> {
                int base = 1 + random.nextInt(31);
                put(Opcode.LI, base, random.nextInt(6));
                put(opcode, base, random.nextInt(4));
            }
            case WRV, REFRESH -> {
                int base = 1 + random.nextInt(31);
                int vector = random.nextInt(16);
                if (random.nextBoolean()) {
                    put(Opcode.LI, base, between(-2, 70));
                    put(Opcode.VBC, vector, base, 0);
                }
                put(Opcode.LI, base, random.nextInt(rows));
                int slot = random.nextInt(slots);
                int policy = policies + random.nextInt(loops);
                if (opcode == Opcode.WRV) {
                    put(opcode, vector, base, slot, policy, random.nextInt(2));
                } else {
                    put(opcode, vector, base, slot, policy);
                }
            }
            case OUTER ->
                // An entry that verifies is a SET.
                put(opcode, random.nextInt(16), random.nextInt(16), random.nextInt(slots), policies);
            default -> put(opcode, opcode.operands().stream().map(this::value).toArray(Integer[]::new));
        }
    }

    private int target(Opcode opcode) {
        if (opcode == Opcode.LD && random.nextInt(4) == 0) {
            // A reference of arrays without times does not know when a read in flight is counted.
            int last = loops > 0 && !readsCycle ? 7 : 9;
            return -between(readsCycle ? 1 : 3, last);
        }
        return random.nextInt(SCRATCHPAD_WORDS);
    }

    private Integer value(Operand operand) {
        return switch (operand.kind()) {
            case SCALAR -> scalar();
            case VECTOR -> random.nextInt(16);
            case MASK -> random.nextInt(8);
            case SHIFT -> random.nextBoolean() ? random.nextInt(8) : random.nextInt(32);
            case ROUNDING -> random.nextInt(4);
            case ROUND -> random.nextInt(8);
            case WIDE -> 4 * random.nextInt(2);
            case TABLE -> random.nextInt(tables);
            case SLOT -> random.nextInt(slots);
            case POLICY -> random.nextInt(policies);
            case POLARITY -> random.nextInt(2);
            default ->
                random.nextBoolean()
                        ? between(-40, 40)
                        : between(operand.field().minimum(), operand.field().maximum());
        };
    }

    /** Few registers half of the time, so that instructions meet. */
    private int scalar() {
        return random.nextBoolean() ? random.nextInt(6) : random.nextInt(32);
    }

    private int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }
}
