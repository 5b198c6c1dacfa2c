// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import ohmesh.chip.Bench;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock;
import ohmesh.engine.Counters;
import ohmesh.isa.Opcode;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Tile;
import ohmesh.netlist.TileTiming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every instruction of random programs issues in the cycle that the brute-force twin names. On the bench a slot of
 * the lines is 3 cycles, a step of a conversion 2, and two columns or rows share a converter.
 */
class ScoreboardTest {
    private static final int SLOT = 3;
    private static final int STEP = 2;
    private static final int SHARED = 2;
    private static final int INPUT_BITS = 4;
    private static final List<Integer> PULSES = List.of(10, 4, 10, 10, 10);
    private static final List<Integer> RESETS = List.of(0, 0, 6, 90, 30);
    private static final List<Integer> READS = List.of(0, 0, 2, 1, 1);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void straightProgramsIssueWithArraysInFlight(long seed) {
        RandomProgram program = new RandomProgram(new SplittableRandom(seed)).arrays(2, 2);
        program.fill().straight(150).put(Opcode.HALT);
        check(seed, program);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void programsWithLoopsAndBranchesIssue(long seed) {
        RandomProgram program = new RandomProgram(new SplittableRandom(seed));
        program.fill().structured(60).put(Opcode.HALT);
        check(seed, program);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writesWithVerifyTakeTheCyclesThatTheirCellsDecide(long seed) {
        check(seed, writing(seed));
    }

    @Test
    void thePropertySeesEveryOutcomeOfAWrite() {
        Set<String> seen = new TreeSet<>();
        seeds().forEach(seed -> {
            Machine machine = machine(seed, writing(seed), Bench.TIMING, 1);
            List<ReferenceInterpreter.Step> steps = reference(machine).run();
            steps.forEach(step -> {
                Opcode opcode = step.instruction().opcode();
                step.actions().forEach(action -> seen.add(opcode.mnemonic() + " " + action));
            });
            assertEquals(Clock.Stop.FINISHED, machine.clock().run(10_000_000));
            Counters counters = machine.tiles().get(0).counters().get(0);
            for (String name : List.of("verifyFailures", "refreshes", "outerClips")) {
                seen.add(counters.get(name) > 0 ? name : "");
            }
        });
        assertEquals(
                Set.of(
                        "",
                        "outerClips",
                        "refresh compare",
                        "refresh read",
                        "refresh reset",
                        "refresh set",
                        "refreshes",
                        "verifyFailures",
                        "wrv compare",
                        "wrv read",
                        "wrv reset",
                        "wrv set"),
                seen);
    }

    private static RandomProgram writing(long seed) {
        RandomProgram program =
                new RandomProgram(new SplittableRandom(seed)).arrays(2, 2).writes(3, 5);
        return program.fill().straight(60).put(Opcode.HALT);
    }

    private static void check(long seed, RandomProgram program) {
        SplittableRandom random = new SplittableRandom(~seed);
        TileTiming timing = seed % 3 == 0 ? Bench.TIMING : timing(random);
        int holds = 1 + random.nextInt(3);
        Machine machine = machine(seed, program, timing, holds);
        ReferenceInterpreter reference = reference(machine);
        List<ReferenceInterpreter.Step> steps = reference.run();
        ScoreboardTwin twin = new ScoreboardTwin(timing, arrayCycles(seed, holds));
        machine.clock().bursts(seed % 2 == 0);
        List<Long> issued = new ArrayList<>();
        machine.probe().listen((cycle, component, kind, detail) -> {
            if (kind.equals("issue")) {
                issued.add(cycle);
            }
        });
        assertEquals(Clock.Stop.FINISHED, machine.clock().run(10_000_000));
        List<Long> expected = twin.issueCycles(steps);
        for (int k = 0; k < Math.min(expected.size(), issued.size()); k++) {
            int step = k;
            assertEquals(expected.get(k), issued.get(k), () -> steps.get(step).toString());
        }
        assertEquals(expected.size(), issued.size());
        for (int v = 0; v < reference.vectors.length; v++) {
            for (int lane = 0; lane < reference.vectors[v].length; lane++) {
                int where = v;
                assertEquals(
                        reference.vectors[v][lane], machine.tiles().get(0).lane(v, lane), () -> "a lane of v" + where);
            }
        }
        assertEveryCycleIsAccountedFor(machine, steps, issued);
    }

    private static DacSpec.Coding coding(long seed) {
        return DacSpec.Coding.values()[(int) (seed % 4)];
    }

    private static AdcSpec.Kind kind(long seed) {
        return seed % 5 == 0 ? AdcSpec.Kind.SAR : AdcSpec.Kind.DIRECT;
    }

    /** Codes of 10 bits, 8 in a verification; inputs of 4 bits: 7 pulses or steps, or 3 bits one by one. */
    private static ScoreboardTwin.ArrayCycles arrayCycles(long seed, int holds) {
        boolean steps = kind(seed) == AdcSpec.Kind.SAR;
        int convert = SHARED * STEP * (steps ? 10 : 1);
        int verify = SLOT + SHARED * STEP * (steps ? 8 : 1);
        int first = switch (coding(seed)) {
            case AMPLITUDE, BIT_SERIAL -> SLOT;
            case PULSE_COUNT, PULSE_WIDTH -> 7 * SLOT;
        };
        int last = first;
        for (int bit = 1; bit < 3 && coding(seed) == DacSpec.Coding.BIT_SERIAL; bit++) {
            int driven = last + SLOT;
            int converted = last + convert;
            last = Math.max(driven, converted);
        }
        List<Integer> reads = READS.stream().map(count -> count * verify).toList();
        return new ScoreboardTwin.ArrayCycles(last, first, convert, convert, holds, PULSES, RESETS, reads);
    }

    private static Machine machine(long seed, RandomProgram program, TileTiming timing, int holds) {
        return new Bench()
                .mesh(1, 1)
                .timing(timing)
                .holdDepth(holds)
                .converters(coding(seed), INPUT_BITS, kind(seed))
                .words(0, 0, program.words())
                .table("line", 0, 16, 0, 16, 32)
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .array("b", 5, 3, Pairing.NEIGHBOURING_COLUMNS)
                .pulse("set", 1.3, 100e-9)
                .pulse("reset", -1.3, 40e-9)
                .pulse("fine", Writes.policy(60e-9, 1, 4, 2, 0.05))
                .pulse("coarse", Writes.policy(900e-9, 3, 7))
                .pulse("blind", Writes.policy(300e-9, 0, 0))
                .cycleToCycle(seed % 2 == 0 ? 0 : 0.4)
                .machine();
    }

    private static ReferenceInterpreter reference(Machine machine) {
        Tile tile = machine.netlist().tiles().get(0);
        return new ReferenceInterpreter(
                        tile.program().words(),
                        machine.netlist().chip().tile(),
                        List.copyOf(tile.tables().values()))
                .with(ReferenceArrays.of(machine));
    }

    /** Branches and jumps; a loop of no turns costs as much and is none. */
    private static void assertTakenBranchesAreCounted(Counters counters, List<ReferenceInterpreter.Step> steps) {
        assertEquals(
                steps.stream()
                        .filter(ReferenceInterpreter.Step::taken)
                        .map(step -> step.instruction().opcode())
                        .filter(opcode -> opcode != Opcode.LOOP && opcode != Opcode.LOOPR)
                        .count(),
                counters.get("takenBranches"));
    }

    /** Cycles up to the HALT = instructions + stalls + waits beyond their own cycle + cycles lost by branches. */
    private static void assertEveryCycleIsAccountedFor(
            Machine machine, List<ReferenceInterpreter.Step> steps, List<Long> issued) {
        Counters counters = machine.tiles().get(0).counters().get(0);
        assertTakenBranchesAreCounted(counters, steps);
        long sum = counters.get("instructions");
        for (String name : counters.names()) {
            sum += name.startsWith("stall") ? counters.get(name) : 0;
        }
        for (ReferenceInterpreter.Step step : steps) {
            sum += Math.max(0, step.waitCycles() - 1);
            sum += step.taken() ? machine.netlist().chip().tile().timing().branchCycles() : 0;
        }
        assertTrue(counters.get("instructions") > 0);
        assertEquals(issued.get(issued.size() - 1) + 1, sum);
    }

    private static TileTiming timing(SplittableRandom random) {
        return new TileTiming(
                1 + random.nextInt(3),
                1 + random.nextInt(6),
                random.nextInt(4),
                1 + random.nextInt(40),
                1 + random.nextInt(5),
                1 + random.nextInt(7),
                1 + random.nextInt(40),
                1 + random.nextInt(5));
    }
}
