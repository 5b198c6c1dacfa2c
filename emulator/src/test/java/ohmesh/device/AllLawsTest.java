// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.PowerStep;
import ohmesh.netlist.device.UpdateLaw;
import ohmesh.netlist.read.DevicePresets;
import ohmesh.netlist.read.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every law, on all presets. */
class AllLawsTest {
    private static final Device POWER = Records.with(Devices.PLAIN, "law", new PowerStep(0.05, 0.2, 2, 0.5));

    static Stream<LawBench> benches() {
        return Stream.concat(Stream.of(POWER), Presets.DEVICES.names().stream().map(DevicePresets::device))
                .map(LawBench::new);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> named() {
        return benches().map(bench -> org.junit.jupiter.params.provider.Arguments.of(bench.device.name(), bench));
    }

    @Test
    void everyKindOfLawHasAClass() {
        Set<Class<?>> seen = new HashSet<>();
        benches().forEach(bench -> {
            assertNotNull(DeviceLaw.of(bench.device));
            seen.add(bench.device.law().getClass());
        });
        assertEquals(Set.of(UpdateLaw.class.getPermittedSubclasses()), seen);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void conductanceNeverTurnsBackAndStaysWithinTheBounds(String name, LawBench bench) {
        double g = bench.device.minimumConductance();
        for (int i = 0; i < 300; i++) {
            double next = bench.set(g);
            assertTrue(next >= g && next <= bench.device.maximumConductance(), name + " SET " + i + ": " + next);
            g = next;
        }
        assertTrue(g > bench.device.minimumConductance(), "300 SET pulses move " + name);
        double top = g;
        for (int i = 0; i < 300; i++) {
            double next = bench.reset(g);
            assertTrue(next <= g && next >= bench.device.minimumConductance(), name + " RESET " + i + ": " + next);
            g = next;
        }
        assertTrue(g < top, "300 RESET pulses move " + name);
    }

    @ParameterizedTest(name = "{0}, seed 20261")
    @MethodSource("named")
    void anyPulseGivesAFiniteStepThatIsNotNegative(String name, LawBench bench) {
        SplittableRandom random = new SplittableRandom(20261);
        Device device = bench.device;
        DeviceLaw law = DeviceLaw.of(device);
        for (int i = 0; i < 2000; i++) {
            double low = device.minimumConductance() * Math.exp(random.nextDouble(-2, 2));
            double high = random.nextInt(10) == 0 ? low : low + device.maximumConductance() * random.nextDouble();
            double g = low + (high - low) * random.nextDouble(-0.2, 1.2);
            double threshold = random.nextDouble(1e-3, 2);
            double volts = (random.nextBoolean() ? 1 : -1) * threshold * (1 + Math.exp(random.nextDouble(-40, 5)));
            double width = Math.exp(random.nextDouble(-30, 5));
            double step = law.step(Math.max(1e-12, g), volts, width, threshold, low, Math.max(low, high) + 1e-15);
            assertTrue(step >= 0 && Double.isFinite(step), name + ": " + step + " at " + volts + " V, " + width + " s");
            double deviation = law.deviationSiemens(g, high);
            assertTrue(deviation >= 0 && Double.isFinite(deviation), name + ": " + deviation);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void cellAtItsBoundStaysThere(String name, LawBench bench) {
        double highest = bench.device.maximumConductance();
        double lowest = bench.device.minimumConductance();
        assertEquals(highest, bench.after(highest, true, 3), name);
        assertEquals(lowest, bench.after(lowest, false, 3), name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void cellWithoutRangeDoesNotMove(String name, LawBench bench) {
        if (name.equals("generic") || name.equals("prezioso-2015")) {
            return; // the threshold step is in siemens and knows no range; the bounds of the cell hold it
        }
        double g = bench.device.maximumConductance();
        double volts = bench.device.nominalSetVoltage();
        DeviceLaw law = DeviceLaw.of(bench.device);
        assertEquals(0, law.step(g, volts, 1e-6, bench.device.setThreshold(), g, g));
        assertEquals(0, law.step(g, -bench.device.nominalResetVoltage(), 1e-6, bench.device.resetThreshold(), g, g));
    }
}
