// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.DacSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConverterTest {
    @Test
    void theLargestCodeDrivesFullScaleAndCodesBeyondAreClippedAndCounted() {
        DigitalToAnalog dac = new DigitalToAnalog(new DacSpec(4, 0.7, 1e-9));
        int[] register = new int[6];
        double[] volts = new double[6];
        assertEquals(3, dac.latch(new int[] {7, 8, -7, -8, 1, Integer.MIN_VALUE}, register));
        dac.drive(register, volts);
        assertArrayEquals(new int[] {7, 7, -7, -7, 1, -7}, register);
        assertArrayEquals(new double[] {0.7, 0.7, -0.7, -0.7, 0.1, -0.7}, volts, 1e-15);
    }

    @Test
    void oneBitDrivesZeroOrFullScale() {
        DigitalToAnalog dac = new DigitalToAnalog(new DacSpec(1, 0.1, 1e-9));
        int[] register = new int[4];
        double[] volts = new double[4];
        assertEquals(2, dac.latch(new int[] {0, 1, -1, 2}, register));
        dac.drive(register, volts);
        assertArrayEquals(new double[] {0, 0.1, 0, 0.1}, volts);
    }

    @Test
    void halvesGoToTheEvenCodeAndSaturationStartsBeyondTheLastRounding() {
        AnalogToDigital adc = adc(8, 1.27);
        AnalogToDigital unit = adc(3, 3);
        assertEquals(127, adc.code(1.27));
        assertEquals(0, unit.code(0.5));
        assertEquals(2, unit.code(1.5));
        assertEquals(2, unit.code(2.5));
        assertEquals(-2, unit.code(-1.5));
        assertEquals(0, unit.code(-0.5));
        assertEquals(3, unit.code(3.49));
        assertFalse(unit.saturates(3.49));
        assertEquals(3, unit.code(3.5));
        assertTrue(unit.saturates(3.5));
        assertEquals(-3, unit.code(-1e9));
        assertTrue(unit.saturates(-3.5));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void codesFollowTheDecimalFormula(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int bits = 2 + random.nextInt(15);
        double fullScale = random.nextDouble(1e-6, 1e-3);
        int largest = (1 << (bits - 1)) - 1;
        AnalogToDigital adc = adc(bits, fullScale);
        for (int i = 0; i < 2000; i++) {
            double amps = random.nextDouble(-1.2, 1.2) * fullScale;
            int exact = new BigDecimal(amps)
                    .multiply(BigDecimal.valueOf(largest))
                    .divide(new BigDecimal(fullScale), 0, RoundingMode.HALF_EVEN)
                    .intValueExact();
            assertEquals(Math.abs(exact) > largest, adc.saturates(amps));
            assertEquals(Math.max(-largest, Math.min(largest, exact)), adc.code(amps));
        }
    }

    private static AnalogToDigital adc(int bits, double fullScale) {
        return new AnalogToDigital(new AdcSpec(bits, fullScale, 1e-9, 1, 1, AdcSpec.Subtraction.ANALOG));
    }
}
