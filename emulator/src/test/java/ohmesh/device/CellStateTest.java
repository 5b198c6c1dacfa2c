// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.VARIED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.StateList;
import ohmesh.netlist.device.CellNoise;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections;
import ohmesh.netlist.device.Imperfections.Drift;
import ohmesh.netlist.device.Imperfections.Endurance;
import ohmesh.netlist.device.Imperfections.Forming;
import ohmesh.netlist.device.Imperfections.ReadDisturb;
import ohmesh.netlist.device.Imperfections.Retention;
import ohmesh.netlist.device.Imperfections.Stuck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can go wrong with cells at once. */
class CellStateTest {
    static final Device ALL = Records.with(
            VARIED,
            "variation.stepNoise",
            0.01,
            "variation.asymmetryDeviceToDevice",
            0.1,
            "imperfections",
            new Imperfections(
                    new Stuck(0.05, 0.05, 0.05),
                    new Drift(1e-3, -0.02, 0.02, 0, 0.1, 0, 0.02, 0, 1, 0.01),
                    new Retention(10, 5e-6, 0.5, 0.01),
                    new ReadDisturb(1e-3, 0.1, 1e-6, 2, 0.01),
                    new Endurance(20, 0.5, Endurance.End.OFF),
                    new Forming(1.25, 0.05, 10e-6, 60e-6),
                    new CellNoise(
                            0.01,
                            1e-7,
                            1e6,
                            0.01,
                            1,
                            1e4,
                            0.3,
                            0.1,
                            1e-3,
                            2e-3,
                            new CellNoise.Accumulated(0.01, 0.65, 1e-3, 0.2, 20, 250e-9))));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aCheckpointAnywhereGivesTheSameBits(long seed) throws IOException {
        Life whole = new Life(seed);
        whole.live(0, 300);
        int cut = new SplittableRandom(seed).nextInt(300);
        Life first = new Life(seed);
        first.live(0, cut);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Checkpoint.save(bytes, "cells", first.state());
        Life second = new Life(seed);
        second.live(0, 7); // something that the load has to replace
        Checkpoint.load(new ByteArrayInputStream(bytes.toByteArray()), "cells", second.state());
        second.cells.dropCaches();
        second.live(cut, 300);
        assertEquals(whole.state().dump(), second.state().dump());
        assertArrayEquals(whole.read, second.read);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherDoesNot() {
        Life one = new Life(1);
        Life same = new Life(1);
        Life other = new Life(2);
        one.live(0, 300);
        same.live(0, 300);
        other.live(0, 300);
        assertEquals(one.state().dump(), same.state().dump());
        assertNotEquals(one.state().dump(), other.state().dump());
    }

    @Test
    void changesAreToldByVersionAndRow() {
        MemristiveCells cells = Devices.cells(Devices.PLAIN, 12, 20e-6);
        assertEquals(0, cells.firstChangedRow(3));
        cells.clearChanges();
        assertEquals(4, cells.firstChangedRow(3));
        long version = cells.version();
        cells.pulse(8, 0.9, 500e-6, Double.POSITIVE_INFINITY);
        assertEquals(version, cells.version());
        cells.pulse(8, 1.3, 500e-6, Double.POSITIVE_INFINITY);
        assertNotEquals(version, cells.version());
        assertEquals(2, cells.firstChangedRow(3));
        cells.pulse(11, 1.3, 500e-6, Double.POSITIVE_INFINITY);
        assertEquals(2, cells.firstChangedRow(3));
        cells.dropCaches();
        assertEquals(0, cells.firstChangedRow(3));
    }

    /** Pulses and reads at random times; what happens in a step depends on the step only. */
    private static final class Life {
        private final MemristiveCells cells;
        private final long seed;
        private final double[] read = new double[40];

        Life(long seed) {
            this.seed = seed;
            double[] initial = new double[40];
            for (int cell = 0; cell < 40; cell++) {
                initial[cell] = cell * 2e-6;
            }
            cells = new MemristiveCells(ALL, new DeviceVariation(ALL, seed, "cells"), 0, initial);
        }

        StateList state() {
            StateList state = new StateList();
            cells.describe(state, 4);
            return state;
        }

        void live(int from, int to) {
            for (int step = from; step < to; step++) {
                SplittableRandom random = new SplittableRandom(1000 * seed + step);
                double now = step * 1e-2 + random.nextDouble(1e-2);
                cells.evaluate(now);
                if (random.nextBoolean()) {
                    double volts = random.nextBoolean() ? 1.4 : -1.4;
                    cells.pulse(random.nextInt(40), volts, 500e-6, 90e-6, now);
                } else {
                    cells.readRows(random.doubles(10, -0.1, 0.1).toArray(), 4, 1e-5);
                    cells.noise().conductances(cells.conductances(), step, now, 0, 40, read);
                }
            }
        }
    }
}
