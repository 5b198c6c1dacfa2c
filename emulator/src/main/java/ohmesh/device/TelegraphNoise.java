// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.Draws;
import ohmesh.engine.StateList;
import ohmesh.netlist.device.CellNoise;

/**
 * Random telegraph noise: a part of the cells has one trap, and conducts less while it is full. Capture and emission
 * are a two-state Markov process; the transition between two reads is exact, whatever the time between.
 */
final class TelegraphNoise {
    private final Draws draws;
    private final long firstCell;
    private final double amplitude;
    private final double rate;
    private final double fullPart;
    private final boolean[] trap;
    private final int[] full;

    TelegraphNoise(CellNoise noise, DeviceVariation variation, long firstCell, int count) {
        this.firstCell = firstCell;
        draws = variation.draws("noise-telegraph");
        amplitude = noise.telegraphAmplitude();
        rate = 1 / noise.captureTime() + 1 / noise.emissionTime();
        fullPart = noise.emissionTime() / (noise.captureTime() + noise.emissionTime());
        Draws traps = variation.draws("noise-telegraph-trap");
        trap = new boolean[count];
        for (int cell = 0; cell < count; cell++) {
            trap[cell] = traps.uniform(firstCell + cell, 0) < noise.telegraphPart();
        }
        full = new int[count];
    }

    boolean hasTrap(int cell) {
        return trap[cell];
    }

    /**
     * Moves the trap of a cell on and gives its relative deviation.
     *
     * @param elapsedSeconds since the last read of the cell; infinite before the first
     */
    double next(int cell, double elapsedSeconds, long readIndex) {
        if (!trap[cell]) {
            return 0;
        }
        double fullNow = fullPart + (full[cell] - fullPart) * StrictMath.exp(-rate * elapsedSeconds);
        full[cell] = draws.uniform(firstCell + cell, readIndex) < fullNow ? 1 : 0;
        return full[cell] == 0 ? 0 : -amplitude;
    }

    void describe(StateList state, int columns) {
        state.ints("trapFull", 1, full, columns);
    }
}
