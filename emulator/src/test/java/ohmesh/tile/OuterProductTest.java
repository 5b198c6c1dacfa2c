// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.chip.Bench;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock.Stop;
import ohmesh.netlist.LogicalArray.Pairing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four slots of 10 cycles; both levels of every line are the same; the outer product issues when vbc is through. */
class OuterProductTest {
    /** li at 0 and 1, vbc at 2 and, behind its four beats, at 6: there at 12. */
    private static final long ISSUE = 12;

    @Test
    void itKeepsItsArrayForFourPulsesAndOtherArraysFree() {
        IssueCyclesTest.check(
                outer(4, 4, "vmm v3, v1, b\nvmm v4, v1, a\n").array("b", 8, 4, Pairing.TWO_ARRAYS),
                0,
                1,
                2,
                6,
                ISSUE,
                ISSUE + 1,
                ISSUE + 40,
                ISSUE + 40 + 7);
    }

    @ParameterizedTest(name = "slot {0}")
    @CsvSource({"1", "2", "3", "4"})
    void everySlotMovesTheCellsAtItsOwnEnd(int slots) {
        Machine machine = outer(4, 4, "").machine();
        machine.clock().run(ISSUE + 10L * slots - 1);
        assertEquals((40 + slots - 1) * 1e-6, Cells.conductance(machine, "a.plus", 5), 1e-12, "in the cycle before");
        machine.clock().run(ISSUE + 10L * slots);
        assertEquals((40 + slots) * 1e-6, Cells.conductance(machine, "a.plus", 5), 1e-12, "at its end");
    }

    @ParameterizedTest(name = "row {0}, column {1}: {2} pulses")
    @CsvSource({"0,4,0", "1,1,0", "1,2,1", "2,3,2", "3,2,2", "3,3,2", "3,4,3", "4,1,1", "4,3,3", "4,4,4"})
    void levelsGiveAsManyCoincidencesAsTheTableSays(int row, int column, int pulses) {
        Machine plus = finished(outer(row, column, ""));
        assertEquals((40 + pulses) * 1e-6, Cells.conductance(plus, "a.plus", 31), 1e-12);
        assertEquals(20e-6, Cells.conductance(plus, "a.minus", 31), 1e-12);
        Machine minus = finished(outer(row, -column, ""));
        assertEquals(40e-6, Cells.conductance(minus, "a.plus", 31), 1e-12);
        assertEquals((20 + pulses) * 1e-6, Cells.conductance(minus, "a.minus", 31), 1e-12);
    }

    @Test
    void levelsOutsideAreClippedAndCounted() {
        Machine machine = finished(outer(9, -5, ""));
        assertEquals(24e-6, Cells.conductance(machine, "a.minus", 0), 1e-12);
        assertEquals(8 + 4, machine.tiles().get(0).counters().get(0).get("outerClips"), "8 rows and 4 columns");
        assertEquals(
                8, finished(outer(-1, 4, "")).tiles().get(0).counters().get(0).get("outerClips"));
    }

    @Test
    void aRowThatTheArrayDoesNotHaveStopsTheRun() {
        for (int row : new int[] {-1, 8}) {
            Bench bench = Bench.of("li r1, %d\nwrv v1, r1, a, fine, plus\nhalt".formatted(row))
                    .array("a", 8, 4, Pairing.TWO_ARRAYS)
                    .pulse("fine", Writes.policy(60e-9, 0, 5));
            Machine machine = bench.machine();
            String message = assertThrows(TileFault.class, () -> machine.clock().run(100))
                    .getMessage();
            assertTrue(message.contains("wrv of row " + row + ": array a has rows 0..7"), message);
        }
    }

    private static Bench outer(int row, int column, String then) {
        return Bench.of("li r1, %d\nli r2, %d\nvbc v1, r1\nvbc v2, r2\nouter v1, v2, a, set\n%shalt"
                        .formatted(row, column, then))
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .pulse("set", 1.3, 100e-9);
    }

    private static Machine finished(Bench bench) {
        Machine machine = bench.machine();
        assertEquals(Stop.FINISHED, machine.clock().run(1000));
        return machine;
    }
}
