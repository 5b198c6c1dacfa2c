// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.device.CellNoise;
import org.junit.jupiter.api.Test;

/** What a verifying read makes of its converters: mean, gain, saturation. */
class VerifyReadTest {
    @Test
    void theMeanOfNoisyReadsIsRounded() {
        CellNoise noise = new CellNoise(0.03, 0, 0, 0, 1, 1e6, 0, 0, 1e-3, 1e-3, null);
        ArraySpec noisy = Fixture.with(Fixture.PASSIVE, Records.with(Devices.PLAIN, "imperfections.noise", noise));
        LogicalArray array = Fixture.array(2, 24, Pairing.SINGLE, new SplittableRandom(6));
        Crossbar one = Fixture.crossbar(Fixture.tile(noisy), array);
        Crossbar three = Fixture.crossbar(Fixture.tile(noisy), array);
        int[] sums = new int[24];
        int[] codes = new int[24];
        for (int read = 0; read < 3; read++) {
            one.verifyRead(0, 0, VerifyLoopTest.policy(1), codes, 0);
            for (int column = 0; column < 24; column++) {
                sums[column] += codes[column];
            }
        }
        three.verifyRead(0, 0, VerifyLoopTest.policy(3), codes, 0);
        int up = 0;
        for (int column = 0; column < 24; column++) {
            assertEquals(Math.round(sums[column] / 3.0), codes[column]);
            up += sums[column] % 3 == 2 ? 1 : 0;
        }
        assertTrue(up > 0, "no mean that is rounded up");
    }

    @Test
    void aVerifyingReadHasTheGainOfItsConverter() {
        AdcSpec adc = Records.with(Fixture.ADC, "bits", 16, "gainError", 0.1);
        double[] siemens = new double[8];
        Arrays.fill(siemens, 50e-6);
        LogicalArray array = Fixture.array(Pairing.SINGLE, new Matrix(1, 8, siemens), null);
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE, Fixture.DAC, adc), array);
        int[] read = new int[8];
        int[] verified = new int[8];
        // 10 uA of 50 uA in 32767 codes, 5 uA of 10 uA in 2047 codes.
        crossbar.read(new int[] {127}, read);
        crossbar.verifyRead(0, 0, VerifyLoopTest.policy(1), verified, 0);
        double largest = 0;
        for (int column = 0; column < 8; column++) {
            double gain = read[column] / (32767 / 5.0);
            assertEquals(gain * 2047 / 2, verified[column], 0.6);
            largest = Math.max(largest, Math.abs(gain - 1));
        }
        assertTrue(largest > 0.05, "gains differ by up to " + largest);
    }

    @Test
    void saturatedVerifyingReadsAreCounted() {
        Matrix cells = new Matrix(1, 3, new double[] {49e-6, 50e-6, 51e-6});
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), Fixture.array(Pairing.SINGLE, cells, null));
        Pulse policy = Records.with(VerifyLoopTest.policy(3), "verify.fullScale", 5e-6);
        int[] codes = new int[3];
        crossbar.verifyRead(0, 0, policy, codes, 0);
        assertArrayEquals(new int[] {2006, 2047, 2047}, codes);
        assertEquals(3, crossbar.counters().get(0).get("adcSaturations"), "one column in each of three reads");
    }
}
