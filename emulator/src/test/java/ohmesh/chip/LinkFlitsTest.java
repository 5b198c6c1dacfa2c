// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import ohmesh.engine.Clock;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Test;

class LinkFlitsTest {
    @Test
    void everyLinkOfTheWayCountsEveryFlit() {
        Machine machine = Bench.of("li r1, 1\nvbc v1, r1\nsend v1, c\nhalt")
                .mesh(3, 1)
                .tile(2, 0, "recv v1, c\nhalt")
                .channel("c", Bench.at(0, 0), Bench.at(2, 0), 4, 2)
                .machine();
        assertEquals(Clock.Stop.FINISHED, machine.clock().run(10_000));
        long[] flits = machine.network().linkFlits();
        Topology mesh = machine.network().routedFaults().topology();
        int first = mesh.nodeAt(0, 0) * Topology.PORTS + Topology.EAST;
        int second = mesh.nodeAt(1, 0) * Topology.PORTS + Topology.EAST;
        long sum = machine.counters().stream()
                .filter(group -> group.owner().equals("network"))
                .findFirst()
                .orElseThrow()
                .get("linkFlits");
        assertEquals(sum, Arrays.stream(flits).sum());
        assertEquals(sum, flits[first] + flits[second] + back(mesh, flits));
        assertEquals(flits[first], flits[second]);
        assertTrue(flits[first] >= 4);
    }

    /** Credits of the channel go the other way. */
    private static long back(Topology mesh, long[] flits) {
        return flits[mesh.nodeAt(2, 0) * Topology.PORTS + Topology.WEST]
                + flits[mesh.nodeAt(1, 0) * Topology.PORTS + Topology.WEST];
    }
}
