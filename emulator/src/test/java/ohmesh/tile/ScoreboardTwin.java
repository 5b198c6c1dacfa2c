// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;
import ohmesh.isa.Unit;
import ohmesh.netlist.TileTiming;

/**
 * Issue cycles of executed instructions by brute force: from cycle to cycle it asks whether everything that
 * the instruction names is free. Written from the meaning of {@link TileTiming} alone.
 */
final class ScoreboardTwin {
    private final TileTiming timing;
    private final ArrayCycles arrays;
    /** For every register, unit, array or hold, by name, the first cycle in which it is free. */
    private final Map<String, Long> freeFrom = new HashMap<>();

    private final Map<Integer, Integer> nextHold = new HashMap<>();

    /**
     * Cycles of the arrays.
     *
     * @param drive from the issue of a read to its last sample
     * @param firstSample from the issue of a read to its first sample
     * @param convert from the sample to the last column's code
     * @param convertTransposed the same for rows
     * @param holds samples held
     * @param pulses width of every entry of the pulse table
     * @param resets width of the RESET of every entry, 0 where it verifies nothing
     * @param verifyReads cycles of the reads of one verification of every entry
     */
    record ArrayCycles(
            int drive,
            int firstSample,
            int convert,
            int convertTransposed,
            int holds,
            List<Integer> pulses,
            List<Integer> resets,
            List<Integer> verifyReads) {}

    ScoreboardTwin(TileTiming timing, ArrayCycles arrays) {
        this.timing = timing;
        this.arrays = arrays;
    }

    List<Long> issueCycles(List<ReferenceInterpreter.Step> steps) {
        List<Long> cycles = new ArrayList<>();
        long earliest = 0;
        for (ReferenceInterpreter.Step step : steps) {
            long cycle = earliest;
            while (!canIssue(step, cycle)) {
                cycle++;
            }
            cycles.add(cycle);
            issue(step, cycle);
            earliest = cycle + 1 + (step.taken() ? timing.branchCycles() : 0);
            if (step.waitCycles() > 1) {
                earliest = cycle + step.waitCycles();
            }
        }
        return cycles;
    }

    private boolean canIssue(ReferenceInterpreter.Step step, long cycle) {
        Instruction i = step.instruction();
        if (i.opcode() == Opcode.SYNC || i.opcode() == Opcode.HALT) {
            return freeFrom.values().stream().allMatch(free -> free <= cycle);
        }
        boolean registers = registers(i).stream().allMatch(register -> free(register, cycle));
        if (i.opcode().unit() != Unit.ARRAY) {
            return registers && free(i.opcode().unit().name(), cycle);
        }
        boolean array = free("array" + i.c(), cycle);
        boolean converters = switch (i.opcode()) {
            case PULSE, OUTER -> true;
            case WRV, REFRESH -> free("converters" + i.c(), cycle);
            default ->
                free(hold(i), cycle + arrays.firstSample())
                        && (arrays.drive() == arrays.firstSample()
                                || free("converters" + i.c(), cycle + arrays.firstSample()));
        };
        return registers && array && converters;
    }

    private boolean free(String name, long cycle) {
        return freeFrom.getOrDefault(name, 0L) <= cycle;
    }

    private String hold(Instruction i) {
        return "hold" + i.c() + "." + nextHold.getOrDefault(i.c(), 0);
    }

    private static List<String> registers(Instruction i) {
        List<String> names = new ArrayList<>();
        for (Operand operand : i.opcode().operands()) {
            switch (operand.kind()) {
                case SCALAR -> names.add("r" + i.get(operand));
                case VECTOR -> names.add("v" + i.get(operand));
                case MASK -> names.add("m" + i.get(operand));
                default -> {
                    // Names no register.
                }
            }
        }
        names.remove("r0"); // always ready
        names.remove("r0");
        names.remove("r0");
        return names;
    }

    private void issue(ReferenceInterpreter.Step step, long cycle) {
        Instruction i = step.instruction();
        switch (i.opcode()) {
            case VMM, VMMT -> read(i, cycle);
            case PULSE -> freeFrom.put("array" + i.c(), cycle + arrays.pulses().get(i.f()));
            case OUTER ->
                freeFrom.put("array" + i.c(), cycle + 4 * arrays.pulses().get(i.f()));
            case WRV, REFRESH -> write(step, cycle);
            case VLD, VST -> {
                int beats = beats(step.vectorLength(), timing.memoryWordsPerCycle());
                freeFrom.put("MEMORY", cycle + beats);
                if (i.opcode() == Opcode.VLD) {
                    freeFrom.put("v" + i.a(), cycle + beats - 1 + timing.memoryCycles());
                }
                write("r" + i.b(), cycle + timing.scalarCycles());
            }
            default -> digital(step, cycle);
        }
    }

    private void digital(ReferenceInterpreter.Step step, long cycle) {
        Instruction i = step.instruction();
        int beats = worksOnLanes(i.opcode()) ? beats(step.vectorLength(), timing.lanesPerCycle()) : 1;
        freeFrom.put(i.opcode().unit().name(), cycle + beats);
        long visible = cycle + beats - 1 + latency(i.opcode());
        for (Operand operand : i.opcode().operands()) {
            switch (operand) {
                case RD -> write("r" + i.a(), visible);
                case VD -> write("v" + i.a(), visible);
                case MD -> write("m" + i.a(), visible);
                default -> {
                    // Only read.
                }
            }
        }
    }

    private void write(ReferenceInterpreter.Step step, long cycle) {
        Instruction i = step.instruction();
        long end = cycle;
        for (String action : step.actions()) {
            end += switch (action) {
                case "read" -> arrays.verifyReads().get(i.f());
                case "compare" -> 1;
                case "set" -> arrays.pulses().get(i.f());
                default -> arrays.resets().get(i.f());
            };
        }
        freeFrom.put("array" + i.c(), end);
        freeFrom.put("converters" + i.c(), end);
        freeFrom.put("v" + i.a(), end);
    }

    private void write(String register, long visible) {
        if (!register.equals("r0")) {
            freeFrom.put(register, visible);
        }
    }

    private static boolean worksOnLanes(Opcode opcode) {
        return switch (opcode) {
            case MCGT, MCLT, MCEQ -> true;
            case VGET, VPUT -> false;
            default -> opcode.unit() == Unit.VECTOR || opcode.unit() == Unit.TABLE;
        };
    }

    private int latency(Opcode opcode) {
        return switch (opcode.unit()) {
            case CONTROL -> timing.scalarCycles();
            case SCALAR -> opcode == Opcode.MUL ? timing.multiplyCycles() : timing.scalarCycles();
            case MEMORY -> timing.memoryCycles();
            case VECTOR -> timing.vectorCycles();
            case TABLE -> timing.tableCycles();
            case MASK -> worksOnLanes(opcode) ? timing.vectorCycles() : 1;
            case ARRAY, NETWORK -> throw new IllegalArgumentException(opcode + " is no digital row");
        };
    }

    private void read(Instruction i, long cycle) {
        long sampled = cycle + arrays.drive();
        String converters = "converters" + i.c();
        long begins = Math.max(sampled, freeFrom.getOrDefault(converters, 0L));
        long coded = begins + (i.opcode() == Opcode.VMM ? arrays.convert() : arrays.convertTransposed());
        freeFrom.put("array" + i.c(), sampled);
        freeFrom.put(converters, coded);
        freeFrom.put(hold(i), coded);
        freeFrom.put("v" + i.a(), coded);
        nextHold.put(i.c(), (nextHold.getOrDefault(i.c(), 0) + 1) % arrays.holds());
    }

    /** Cycles in which a unit takes so many elements; at least one. */
    private static int beats(int elements, int perCycle) {
        int cycles = 1;
        while (cycles * perCycle < elements) {
            cycles++;
        }
        return cycles;
    }
}
