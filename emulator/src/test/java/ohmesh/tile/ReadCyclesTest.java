// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ohmesh.chip.Bench;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray.Pairing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rates that costs are computed with are those of a machine that reads as fast as it can. */
class ReadCyclesTest {
    /** Enough to fill all samples that are held. */
    private static final int READS = 14;

    static Stream<Arguments> converters() {
        List<Arguments> all = new ArrayList<>();
        for (DacSpec.Coding coding : DacSpec.Coding.values()) {
            for (AdcSpec.Kind kind : List.of(AdcSpec.Kind.DIRECT, AdcSpec.Kind.SAR)) {
                all.add(Arguments.of(coding, kind, 1));
                all.add(Arguments.of(coding, kind, 2));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}, {1}, hold depth {2}")
    @MethodSource("converters")
    void intervalAndLatencyAreThoseOfTheMachine(DacSpec.Coding coding, AdcSpec.Kind kind, int holdDepth) {
        StringBuilder reads = new StringBuilder();
        for (int register = 1; register <= READS; register++) {
            reads.append("vmm v").append(register).append(", v0, a\n");
        }
        Bench bench = Bench.of(reads + "sync\nvmm v1, v0, a\nvsum r1, v1\nhalt")
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .holdDepth(holdDepth)
                .converters(coding, 4, kind);
        Machine machine = bench.machine();
        List<Long> issues = new ArrayList<>();
        machine.probe().listen((cycle, component, event, detail) -> {
            if (event.equals("issue")) {
                issues.add(cycle);
            }
        });
        assertEquals(Clock.Stop.FINISHED, machine.clock().run(100_000));
        var netlist = machine.netlist();
        ReadCycles cycles =
                ReadCycles.of(netlist.chip(), netlist.tiles().get(0).arrays().get("a"));
        assertEquals(cycles.interval(), issues.get(READS - 1) - issues.get(READS - 2));
        assertEquals(
                cycles.latency(),
                issues.get(READS + 2) - issues.get(READS + 1),
                "from the read to what needs its codes");
    }
}
