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
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.NoiseMethod;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Scheme;
import ohmesh.netlist.device.CellCurve;
import ohmesh.netlist.device.CellNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest(name = "{0}, seed 31")
    @EnumSource(Fidelity.class)
    void everyFidelityContinuesFromARandomPointToTheSameBytes(Fidelity fidelity) throws IOException {
        SplittableRandom random = new SplittableRandom(31);
        for (CellKind cell : CellKind.values()) {
            if (cell == CellKind.ONE_SELECTOR_ONE_MEMRISTOR && fidelity != Fidelity.NODAL) {
                continue;
            }
            for (NoiseMethod method : NoiseMethod.values()) {
                boolean solved = fidelity != Fidelity.IDEAL;
                Crossbar original = noisy(fidelity, cell, method);
                StateList state = listed(original);
                mixedWork(original, cell, solved, new SplittableRandom(1), 0, 2 + random.nextInt(5));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                Checkpoint.save(bytes, "test", state);
                Crossbar resumed = noisy(fidelity, cell, method);
                StateList loaded = listed(resumed);
                resumed.read(new int[6], new int[3]);
                Checkpoint.load(new ByteArrayInputStream(bytes.toByteArray()), "test", loaded);
                resumed.dropCaches();
                long rest = random.nextLong();
                mixedWork(original, cell, solved, new SplittableRandom(rest), 10, 4);
                mixedWork(resumed, cell, solved, new SplittableRandom(rest), 10, 4);
                assertEquals(state.dump(), loaded.dump(), cell + " " + method);
            }
        }
    }

    private static Crossbar noisy(Fidelity fidelity, CellKind cell, NoiseMethod method) {
        var noise = new CellNoise(0.03, 0, 1e6, 0.01, 1, 1e6, 0.3, 0.1, 1e-3, 1e-3, null);
        var device = Records.with(
                Devices.VARIED, "imperfections.noise", noise, "curve", new CellCurve.Sinh(0.3), "setThreshold", 0.6);
        ArraySpec spec = Records.with(
                Fixture.wired(Fixture.with(Fixture.PASSIVE, device), 5, 20, 10),
                "cell",
                cell,
                "noise",
                method,
                "selector",
                new ArraySpec.Selector(0.15, 0.05, 1e-9),
                "wires.segmentCapacitance",
                1e-15);
        DacSpec dac = new DacSpec(3, 0.2, 1e-8, DacSpec.Coding.PULSE_WIDTH, 1e-12);
        AdcSpec adc = Records.with(Fixture.ADC, "droopTime", 1.0, "gainError", 0.01, "holdDepth", 2);
        LogicalArray array = new LogicalArray(6, 3, Pairing.TWO_ARRAYS, DRAWN, DRAWN);
        return new Crossbar("array", Fixture.tile(spec, dac, adc), fidelity, array, 5);
    }

    private static void mixedWork(
            Crossbar crossbar, CellKind cell, boolean solved, SplittableRandom random, double from, int steps) {
        int[] result = new int[8];
        for (int i = 0; i < steps; i++) {
            double now = from + i;
            boolean transposed = random.nextBoolean();
            crossbar.drive(Fixture.codes(6, 3, random), transposed);
            crossbar.sample(i % 2, transposed, now);
            crossbar.convert(i % 2, transposed, result, now + 0.1);
            Scheme[] schemes = cell == CellKind.ONE_TRANSISTOR_ONE_RESISTOR
                    ? new Scheme[] {Scheme.GATED, Scheme.HALF_VOLTAGE}
                    : new Scheme[] {Scheme.THIRD_VOLTAGE, solved ? Scheme.FLOATING : Scheme.HALF_VOLTAGE};
            double volts = random.nextBoolean() ? 1.4 : -1.4;
            Pulse pulse = new Pulse(volts, Fixture.WIDTH, schemes[i % 2], 3, 1 + i % 2, null);
            crossbar.pulse(Fixture.mask(i % 6), Fixture.mask(random.nextInt(3)), i % 2, pulse, now + 0.2);
            crossbar.outerSlot(i % 4, new int[] {1, 2, 3, 4, 0, 1}, new int[] {-3, 0, 4}, pulse, now + 0.3);
            crossbar.verifyRead(i % 6, 1, VerifyLoopTest.policy(2), result, now + 0.4);
        }
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
