// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import ohmesh.device.Records;
import ohmesh.engine.Counters;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.AdcSpec.Kind;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.TileSpec;
import org.junit.jupiter.api.Test;

/** Energy of arrays that are not square, of pairs, of writes with verify and of other bits, by hand. */
class ArrayEnergyTest {
    private static final double FARAD = 2e-15;
    private static final double HOLD = 3e-12;
    /** NeuroSim's SAR ADC of 8 bits: (6.4806 x 8 + 49.047) uW x 9 ns. */
    private static final double CONVERSION = 0.9080262e-12;

    @Test
    void aTransposedReadChargesBothColumnsOfAPairOverAllRows() {
        Crossbar crossbar = pairs(Fixture.ADC);
        crossbar.readTransposed(new int[] {15, -5}, new int[3]);
        // 0.3 V and -0.1 V on two lines of three cells each; the driven pair stands at plus and minus the voltage.
        assertEquals(FARAD * 3 * 2 * (0.09 + 0.01), spent(crossbar).amount("readLineEnergy"), 1e-27);
    }

    @Test
    void linesAreAsLongAsTheArray() {
        Crossbar crossbar = pairs(Fixture.ADC);
        crossbar.read(new int[] {15, 0, -5}, new int[2]);
        assertEquals(FARAD * 4 * (0.09 + 0.01), spent(crossbar).amount("readLineEnergy"), 1e-27);
        crossbar.pulse(Fixture.mask(0), Fixture.mask(1), 0, Fixture.half(0.8), 0);
        // One row of four cells and one column of three, each at 0.4 V.
        assertEquals(FARAD * (4 + 3) * 0.16, spent(crossbar).amount("writeLineEnergy"), 1e-27);
    }

    @Test
    void everyRowOfATransposedReadIsHeldAndConverted() {
        Crossbar crossbar = pairs(Records.with(Fixture.ADC, "holdEnergy", HOLD, "conversionEnergy", CONVERSION));
        crossbar.readTransposed(new int[] {15, -5}, new int[3]);
        assertEquals(3 * HOLD, spent(crossbar).amount("holdEnergy"), 1e-24);
        assertEquals(3 * CONVERSION, spent(crossbar).amount("adcEnergy"), 1e-24);
    }

    @Test
    void everyReadOfAVerificationIsPaidFor() {
        Crossbar crossbar = pairs(Records.with(Fixture.ADC, "holdEnergy", HOLD, "conversionEnergy", CONVERSION));
        crossbar.verifyRead(1, 0, VerifyLoopTest.policy(3), new int[2], 0);
        Counters spent = spent(crossbar);
        assertEquals(3 * 2 * HOLD, spent.amount("holdEnergy"), 1e-24);
        assertEquals(3 * 2 * CONVERSION, spent.amount("adcEnergy"), 1e-24, "of any bits where none are given");
        assertEquals(3 * 1e-12, spent.amount("dacEnergy"), 1e-24);
        assertEquals(3 * FARAD * 4 * 0.01, spent.amount("readLineEnergy"), 1e-28);
    }

    @Test
    void theEnergyOfAConversionFollowsItsBits() {
        AdcSpec eight = Records.with(Fixture.ADC, "kind", Kind.SAR, "conversionEnergy", CONVERSION, "energyBits", 8);
        assertEquals(CONVERSION, eight.energy(8), 1e-24);
        // (6.4806 x 10 + 49.047) x 11 and (6.4806 x 12 + 49.047) x 13, in fJ.
        assertEquals(1.252383e-12, eight.energy(10), 1e-20);
        assertEquals(1.6485846e-12, eight.energy(12), 1e-20);
        assertEquals(
                CONVERSION / 255 * 1023, Records.with(eight, "kind", Kind.FLASH).energy(10), 1e-20);
        assertEquals(CONVERSION * 4, Records.with(eight, "kind", Kind.RAMP).energy(10), 1e-20);
        Crossbar crossbar = pairs(eight);
        crossbar.read(new int[3], new int[2]);
        assertEquals(2 * 1.252383e-12, spent(crossbar).amount("adcEnergy"), 1e-20, "10 bits");
        crossbar.verifyRead(1, 0, VerifyLoopTest.policy(1), new int[2], 0);
        assertEquals(2 * (1.252383e-12 + 1.6485846e-12), spent(crossbar).amount("adcEnergy"), 1e-20, "then 12 bits");
    }

    /** Three rows, two pairs in four columns. */
    private static Crossbar pairs(AdcSpec adc) {
        ArraySpec spec = Records.with(Fixture.PASSIVE, "wires.segmentCapacitance", FARAD);
        TileSpec tile = Fixture.tile(spec, new DacSpec(5, 0.3, 50e-9, DacSpec.Coding.AMPLITUDE, 1e-12), adc);
        return Fixture.crossbar(tile, Fixture.array(3, 2, Pairing.NEIGHBOURING_COLUMNS, new SplittableRandom(1)));
    }

    private static Counters spent(Crossbar crossbar) {
        return crossbar.counters().get(0);
    }
}
