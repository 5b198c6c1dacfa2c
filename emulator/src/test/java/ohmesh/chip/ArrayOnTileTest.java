// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ohmesh.crossbar.Crossbar;
import ohmesh.engine.Clock.Stop;
import ohmesh.engine.Plane;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Netlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays driven by programs: plus cells start at 40 uS, minus cells at 20 uS; a SET pulse of 1.3 V adds 1 uS. */
class ArrayOnTileTest {
    private static final double PLUS = 40e-6;
    private static final double MINUS = 20e-6;
    private static final double STEP = 1e-6;
    /** Rows 1, 2 and logical column 3. */
    private static final String MASKS = """
            li r1, 1
            li r2, 2
            mrange m1, r1, r2
            li r3, 3
            mrange m2, r3, r1
            """;

    /** The pulse issues here. */
    private static final long PULSE_AT = 5;

    /** 100 ns at 10 ns a cycle. */
    private static final long WIDTH = 10;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aReadByProgramIsTheReadOfTheCrossbar(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 1 + random.nextInt(32);
        int columns = 1 + random.nextInt(8);
        Pairing pairing = Pairing.values()[random.nextInt(3)];
        double[] codes = IntStream.range(0, 32)
                .mapToDouble(k -> random.nextInt(-140, 141))
                .toArray();
        Machine machine = Bench.of("recv v1, x\nvmm v2, v1, a\nvmmt v3, v1, a\nhalt")
                .array("a", rows, columns, pairing)
                .input("x", 1, codes)
                .machine();
        assertEquals(Stop.FINISHED, machine.clock().run(1000));
        Netlist netlist = machine.netlist();
        Crossbar crossbar = new Crossbar(
                "tile(0,0).a",
                netlist.chip().tile(),
                netlist.chip().fidelity(),
                netlist.tiles().get(0).arrays().get("a"),
                netlist.seed());
        int[] input = Arrays.stream(codes).mapToInt(code -> (int) code).toArray();
        int[] output = new int[32];
        crossbar.read(input, output);
        assertArrayEquals(output, lanes(machine, 2));
        crossbar.readTransposed(input, output);
        assertArrayEquals(output, lanes(machine, 3));
    }

    @Test
    void aReadGivesTheCodeOfTheSummedCurrents() {
        // 8 rows x 100 mV x (40 - 20) uS = 16 uA = 16 codes of 1 uA; lanes beyond the 4 columns are 0.
        Machine machine = Bench.of("li r1, 100\nvbc v1, r1\nvbc v2, r1\nvmm v2, v1, a\nhalt")
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .machine();
        assertEquals(Stop.FINISHED, machine.clock().run(1000));
        int[] expected = new int[32];
        Arrays.fill(expected, 0, 4, 16);
        assertArrayEquals(expected, lanes(machine, 2));
    }

    @Test
    void aPulseMovesJustTheMaskedCellsAtTheEndOfItsWidth() {
        Bench bench = pulsing(MASKS + "pulse m1, m2, a, set, plus\nhalt", Pairing.TWO_ARRAYS);
        double[] before = new double[8 * 4];
        Arrays.fill(before, PLUS);
        double[] after = before.clone();
        after[1 * 4 + 3] += STEP;
        after[2 * 4 + 3] += STEP;
        double[] minus = new double[8 * 4];
        Arrays.fill(minus, MINUS);
        Modes.inEach(bench, machine -> {
            machine.clock().run(PULSE_AT + WIDTH - 1);
            assertArrayEquals(before, conductances(machine, "a.plus"), "all cells still in the cycle before its end");
            machine.clock().run(PULSE_AT + WIDTH);
            assertArrayEquals(after, conductances(machine, "a.plus"), 1e-18, "the masked cells moved");
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            assertArrayEquals(after, conductances(machine, "a.plus"), 1e-18, "and nothing since");
            assertArrayEquals(minus, conductances(machine, "a.minus"), "the other array saw nothing");
        });
    }

    @Test
    void polarityMinusMovesTheMinusCells() {
        String program = MASKS + "pulse m1, m2, a, set, minus\nhalt";
        Machine arrays = finished(pulsing(program, Pairing.TWO_ARRAYS));
        assertEquals(List.of(), moved(conductances(arrays, "a.plus"), PLUS, PLUS));
        assertEquals(List.of(7, 11), moved(conductances(arrays, "a.minus"), MINUS, MINUS));
        assertEquals(MINUS + STEP, conductances(arrays, "a.minus")[7], 1e-18);
        // Neighbouring columns: logical column 3 minus is physical column 7 of 8.
        Machine neighbours = finished(pulsing(program, Pairing.NEIGHBOURING_COLUMNS));
        assertEquals(List.of(15, 23), moved(conductances(neighbours, "a.cells"), PLUS, MINUS));
    }

    @Test
    void masksBeyondTheArrayAreIgnored() {
        // Rows 6 .. 31 of 8, columns 3 .. 31 of 4: cells (6,3) and (7,3).
        Machine machine = finished(pulsing("""
                li r1, 6
                li r2, 26
                mrange m1, r1, r2
                li r3, 3
                mrange m2, r3, r2
                pulse m1, m2, a, set, plus
                halt
                """, Pairing.TWO_ARRAYS));
        assertEquals(List.of(27, 31), moved(conductances(machine, "a.plus"), PLUS, PLUS));
    }

    @Test
    void halfSelectedCellsMoveWhereTheirThresholdIsBelowHalfTheVoltage() {
        // 2.2 V: half of it is above the threshold of 1 V, so rows 1, 2 and column 3 move: 2 x 4 + 8 - 2 cells.
        Machine machine = finished(pulsing(MASKS + "pulse m1, m2, a, strong, plus\nhalt", Pairing.TWO_ARRAYS));
        assertEquals(
                List.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 19, 23, 27, 31),
                moved(conductances(machine, "a.plus"), PLUS, PLUS));
    }

    @Test
    void masksAndPolarityAreCapturedAtIssue() {
        // The mask is overwritten while the pulse is in flight.
        Machine machine = finished(pulsing(
                MASKS + "pulse m1, m2, a, set, plus\nmxor m1, m1, m1\nmxor m2, m2, m2\nhalt", Pairing.TWO_ARRAYS));
        assertEquals(List.of(7, 11), moved(conductances(machine, "a.plus"), PLUS, PLUS));
    }

    @Test
    void anotherArrayIsReadDuringAPulseAndTheSameOneAfterIt() {
        // Ten times 1 uS on row 0, column 0, 1 us = 100 cycles; the read of the same array waits for it.
        String program = """
                li r1, 100
                vbc v1, r1
                li r2, 1
                mrange m1, r0, r2
                sync
                pulse m1, m1, a, long, plus
                vmm v2, v1, b
                vmm v3, v1, a
                halt
                """;
        Modes.inEach(pulsing(program, Pairing.TWO_ARRAYS), machine -> {
            List<String> issues = Modes.issues(machine);
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            List<Long> cycles = Modes.cycles(issues, "tile(0,0)");
            long pulse = cycles.get(5);
            assertEquals(pulse + 1, cycles.get(6));
            assertEquals(pulse + 100, cycles.get(7));
            assertEquals(16, lanes(machine, 2)[0]);
            // 10 uS x 100 mV = 1 uA more in column 0 alone.
            assertEquals(17, lanes(machine, 3)[0]);
            assertEquals(16, lanes(machine, 3)[1]);
        });
    }

    private static Bench pulsing(String program, Pairing pairing) {
        return Bench.of(program)
                .array("a", 8, 4, pairing)
                .array("b", 8, 4, pairing)
                .pulse("set", 1.3, 100e-9)
                .pulse("strong", 2.2, 100e-9)
                .pulse("long", 1.3, 1e-6);
    }

    private static Machine finished(Bench bench) {
        Machine machine = bench.machine();
        assertEquals(Stop.FINISHED, machine.clock().run(1000));
        return machine;
    }

    /** Cells that are no longer where they started; even and odd columns may have started apart. */
    private static List<Integer> moved(double[] conductances, double even, double odd) {
        return IntStream.range(0, conductances.length)
                .filter(cell -> conductances[cell] != (cell % 2 == 0 ? even : odd))
                .boxed()
                .toList();
    }

    private static double[] conductances(Machine machine, String array) {
        return machine.clock().state().planes().stream()
                .filter(plane -> plane.path().equals("tile(0,0)." + array + ".conductance"))
                .map(plane -> ((Plane.Reals) plane).elements().clone())
                .findFirst()
                .orElseThrow();
    }

    private static int[] lanes(Machine machine, int vector) {
        return IntStream.range(0, 32)
                .map(lane -> machine.tiles().get(0).lane(vector, lane))
                .toArray();
    }
}
