// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.engine.Counters;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Scheme;
import ohmesh.netlist.device.Device;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random pulses against {@link NaiveArrays}, which visits every cell with the formulas written out. */
class PulseTwinTest {
    private static final List<Pairing> PAIRINGS = List.of(Pairing.values());

    static Stream<Integer> seeds() {
        return IntStream.range(0, 48).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyCellEndsWhereTheNaiveLoopEnds(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Pairing pairing = PAIRINGS.get(seed % 3);
        boolean gated = seed / 3 % 2 == 1;
        double exponent = new double[] {0, 1, 1.7}[seed / 6 % 3];
        // Half-select voltages reach the thresholds of weak cells, so the array is disturbed, too.
        Device device = Records.with(
                Devices.VARIED, "overdriveExponent", exponent, "setThreshold", 0.8, "resetThreshold", 0.75);
        ArraySpec spec = Fixture.with(gated ? Fixture.GATED : Fixture.PASSIVE, device);
        if (seed % 4 == 3) {
            spec = Records.with(spec, "transistor.gates", ArraySpec.Transistor.Gates.COLUMNS);
        }
        int rows = 1 + random.nextInt(90);
        int columns = 1 + random.nextInt(12);
        LogicalArray array = Fixture.array(rows, columns, pairing, random);
        Crossbar crossbar = new Crossbar("twin", Fixture.tile(spec), Fidelity.IDEAL, array, seed);
        NaiveArrays naive = new NaiveArrays(spec, array, seed, "twin");
        for (int i = 0; i < 25; i++) {
            Pulse pulse = pulse(gated, random);
            int polarity = pairing == Pairing.SINGLE ? 0 : random.nextInt(2);
            long[] rowMask = {random.nextLong(), random.nextLong()};
            long[] columnMask = {random.nextLong()};
            crossbar.pulse(rowMask, columnMask, polarity, pulse, 0);
            naive.pulse(rowMask, columnMask, polarity, pulse);
        }
        assertSame(crossbar, naive, pairing == Pairing.SINGLE ? 1 : 2);
    }

    private static Pulse pulse(boolean gated, SplittableRandom random) {
        Scheme scheme = gated && random.nextInt(3) > 0
                ? Scheme.GATED
                : random.nextBoolean() ? Scheme.HALF_VOLTAGE : Scheme.THIRD_VOLTAGE;
        double volts = random.nextDouble(0.5, 2.7) * (random.nextBoolean() ? 1 : -1);
        return new Pulse(volts, random.nextDouble(0.1, 40) * Fixture.WIDTH, scheme, random.nextDouble(0.4, 1.3));
    }

    private static void assertSame(Crossbar crossbar, NaiveArrays naive, int polarities) {
        for (int polarity = 0; polarity < polarities; polarity++) {
            for (int row = 0; row < crossbar.rows(); row++) {
                for (int column = 0; column < crossbar.logicalColumns(); column++) {
                    String cell = "cell " + row + ", " + column + ", " + polarity;
                    double expected = naive.conductance(row, column, polarity);
                    assertEquals(expected, crossbar.conductanceSiemens(row, column, polarity), 1e-12 * expected, cell);
                    assertEquals(naive.pulses(row, column, polarity), crossbar.cellPulses(row, column, polarity), cell);
                }
            }
        }
        Counters counters = crossbar.counters().get(0);
        assertEquals(25, counters.get("pulses"));
        assertEquals(naive.selected, counters.get("selectedEvents"));
        assertEquals(naive.half, counters.get("halfSelectedEvents"));
        assertEquals(naive.third, counters.get("thirdSelectedEvents"));
        assertEquals(naive.moves, counters.get("moves"));
        assertEquals(naive.disturbs, counters.get("disturbs"));
        assertEquals(naive.clipped, counters.get("clippedAtBounds"));
    }
}
