// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import static ohmesh.tile.IssueCyclesTest.check;

import ohmesh.chip.Bench;
import ohmesh.netlist.AdcSpec.Kind;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.LogicalArray.Pairing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Golden cycles of reads by input coding and kind of ADC, by hand: one slot of the lines is 3 cycles, one step of a
 * conversion 2, two columns share a converter. The vget stands at the first cycle with the codes.
 */
class CodingCyclesTest {
    private static final String TWO_READS = "vmm v2, v1, a\nvmm v3, v1, a\nvget r1, v2, r0\nhalt";

    @ParameterizedTest
    @EnumSource(names = {"PULSE_COUNT", "PULSE_WIDTH"})
    void aCountAndAWidthDriveForAsManySlotsAsTheLargestCode(Coding coding) {
        // 4 bits: 7 slots = 21 cycles, then 2 columns x 2; the second read drives from 21 on and ends at 21 + 25.
        check(reads(coding, 4, Kind.DIRECT, 4), 0, 21, 25, 46);
    }

    @Test
    void bitsWaitForTheConversionOfTheBitBeforeWhereItIsSlowerThanTheDrive() {
        // 3 bits; 4 cycles a conversion > 3 of drive: samples at 3, 7, 11, codes at 15. The first sample of the second
        // read may not meet a busy converter: 15 - 3 = 12; its codes are there at 12 + 15.
        check(reads(Coding.BIT_SERIAL, 4, Kind.DIRECT, 4), 0, 12, 15, 27);
    }

    @Test
    void bitsFollowTheDriveWhereItIsSlowerThanTheConversion() {
        // One column: 2 cycles a conversion < 3 of drive: samples at 3, 6, 9, codes at 11; the array is free at 9.
        check(reads(Coding.BIT_SERIAL, 4, Kind.DIRECT, 1), 0, 9, 11, 20);
    }

    @Test
    void moreHoldsDoNotLetBitsOfTwoReadsMeetInOneConverter() {
        check(reads(Coding.BIT_SERIAL, 4, Kind.DIRECT, 4).holdDepth(3), 0, 12, 15, 27);
    }

    @Test
    void aSingleBitIsAnAmplitude() {
        check(reads(Coding.BIT_SERIAL, 2, Kind.DIRECT, 4), 0, 4, 7, 11);
        check(reads(Coding.AMPLITUDE, 2, Kind.DIRECT, 4), 0, 4, 7, 11);
    }

    @Test
    void aTransposedReadInBitsConvertsItsRowsAfterEveryBit() {
        // One row: 2 cycles a conversion, as for one column.
        check(
                Bench.of("vmmt v2, v1, a\nvmmt v3, v1, a\nvget r1, v2, r0\nhalt")
                        .array("a", 1, 4, Pairing.TWO_ARRAYS)
                        .converters(Coding.BIT_SERIAL, 4, Kind.DIRECT),
                0,
                9,
                11,
                20);
    }

    @Test
    void aFlashTakesOneStep() {
        check(reads(Coding.AMPLITUDE, 8, Kind.FLASH, 4), 0, 4, 7, 11);
    }

    @Test
    void successiveApproximationTakesAStepABit() {
        // 10 bits x 2 cycles x 2 columns = 40; the second sample waits for the hold: 43 - 3.
        check(reads(Coding.AMPLITUDE, 8, Kind.SAR, 4), 0, 40, 43, 83);
    }

    @Test
    void aRampCountsThroughAllItsCodes() {
        // 1024 x 2 x 2 = 4096.
        check(reads(Coding.AMPLITUDE, 8, Kind.RAMP, 4), 0, 4096, 4099, 8195);
    }

    private static Bench reads(Coding coding, int bits, Kind kind, int columns) {
        return Bench.of(TWO_READS).array("a", 8, columns, Pairing.TWO_ARRAYS).converters(coding, bits, kind);
    }
}
