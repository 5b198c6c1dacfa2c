// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ohmesh.chip.Bench;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock;
import ohmesh.engine.Plane;
import ohmesh.isa.Opcode;
import ohmesh.isa.Unit;
import ohmesh.netlist.LookupTable;
import ohmesh.netlist.TileSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tile against the reference: random programs leave the same registers, masks and scratchpad. */
class DifferentialTest {
    private static final int SEEDS = 300;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aProgramLeavesWhatItMeans(long seed) {
        Machine machine = bench(seed).machine();
        ReferenceInterpreter reference = reference(machine);
        List<String> meant = new ArrayList<>();
        reference
                .run()
                .forEach(step ->
                        meant.add(step.pc() + " " + step.instruction().opcode().mnemonic()));
        List<String> issued = new ArrayList<>();
        machine.probe().listen((cycle, component, kind, detail) -> {
            if (kind.equals("issue")) {
                issued.add(detail);
            }
        });
        machine.clock().bursts(seed % 2 == 0);
        assertEquals(Clock.Stop.FINISHED, machine.clock().run(10_000_000));
        assertLinesMatch(meant, issued, "executed instructions");
        assertEquals(Arrays.toString(reference.scalars), text(machine, "r"), "scalar registers");
        assertEquals(
                Arrays.toString(Arrays.stream(reference.vectors)
                        .flatMapToInt(Arrays::stream)
                        .toArray()),
                text(machine, "v"),
                "lanes");
        assertEquals(Arrays.toString(masks(reference)), text(machine, "m"), "masks");
        assertEquals(Arrays.toString(reference.scratchpad), text(machine, "scratchpad"), "scratchpad");
    }

    @Test
    void thePropertyExecutesEveryRowWithBothOutcomesOfEveryBranch() {
        Set<Opcode> executed = EnumSet.noneOf(Opcode.class);
        Set<Opcode> taken = EnumSet.noneOf(Opcode.class);
        Set<Opcode> notTaken = EnumSet.noneOf(Opcode.class);
        seeds().forEach(seed -> reference(bench(seed).machine()).run().forEach(step -> {
            executed.add(step.instruction().opcode());
            (step.taken() ? taken : notTaken).add(step.instruction().opcode());
        }));
        Set<Opcode> rows = EnumSet.allOf(Opcode.class);
        rows.removeIf(row -> row.unit() == Unit.ARRAY || row.unit() == Unit.NETWORK);
        assertEquals(rows, executed);
        Set<Opcode> choices = EnumSet.of(Opcode.BEQ, Opcode.BNE, Opcode.BLT, Opcode.BGE, Opcode.LOOP, Opcode.LOOPR);
        assertTrue(taken.containsAll(choices), taken.toString());
        assertTrue(notTaken.containsAll(choices), notTaken.toString());
    }

    private static Bench bench(long seed) {
        RandomProgram program = new RandomProgram(new SplittableRandom(seed)).tables(2);
        program.fill().structured(80).put(Opcode.HALT);
        return new Bench()
                .mesh(1, 1)
                .words(0, 0, program.words())
                .table("rising", -40, 16, -300, -7, 0, 5, 1000)
                .table("coarse", -1000, 1024, 32767, -32768, 12, -3);
    }

    private static ReferenceInterpreter reference(Machine machine) {
        TileSpec tile = machine.netlist().chip().tile();
        List<LookupTable> tables =
                List.copyOf(machine.netlist().tiles().get(0).tables().values());
        return new ReferenceInterpreter(
                machine.netlist().tiles().get(0).program().words(), tile, tables);
    }

    private static long[] masks(ReferenceInterpreter reference) {
        return Arrays.stream(reference.masks)
                .mapToLong(mask -> IntStream.range(0, 64)
                        .mapToLong(k -> mask.get(k) ? 1L << k : 0)
                        .sum())
                .toArray();
    }

    private static String text(Machine machine, String name) {
        return machine.clock().state().planes().stream()
                .filter(plane -> plane.path().equals("tile(0,0)." + name))
                .map(Plane::text)
                .findFirst()
                .orElseThrow();
    }
}
