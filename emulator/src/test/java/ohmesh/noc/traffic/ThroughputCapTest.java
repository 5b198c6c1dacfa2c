// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ohmesh.noc.topology.FaultMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neighbour traffic puts one flow on each link, so overload shows what one port carries. */
class ThroughputCapTest {
    @ParameterizedTest(name = "pipeline {0}, {1} flits, buffers of {2}: {3} / {4}")
    @CsvSource({"A,1,8,1,3", "A,1,4,1,3", "A,4,8,4,6", "A,4,4,4,7", "B,1,8,1,2"})
    void overloadGetsTheCapWithinAThousandth(char pipeline, int flits, int buffers, int of, int cycles) {
        FaultMap mesh = Runs.mesh(8, 8);
        SyntheticTraffic traffic = Runs.traffic("neighbor", mesh, flits, 1, 1);
        TrafficResult result = Runs.run(mesh, Runs.spec(pipeline, buffers), traffic, Window.of(2_000, 10_000));
        double cap = (double) of / cycles;
        assertEquals(cap, result.acceptedRate(), 0.001 * cap);
        assertFalse(result.stable());
    }

    /** Pipeline C loses nothing: a flit a cycle arrives, and the sources are in time. */
    @ParameterizedTest(name = "buffers of {0}")
    @CsvSource({"5", "8"})
    void pipelineCCarriesAFlitInEveryCycle(int buffers) {
        FaultMap mesh = Runs.mesh(8, 8);
        SyntheticTraffic traffic = Runs.traffic("neighbor", mesh, 1, 1, 1);
        TrafficResult result = Runs.run(mesh, Runs.spec('C', buffers), traffic, Window.of(2_000, 10_000));
        assertEquals(1, result.acceptedRate(), 0.001);
        assertEquals(true, result.stable());
    }
}
