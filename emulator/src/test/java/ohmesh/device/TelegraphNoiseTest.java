// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import ohmesh.netlist.device.CellNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegraphNoiseTest {
    private static final double CAPTURE = 2e-3;
    private static final double EMISSION = 1e-3;
    private static final CellNoise NOISE = new CellNoise(0, 0, 0, 0, 1, 1e6, 1, 0.1, CAPTURE, EMISSION, null);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void trapsAreFullForTheirPartOfTheTimeHoweverOftenOneLooks(long seed) {
        int cells = 20_000;
        TelegraphNoise noise = of(NOISE, seed, cells);
        SplittableRandom random = new SplittableRandom(seed);
        double elapsed = Double.POSITIVE_INFINITY;
        for (int read = 0; read < 6; read++) {
            double step = elapsed;
            long index = read;
            double[] values = Samples.of(cells, cell -> noise.next(cell, step, index));
            long full = Arrays.stream(values).filter(x -> x == -0.1).count();
            Samples.assertBinomial(full, cells, EMISSION / (CAPTURE + EMISSION));
            elapsed = random.nextDouble(1e-5, 5e-3);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void dwellTimesAreExponentialWithTheirMeans(long seed) {
        double step = 2e-6;
        int reads = 1000;
        int cells = 200;
        TelegraphNoise noise = of(NOISE, seed, cells);
        double[] time = new double[2];
        double[] ends = new double[2];
        for (int cell = 0; cell < cells; cell++) {
            boolean before = noise.next(cell, Double.POSITIVE_INFINITY, 0) != 0;
            for (int read = 1; read <= reads; read++) {
                boolean full = noise.next(cell, step, read) != 0;
                time[before ? 1 : 0]++;
                ends[before ? 1 : 0] += full == before ? 0 : 1;
                before = full;
            }
        }
        // Ends of an exponential dwell in a watched time are Poisson: mean time / mean dwell.
        assertEquals(time[0] * step / CAPTURE, ends[0], 5 * Math.sqrt(ends[0]));
        assertEquals(time[1] * step / EMISSION, ends[1], 5 * Math.sqrt(ends[1]));
        assertTrue(ends[0] > 50 && ends[1] > 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theProbabilityOfATransitionIsExactForLongSteps(long seed) {
        int cells = 20_000;
        TelegraphNoise noise = of(NOISE, seed, cells);
        double[] first = Samples.of(cells, cell -> noise.next(cell, Double.POSITIVE_INFINITY, 0));
        double[] second = Samples.of(cells, cell -> noise.next(cell, 1e-3, 1));
        int empty = 0;
        int captured = 0;
        for (int cell = 0; cell < cells; cell++) {
            if (first[cell] == 0) {
                empty++;
                captured += second[cell] != 0 ? 1 : 0;
            }
        }
        double rate = 1 / CAPTURE + 1 / EMISSION;
        Samples.assertBinomial(captured, empty, -Math.expm1(-rate * 1e-3) / (CAPTURE * rate));
    }

    @Test
    void onlyAPartOfTheCellsHasATrap() {
        TelegraphNoise noise = of(Records.with(NOISE, "telegraphPart", 0.2), 1, 20_000);
        long traps = IntStream.range(0, 20_000).filter(noise::hasTrap).count();
        Samples.assertBinomial(traps, 20_000, 0.2);
    }

    private static TelegraphNoise of(CellNoise numbers, long seed, int cells) {
        return new TelegraphNoise(numbers, new DeviceVariation(Devices.PLAIN, seed, "cells"), 0, cells);
    }
}
