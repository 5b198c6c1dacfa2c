// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"2 Ghz, GHz, Hz, a frequency", "200 ua, uA, A, a current", "1 KOHM, kohm, ohm, a resistance"})
    void unitInOtherLettersIsNamed(String text, String meant, String unit, String what) {
        Units.WrongUnit wrong = assertThrows(Units.WrongUnit.class, () -> Units.quantity(text, unit));
        String said = text.substring(text.indexOf(' ') + 1);
        assertEquals(
                "unknown unit \"" + said + "\"; " + what + " in " + unit + " is wanted; nearest is \"" + meant + "\"",
                wrong.getMessage());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "0.1 V, V, 0.1",
        "100mV, V, 0.1",
        "20 us, s, 20e-6",
        "20 \u00b5s, s, 20e-6",
        "20 \u03bcs, s, 20e-6",
        "-1.3e3 mV, V, -1.3",
        "1 ohm, ohm, 1",
        "2.2 kohm, ohm, 2200",
        "400 uA/V2, A/V2, 400e-6",
        "2.5 GHz, Hz, 2.5e9",
        "3 MHz, Hz, 3e6",
        "7 pS, S, 7e-12",
        ".5 nA, A, 0.5e-9",
        "2 fF, F, 2e-15",
        "30 fJ, J, 30e-15",
        "1.5 THz, Hz, 1.5e12",
        "41.6 uW, W, 41.6e-6",
        "1.44 um2, m2, 1.44e-12",
        "0.0704 mm2, m2, 7.04e-8",
        "380 nm2, m2, 380e-18",
        "2 m2, m2, 2"
    })
    void quantityIsRoundedOnce(String text, String unit, double value) throws Units.WrongUnit {
        assertEquals(value, Units.quantity(text, unit));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "0.1 A, V",
        "0.1, V",
        "V, V",
        "0.1 v, V",
        "0.1  V, V",
        "0.1 xV, V",
        "1 ms, S",
        "1 kuV, V",
        "NaN V, V",
        "1e999 V, V",
        "0x10 V, V",
        "1 V V, V",
        "'', V",
        "1 A/V, A/V2",
        "1 um, m2",
        "1e9999999999 V, V"
    })
    void otherTextIsRefused(String text, String unit) {
        assertThrows(Units.WrongUnit.class, () -> Units.quantity(text, unit));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"F, a capacitance", "J, an energy", "W, a power", "m2, an area"})
    void unitsOfWiresAndConvertersHaveNames(String unit, String meaning) {
        Units.WrongUnit wrong = assertThrows(Units.WrongUnit.class, () -> Units.quantity("1 mS", unit));
        assertEquals("mS is a conductance; " + meaning + " in " + unit + " is wanted", wrong.getMessage());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "0.65, V, 650 mV",
        "-20, V, -20 V",
        "1e-5, S, 10 uS",
        "1e11, Hz, 100 GHz",
        "0, V, 0 V",
        "1e-13, s, 100 fs",
        "1e-16, s, 0.1 fs",
        "2e12, Hz, 2 THz"
    })
    void valueIsShownWithTheFittingPrefix(double value, String unit, String text) {
        assertEquals(text, Units.text(value, unit));
    }
}
