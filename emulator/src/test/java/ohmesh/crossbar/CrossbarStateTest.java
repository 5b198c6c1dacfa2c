// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.StateList;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossbarStateTest {
    private static final LogicalArray.Cells DRAWN = new LogicalArray.Cells(null, 35e-6, 8e-6);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aCheckpointContinuesToTheSameBytes(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Pairing pairing = seed % 2 == 0 ? Pairing.TWO_ARRAYS : Pairing.NEIGHBOURING_COLUMNS;
        Crossbar original = drawn(pairing, seed);
        StateList state = listed(original);
        work(original, random, random.nextInt(1, 30));
        original.dropCaches();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Checkpoint.save(bytes, "test", state);

        Crossbar resumed = drawn(pairing, seed);
        StateList loaded = listed(resumed);
        assertNotEquals(state.dump(), loaded.dump());
        Checkpoint.load(new ByteArrayInputStream(bytes.toByteArray()), "test", loaded);
        resumed.dropCaches();
        assertEquals(state.dump(), loaded.dump());
        assertArrayEquals(original.rowVolts(), resumed.rowVolts());
        assertArrayEquals(original.cellVolts(0), resumed.cellVolts(0));

        long rest = random.nextLong();
        work(original, new SplittableRandom(rest), 20);
        work(resumed, new SplittableRandom(rest), 20);
        assertEquals(state.dump(), loaded.dump());
    }

    @Test
    void resetReturnsToTheStart() {
        Crossbar crossbar = drawn(Pairing.TWO_ARRAYS, 3);
        StateList state = listed(crossbar);
        String start = state.dump();
        work(crossbar, new SplittableRandom(1), 10);
        assertNotEquals(start, state.dump());
        state.reset();
        assertEquals(start, state.dump());
    }

    @Test
    void initialDrawsHaveTheMeanAndDependOnTheSeed() {
        LogicalArray array = new LogicalArray(100, 50, Pairing.TWO_ARRAYS, DRAWN, DRAWN);
        Crossbar crossbar = new Crossbar("a", Fixture.tile(Fixture.PASSIVE), Fidelity.IDEAL, array, 9);
        Crossbar other = new Crossbar("a", Fixture.tile(Fixture.PASSIVE), Fidelity.IDEAL, array, 10);
        double sum = 0;
        for (int i = 0; i < 5000; i++) {
            sum += crossbar.conductanceSiemens(i / 50, i % 50, 0) + crossbar.conductanceSiemens(i / 50, i % 50, 1);
        }
        assertEquals(35e-6, sum / 10_000, 5 * 8e-6 / 100);
        assertNotEquals(crossbar.conductanceSiemens(0, 0, 0), crossbar.conductanceSiemens(0, 0, 1));
        assertNotEquals(crossbar.conductanceSiemens(0, 0, 0), other.conductanceSiemens(0, 0, 0));
    }

    private static Crossbar drawn(Pairing pairing, long seed) {
        var device = Records.with(Devices.VARIED, "setThreshold", 0.75);
        LogicalArray array = new LogicalArray(11, 5, pairing, DRAWN, DRAWN);
        var tile = Fixture.tile(Fixture.with(Fixture.PASSIVE, device));
        return new Crossbar("array", tile, Fidelity.IDEAL, array, seed);
    }

    private static StateList listed(Crossbar crossbar) {
        StateList state = new StateList();
        crossbar.describe(state.scope("array"));
        return state;
    }

    private static void work(Crossbar crossbar, SplittableRandom random, int steps) {
        int[] result = new int[16];
        for (int i = 0; i < steps; i++) {
            crossbar.read(Fixture.codes(11, 140, random), result);
            crossbar.readTransposed(Fixture.codes(5, 140, random), result);
            double volts = random.nextBoolean() ? 1.4 : -1.4;
            long[] rowMask = {random.nextLong()};
            long[] columnMask = {random.nextLong()};
            crossbar.pulse(rowMask, columnMask, random.nextInt(2), Fixture.half(volts), 0);
        }
    }
}
