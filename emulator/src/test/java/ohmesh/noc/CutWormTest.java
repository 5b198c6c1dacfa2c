// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Test;

/**
 * One packet of nine flits from 0 to 3 on a 4x1 mesh of pipeline C, cut by hand. Flit i, injected in c, is granted the
 * switch of router k in c + 2 + 3 k.
 */
class CutWormTest {
    private static final int FLITS = 9;

    private final List<Long> out = new ArrayList<>();
    private final List<Long> outCycles = new ArrayList<>();
    private final Topology topology = new Topology(new Chip.Mesh(4, 1), List.of());
    private final FaultMap faults = new FaultMap(topology);
    private final Fabric fabric = new Fabric(
            faults,
            map -> new LevelRoutes(map, 1),
            (map, routing) -> Multicast.NONE,
            new NetworkSpec(NetworkSpec.Routing.XY, 1, 8, NetworkSpec.Pipeline.C, 1, 1, 64, 64),
            (endpoint, flit, cycle) -> {
                out.add(flit);
                outCycles.add(cycle);
            });

    /** Injects the flits in the given cycles and strikes at the start of one. */
    private void run(FaultMap dead, long strikeCycle, long... cycles) {
        int next = 0;
        for (long cycle = 0; cycle < 100; cycle++) {
            if (cycle == strikeCycle) {
                fabric.strike(dead, cycle);
            }
            if (next < FLITS && cycle >= cycles[next]) {
                assertTrue(fabric.accepts(0, cycle));
                fabric.inject(0, next == 0 ? Flit.head(3, 0, 7) : Flit.payload(next, next == FLITS - 1), cycle);
                next++;
            }
            fabric.tick(cycle);
        }
        assertEquals(0, fabric.flitsInside());
        assertFalse(fabric.isDraining());
    }

    private FaultMap withoutLinkInTheMiddle() {
        FaultMap dead = faults.copy();
        dead.killLink(1, Topology.EAST);
        return dead;
    }

    private void assertCounts(long cut, long undeliverable, long atSource, long tailsMade) {
        assertEquals(cut, fabric.counters().get("flitsCut"));
        assertEquals(undeliverable, fabric.counters().get("flitsUndeliverable"));
        assertEquals(atSource, fabric.counters().get("flitsLostAtSource"));
        assertEquals(tailsMade, fabric.counters().get("tailsMade"));
        assertEquals(0, fabric.counters().get("packetsEjected"));
    }

    @Test
    void tailMadeForAFlitOnTheLinkIsWorkedInTheCycleOfTheStrike() {
        // Flits 0 and 1 are through; flit 2, granted in 25 at router 1, is on the link to router 2 until 28.
        run(withoutLinkInTheMiddle(), 26, 0, 1, 20, 40, 41, 42, 43, 44, 45);
        assertCounts(1, 6, 0, 1);
        assertEquals(3, out.size());
        assertTrue(Flit.isCut(out.get(2)) && Flit.isTail(out.get(2)));
        // Flit 1 was granted in 9 at router 2, the tail in 26.
        assertEquals(outCycles.get(1) + 17, outCycles.get(2));
    }

    @Test
    void whatHasArrivedBehindTheFaultIsClosedAndTheRestIsThrownAwayBeforeIt() {
        // At the start of 9 flit 1 can be read at router 2, flits 2 and 3 are on the link, 4 to 8 before it.
        run(withoutLinkInTheMiddle(), 9, 0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertCounts(2, 5, 0, 0);
        assertEquals(1, fabric.counters().get("packetsUndeliverable"));
        assertEquals(2, out.size());
        assertTrue(Flit.isCut(out.get(1)) && Flit.isTail(out.get(1)));
        assertEquals(1, Flit.word(out.get(1)));
    }

    @Test
    void aTailIsMadeWhereAllHasGoneOn() {
        run(withoutLinkInTheMiddle(), 15, 0, 1, 20, 20, 20, 20, 20, 20, 20);
        assertCounts(0, 7, 0, 1);
        assertEquals(3, out.size());
        assertTrue(Flit.isCut(out.get(2)) && !Flit.isHead(out.get(2)));
        assertThrows(IllegalArgumentException.class, () -> fabric.inject(0, Flit.single(3, 0, 0), 100));
        assertTrue(fabric.reachable(0, 1) && !fabric.reachable(0, 3));
    }

    @Test
    void aSourceThatLosesItsRouterEndsItsPacket() {
        // In 5 flits 0 to 2 have passed router 0, of which flit 0 can be read at router 1; flits 5 to 8 never get in.
        FaultMap dead = faults.copy();
        dead.killRouter(0);
        run(dead, 5, 0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertCounts(4, 0, 4, 0);
        assertEquals(1, fabric.counters().get("packetsLostAtSource"));
        assertEquals(1, out.size());
        assertTrue(Flit.isHead(out.get(0)) && Flit.isCut(out.get(0)));
    }
}
