// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.Draws;
import ohmesh.engine.StateList;
import ohmesh.netlist.device.CellNoise;

/**
 * 1/f noise of every cell: a sum of Ornstein-Uhlenbeck processes of equal variance whose corner frequencies stand
 * evenly on the logarithmic axis between the lowest and the highest frequency, four in three decades, so that the
 * spectrum between them is 1/f within 1.5 %. The transition between two reads is exact, whatever the time between.
 */
final class FlickerNoise {
    private static final double CORNERS_A_DECADE = 4.0 / 3;

    private final Draws draws;
    private final long firstCell;
    private final int corners;
    private final double deviation;
    private final double[] rates;
    private final double[] value;

    // Decay and spread of every corner as pure functions of a time step, kept with their argument.
    private final double[] decay;
    private final double[] spread;
    private double stepOfDecays = Double.NaN;

    FlickerNoise(CellNoise noise, DeviceVariation variation, long firstCell, int count) {
        this.firstCell = firstCell;
        draws = variation.draws("noise-flicker");
        double decades = StrictMath.log10(noise.flickerHighest() / noise.flickerLowest());
        corners = (int) StrictMath.max(1, StrictMath.ceil(CORNERS_A_DECADE * decades));
        // One decade carries the variance flicker^2, every corner its share of the decades.
        deviation = noise.flicker() * StrictMath.sqrt(decades / corners);
        rates = new double[corners];
        for (int k = 0; k < corners; k++) {
            double exponent = decades * (k + 0.5) / corners;
            rates[k] = 2 * StrictMath.PI * noise.flickerLowest() * StrictMath.pow(10, exponent);
        }
        value = new double[count * corners];
        decay = new double[corners];
        spread = new double[corners];
    }

    /**
     * Moves the processes of a cell on and gives its relative deviation.
     *
     * @param elapsedSeconds since the last read of the cell; infinite before the first
     */
    double next(int cell, double elapsedSeconds, long readIndex) {
        prepare(elapsedSeconds);
        double sum = 0;
        for (int k = 0; k < corners; k++) {
            int at = cell * corners + k;
            if (spread[k] > 0) {
                double draw = draws.normal((firstCell + cell) * corners + k, readIndex);
                value[at] = value[at] * decay[k] + spread[k] * draw;
            }
            sum += value[at];
        }
        return deviation * sum;
    }

    void describe(StateList state, int columns) {
        state.reals("flicker", "1", value, columns * corners);
    }

    private void prepare(double elapsedSeconds) {
        if (elapsedSeconds == stepOfDecays) {
            return;
        }
        for (int k = 0; k < corners; k++) {
            decay[k] = StrictMath.exp(-rates[k] * elapsedSeconds);
            spread[k] = StrictMath.sqrt(-StrictMath.expm1(-2 * rates[k] * elapsedSeconds));
        }
        stepOfDecays = elapsedSeconds;
    }
}
