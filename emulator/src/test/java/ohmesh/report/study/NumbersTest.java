// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import ohmesh.report.statistics.Estimate;
import ohmesh.report.statistics.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static final Question NOTHING = new Question(
            "", "", "", "", "", List.of(1L), -1, List.of(), List.of(), List.of(), List.of(), -1, Map.of(), List.of());

    private static Estimate estimate(double mean, double half) {
        return new Estimate(5, mean, mean - half, mean + half, true);
    }

    @Test
    void decimalsFollowTheTypicalInterval() {
        List<Estimate> all = List.of(estimate(0.9, 0.012), estimate(-0.51234, 0.034), estimate(0.1, 0.000001));
        Numbers numbers = Numbers.of(Column.of("accuracy", NOTHING), all);
        assertEquals("0.900 \u00b1 0.012", numbers.text(all.get(0)));
        assertEquals("\u22120.512 \u00b1 0.034", numbers.text(all.get(1)));
        assertEquals("0.100 \u00b1 1e\u221206", numbers.text(all.get(2)));
    }

    @Test
    void allNumbersOfAColumnHaveOnePrefix() {
        List<Estimate> all = List.of(estimate(2e-9, 1e-11), estimate(3e-12, 1e-13));
        Numbers numbers = Numbers.of(Column.of("energyJoules", NOTHING), all);
        assertEquals("energy (nJ)", numbers.heading());
        assertEquals("2.000 \u00b1 0.010", numbers.text(all.get(0)));
    }

    @Test
    void skewedAndMissingIntervalsAreWrittenOut() {
        Estimate share = new Estimate(5, 0, 0, 0.5218, true);
        Estimate single = new Estimate(1, 0.25, 0.25, 0.25, false);
        Estimate sure = new Estimate(3, 7, 7, 7, true);
        Numbers numbers = Numbers.of(Column.of("pass", NOTHING), List.of(share, single, sure));
        assertEquals("0 [0, 0.5218]", numbers.text(share));
        assertEquals("0.25", numbers.text(single));
        assertEquals("7 \u00b1 0", numbers.text(sure));
    }

    @ParameterizedTest(name = "{0}: {1} in {2}")
    @CsvSource({
        "energyJoules,energy,J",
        "energyPerVmmJoules,energy of a VMM,J",
        "simulatedSeconds,simulated time,s",
        "cycles,time,cycles",
        "areaSquareMetres,area,m2",
        "powerWatts,mean power,W",
        "energy.sampleHold,energy of sample hold,J",
        "area.adc,area of adc,m2",
        "topsPerWatt,efficiency,TOPS/W",
        "macroTopsPerWatt,macro efficiency,TOPS/W",
        "gopsPerSquareMillimetre,density,GOPS/mm\u00b2",
        "peakOperationsPerSecond,peak rate,op/s",
        "settlingTimeSeconds,settling time,s",
        "counter.tile.steps,tile.steps,''",
        "accuracy.test,accuracy.test,''"
    })
    void columnsHaveLabelsAndUnits(String name, String label, String unit) {
        assertEquals(new Column(name, label, unit), Column.of(name, NOTHING));
    }
}
