// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.StateList;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections;
import ohmesh.netlist.device.Imperfections.Drift;
import ohmesh.netlist.device.Imperfections.Forming;
import ohmesh.netlist.device.Imperfections.ReadDisturb;
import ohmesh.netlist.device.ProgrammingNoise;
import ohmesh.netlist.device.SoftBounds;
import ohmesh.netlist.device.Variation.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnDrawsTest {
    private static final int CELLS = 400;
    private static final int FIRST = 150;
    private static final double WIDTH = 500e-6;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Distribution.class)
    void theNextArrayHasTheDrawsOfItsOwnCells(Distribution distribution) {
        Device device = Records.with(
                CellStateTest.ALL,
                "variation.distribution",
                distribution,
                "law",
                new SoftBounds(0.05, 0.05, new ProgrammingNoise(0.01, 0.08, -0.05, 0, 0)));
        double[] all = lives(device, 0, CELLS);
        double[] tail = lives(device, FIRST, CELLS - FIRST);
        double[] other = lives(device, 0, CELLS - FIRST);
        assertArrayEquals(Arrays.copyOfRange(all, FIRST, CELLS), tail);
        int same = 0;
        for (int cell = 0; cell < tail.length; cell++) {
            same += tail[cell] == other[cell] ? 1 : 0;
        }
        assertEquals(0, same, tail.length / 4.0, "only open and unformed cells may be alike");
    }

    /** Sums of noisy reads between pulses, cell by cell, whatever array the cells sit in. */
    private static double[] lives(Device device, int first, int count) {
        double[] initial = new double[count];
        Arrays.fill(initial, 30e-6);
        MemristiveCells cells = new MemristiveCells(device, new DeviceVariation(device, 1, "c"), first, initial);
        double[] sums = new double[count];
        double[] read = new double[count];
        for (int step = 0; step < 12; step++) {
            double now = 1e-2 * (step + 1);
            cells.evaluate(now);
            cells.noise().conductances(cells.conductances(), step, now, 0, count, read);
            for (int cell = 0; cell < count; cell++) {
                sums[cell] += read[cell];
                cells.pulse(cell, step % 3 == 2 ? -1.3 : 1.3, WIDTH, Double.POSITIVE_INFINITY, now);
            }
        }
        return sums;
    }

    @Test
    void aCheckpointBetweenTwoEvaluationsKeepsThePendingStress() throws IOException {
        ReadDisturb disturb = new ReadDisturb(0.01, 0.1, 1e-6, 1, 0.055);
        Device device = Records.with(
                Devices.PLAIN, "imperfections", new Imperfections(null, null, null, disturb, null, null, null));
        MemristiveCells whole = Devices.cells(device, 2, 20e-6);
        MemristiveCells loaded = Devices.cells(device, 2, 20e-6);
        read(whole, 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Checkpoint.save(bytes, "cells", state(whole));
        Checkpoint.load(new ByteArrayInputStream(bytes.toByteArray()), "cells", state(loaded));
        loaded.dropCaches();
        read(whole, 3);
        read(loaded, 3);
        assertNotEquals(20e-6, whole.conductances()[0]);
        assertEquals(state(whole).dump(), state(loaded).dump());
    }

    private static void read(MemristiveCells cells, int times) {
        for (int i = 0; i < times; i++) {
            cells.evaluate(0);
            cells.readRows(new double[] {0.1}, 2, 1e-6);
        }
        cells.evaluate(0);
    }

    private static StateList state(MemristiveCells cells) {
        StateList state = new StateList();
        cells.describe(state, 2);
        return state;
    }

    @Test
    void virginCellsDoNotAge() {
        Drift drift = new Drift(1, 0, 0.1, -1, 1, 0, 0, 0, 1, 1e-3);
        Device device = Records.with(
                Devices.PLAIN,
                "imperfections",
                new Imperfections(null, drift, null, null, null, new Forming(1.25, 0, 1e-7, 60e-6), null));
        MemristiveCells cells = Devices.cells(device, 1, 0);
        cells.evaluate(1e6);
        assertEquals(1e-7, cells.conductances()[0]);
        cells.pulse(0, 1.3, WIDTH, Double.POSITIVE_INFINITY, 1e6);
        cells.evaluate(2e6);
        assertEquals(60e-6 * StrictMath.pow(1e6 + 1, -0.1), cells.conductances()[0], 1e-15);
    }
}
