// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import ohmesh.engine.Clock.Stop;
import ohmesh.engine.Counters;
import ohmesh.engine.Plane;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Observation;
import ohmesh.netlist.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The three events of a read on the bench chip: issued at 7, when the broadcast is ready; driven for 3 cycles; the
 * two columns of one converter take 2 cycles each.
 */
class ConverterCyclesTest {
    /** vbc at 1 has 32 lanes: visible at 1 + 6. */
    private static final long ISSUE = 7;

    private static final long SAMPLE = ISSUE + 3;
    private static final long CONVERTED = SAMPLE + 4;

    private static Bench bench() {
        return Bench.of("li r1, 200\nvbc v1, r1\nvmm v2, v1, a\nhalt").array("a", 8, 4, Pairing.TWO_ARRAYS);
    }

    @Test
    void currentsAppearAtTheSampleAndNotBefore() {
        Modes.inEach(bench(), machine -> {
            machine.clock().run(SAMPLE - 1);
            assertTrue(isZero(machine, "columnCurrent"), "still settling");
            machine.clock().run(SAMPLE);
            assertEquals(false, isZero(machine, "columnCurrent"), "sampled");
        });
    }

    @Test
    void codesAndCountsAppearAtTheEndOfTheConversionAndNotBefore() {
        Modes.inEach(bench(), machine -> {
            machine.clock().run(CONVERTED - 1);
            assertTrue(isZero(machine, "columnAdc"), "still converting");
            assertEquals(0, count(machine, "conversions"));
            machine.clock().run(CONVERTED);
            assertEquals(false, isZero(machine, "columnAdc"), "converted");
            assertEquals(4, count(machine, "conversions"));
        });
    }

    @Test
    void clippedInputsCountAtTheIssue() {
        Modes.inEach(bench(), machine -> {
            machine.clock().run(ISSUE);
            assertEquals(0, count(machine, "dacClips"));
            machine.clock().run(ISSUE + 1);
            assertEquals(8, count(machine, "dacClips"), "eight rows driven with a code above 127");
        });
    }

    @Test
    void anObservedTransposedReadShowsItsOwnLines() {
        Netlist plain = Bench.of("li r1, 100\nvbc v1, r1\nvmmt v2, v1, a\nhalt")
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .netlist();
        Machine machine = Machine.build(withObservation(plain));
        assertEquals(Stop.FINISHED, machine.clock().run(1000));
        ObservedRead read = machine.observed().get("a").get(0);
        assertTrue(read.transposed());
        double[] volts = new double[4];
        Arrays.fill(volts, 0.1);
        assertArrayEquals(volts, read.driveVolts(), 1e-15);
        // Four pairs of 40 - 20 uS at 0.1 V: 8 uA on every row, 8 LSB of 1 uA.
        for (double amps : read.lineCurrentsAmps()) {
            assertEquals(8e-6, amps, 1e-18);
        }
        assertArrayEquals(new int[] {8, 8, 8, 8, 8, 8, 8, 8}, read.codes());
        assertEquals(ISSUE, read.cycle());
    }

    @ParameterizedTest
    @EnumSource(DacSpec.Coding.class)
    void anObservedReadNamesTheCycleOfItsIssueInEveryCoding(DacSpec.Coding coding) {
        Machine machine = Bench.of("li r1, 5\nvbc v1, r1\nvmm v2, v1, a\nvmmt v3, v1, a\nhalt")
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .converters(coding, 4, AdcSpec.Kind.SAR)
                .observe("a", 0, 0, "a", 2)
                .machine();
        List<String> issues = Modes.issues(machine);
        assertEquals(Stop.FINISHED, machine.clock().run(10_000));
        assertEquals(
                Modes.cycles(issues, "tile(0,0)").subList(2, 4),
                machine.observed().get("a").stream().map(ObservedRead::cycle).toList());
    }

    @Test
    void stalledCyclesAreSplitByCause() {
        // vtab waits for vbc from 1 to 6; its latency of 8 keeps recv from its register from 7 to 14; then recv waits
        // for the tail: 20 words leave the host from 3 to 23, the tail is in the network at 24 and ejected 5 later.
        Bench bench = Bench.of("vbc v1, r0\nvtab v2, v1, line\nrecv v2, x\nhalt")
                .table("line", 0, 16, 0, 16, 32)
                .input("x", 1, new double[20]);
        Modes.inEach(bench, machine -> {
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            assertEquals(5 + 7, count(machine, "stallRegister"));
            assertEquals(24 + 5 - 14, count(machine, "stallReceive"));
        });
    }

    private static Netlist withObservation(Netlist n) {
        return new Netlist(
                n.name(),
                n.description(),
                n.seed(),
                n.maximumCycles(),
                n.chip(),
                n.tiles(),
                n.channels(),
                n.spikes(),
                n.host(),
                n.faults(),
                java.util.Map.of("a", new Observation(new Place(0, 0), "a", 1)),
                n.metrics(),
                n.expect(),
                n.controls());
    }

    private static boolean isZero(Machine machine, String name) {
        for (Plane plane : machine.clock().state().planes()) {
            if (plane.name().equals(name) && plane instanceof Plane.Elements elements) {
                for (int i = 0; i < elements.length(); i++) {
                    if (elements.bits(i) != 0) {
                        return false;
                    }
                }
                return true;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static long count(Machine machine, String name) {
        for (Counters counters : machine.counters()) {
            if (counters.names().contains(name)) {
                return counters.get(name);
            }
        }
        throw new IllegalArgumentException(name);
    }
}
