// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.read.DevicePresets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VteamLawTest {
    private static final double ON = 50;
    private static final double OFF = 1000;
    private static final double DEPTH = 3e-9;
    private final Device device = DevicePresets.device("vteam");
    private final DeviceLaw law = DeviceLaw.of(device);

    private double after(double g, double volts, double seconds) {
        double threshold = volts > 0 ? device.setThreshold() : device.resetThreshold();
        double step = law.step(g, volts, seconds, threshold, 1 / OFF, 1 / ON);
        return volts > 0 ? g + step : g - step;
    }

    /** MemTorch's explicit steps in the position x of the wall, in metres, with its numbers. */
    private static double euler(double g, double volts, double seconds, int steps) {
        double x = (1 / g - ON) / (OFF - ON) * DEPTH;
        for (int i = 0; i < steps; i++) {
            double speed = volts > 0 ? -10 * Math.pow(volts / 0.2 - 1, 3) : 5e-4 * (-volts / 0.02 - 1);
            x = Math.min(DEPTH, Math.max(0, x + speed * seconds / steps));
        }
        return 1 / (ON + x / DEPTH * (OFF - ON));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void pulseIsWhatSmallTimeStepsGive(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            double g = 1 / random.nextDouble(ON, OFF);
            boolean set = random.nextBoolean();
            double volts = set ? random.nextDouble(0.21, 0.5) : -random.nextDouble(0.021, 0.1);
            double seconds = random.nextDouble() * (set ? 1e-9 : 5e-6);
            double expected = euler(g, volts, seconds, 500);
            assertEquals(expected, after(g, volts, seconds), 1e-10 * expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {5, 6, 7})
    void twoHalfPulsesAreOne(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            double g = 1 / random.nextDouble(ON, OFF);
            double volts = random.nextBoolean() ? random.nextDouble(0.21, 0.5) : -random.nextDouble(0.021, 0.1);
            double seconds = Math.exp(random.nextDouble(-25, -12));
            double whole = after(g, volts, seconds);
            assertEquals(whole, after(after(g, volts, seconds / 2), volts, seconds / 2), 1e-12 * whole);
        }
    }

    @Test
    void wallEndsAtBothEnds() {
        assertEquals(1 / ON, after(1e-3, 0.5, 1), 1e-15);
        assertEquals(1 / OFF, after(1 / ON, -0.1, 1), 1e-15);
        assertEquals(1 / ON, after(1 / ON, 0.5, 1));
    }

    @Test
    void aCellWhoseBoundsAreDrawnAtZeroStaysStill() {
        assertEquals(0, law.step(0, 1, 1e-6, device.setThreshold(), 0, 0));
        assertEquals(0, law.step(0, -1, 1e-6, device.resetThreshold(), 0, 0));
    }
}
