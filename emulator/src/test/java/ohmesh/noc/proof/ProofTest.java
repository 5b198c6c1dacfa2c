// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Hop;
import ohmesh.noc.routing.LegalTurns;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.routing.TurnRule;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.FaultText;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProofTest {
    private static Topology mesh(int width, int height) {
        return new Topology(new Chip.Mesh(width, height), List.of());
    }

    private static Proof proof(Topology topology, NetworkSpec.Routing name) {
        int channels = Routing.fewestChannels(name);
        return new Proof(topology, channels, faults -> Routing.of(name, faults, channels));
    }

    /** Counts of another checker, written for the same rules in another language, and of this one where it had none. */
    @ParameterizedTest(name = "{0}: {1} pairs")
    @CsvSource({
        "XY,5440",
        "WEST_FIRST,6117",
        "NEGATIVE_FIRST,6122",
        "ODD_EVEN,6157",
        "BYPASS,4363",
        "LEVEL_FIRST,6792",
        "LEVEL_FIRST_FREE,6792",
        "FAULT_RING,4692"
    })
    void allSetsOfDeadRoutersOf3x3(NetworkSpec.Routing name, long delivered) {
        Topology topology = mesh(3, 3);
        ProofTotals totals = proof(topology, name).run(FaultPatterns.allRouters(topology));
        assertEquals(512, totals.patterns());
        assertEquals(0, totals.cyclicPatterns());
        assertEquals(6792, totals.connectedPairs());
        assertEquals(delivered, totals.deliveredPairs());
        assertEquals(delivered == 6792, totals.holds());
    }

    @ParameterizedTest(name = "{0}: {1} of all pairs, stretch up to {2}")
    @CsvSource({"XY,0.630,1", "ODD_EVEN,0.805,3", "LEVEL_FIRST,1,3", "LEVEL_FIRST_FREE,1,3"})
    void allSetsOfDeadLinksOf3x3(NetworkSpec.Routing name, double share, double stretch) {
        Topology topology = mesh(3, 3);
        ProofTotals totals = proof(topology, name).run(FaultPatterns.allLinks(topology));
        assertEquals(4096, totals.patterns());
        assertEquals(0, totals.cyclicPatterns());
        assertEquals(share, (double) totals.deliveredPairs() / totals.connectedPairs(), 0.0005);
        assertEquals(stretch, totals.stretchMax());
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}: {1} %, {2} % of patterns served, stretch {3}, {4}")
    @CsvSource({
        "XY,70.4,15.5,1,1", "WEST_FIRST,85.0,31.3,1.0006,3", "NEGATIVE_FIRST,85.1,53.2,1.003,5",
        "ODD_EVEN,86.2,31.3,1.0007,3", "BYPASS,38.5,2.8,1.0012,3", "LEVEL_FIRST,100,100,1.0027,5",
        "LEVEL_FIRST_FREE,100,100,1.0039,5"
    })
    void allSetsOfDeadRoutersOf4x4(
            NetworkSpec.Routing name, double delivered, double served, double stretchMean, double stretchMax) {
        Topology topology = mesh(4, 4);
        ProofTotals totals = proof(topology, name).run(FaultPatterns.allRouters(topology));
        assertEquals(65_536, totals.patterns());
        assertEquals(0, totals.cyclicPatterns());
        assertEquals(delivered, 100.0 * totals.deliveredPairs() / totals.connectedPairs(), 0.05);
        assertEquals(served, 100.0 * totals.servedPatterns() / totals.patterns(), 0.05);
        assertEquals(stretchMean, totals.stretchMean(), 0.00005);
        assertEquals(stretchMax, totals.stretchMax());
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"LEVEL_FIRST", "LEVEL_FIRST_FREE"})
    void upTo16DeadRoutersOf8x8(NetworkSpec.Routing name) {
        Topology topology = mesh(8, 8);
        ProofTotals totals = proof(topology, name).run(FaultPatterns.random(topology, 1, 16, 1000, 1));
        assertEquals(16_000, totals.patterns());
        assertTrue(totals.holds(), () -> String.valueOf(totals.firstUndelivered()));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(NetworkSpec.Routing.class)
    void randomDeadRoutersOf6x5NeverCloseACycle(NetworkSpec.Routing name) {
        Topology topology = mesh(6, 5);
        ProofTotals totals = proof(topology, name).run(FaultPatterns.random(topology, 0, 10, 10, 42));
        assertEquals(110, totals.patterns());
        assertEquals(0, totals.cyclicPatterns());
        assertTrue(totals.deliveredPairs() > 0.25 * totals.connectedPairs());
        assertTrue(totals.deliveredPairs() <= totals.connectedPairs());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = NetworkSpec.Routing.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FAULT_RING"})
    void aTreeOfMeshesIsServedWithoutCycles(NetworkSpec.Routing name) {
        Topology tree = new Topology(new Chip.Mesh(3, 2, 6), List.of());
        assertTrue(proof(tree, name)
                .run(FaultPatterns.of(FaultText.parse("none", tree)))
                .holds());
        ProofTotals faulty = proof(tree, name).run(FaultPatterns.random(tree, 1, 5, 8, 3));
        assertEquals(0, faulty.cyclicPatterns());
        assertTrue(faulty.deliveredPairs() > 0);
    }

    @Test
    void unrestrictedTurnsAreFoundCyclicIn96PatternsOf3x3() {
        Topology topology = mesh(3, 3);
        ProofTotals totals = new Proof(
                        topology, 1, faults -> new LegalTurns(faults, (node, from, to) -> true).shortestPaths(1))
                .anyLegalPath()
                .run(FaultPatterns.allRouters(topology));
        assertEquals(96, totals.cyclicPatterns());
        assertEquals(totals.connectedPairs(), totals.deliveredPairs());
        assertFalse(totals.holds());
        assertNotNull(totals.firstCycle());
    }

    @Test
    void theFirstCycleIsDrawn() {
        Topology topology = mesh(2, 2);
        // Every packet turns clockwise only, which is the smallest circle that waits for itself.
        ProofTotals totals = new Proof(
                        topology,
                        1,
                        faults -> (node, from, channel, destination, mark) ->
                                node == destination ? 4 : new int[] {0, 2, 3, 1}[node])
                .run(FaultPatterns.of(FaultText.parse("none", topology)));
        assertEquals(1, totals.cyclicPatterns());
        assertEquals(
                List.of("0,0 east -> 1,0 south -> 1,1 west -> 0,1 north -> 0,0 east", "  o>o", "  ^ v", "  o<o"),
                totals.firstCycle().text().lines().toList());
        assertNull(totals.firstUndelivered());
    }

    @Test
    void fourVirtualChannelsAreFollowedOneByOne() {
        Topology topology = mesh(2, 2);
        // The same circle, with a second channel for those that have passed node 0: it is broken there.
        ProofTotals totals = new Proof(topology, 2, faults -> (node, from, channel, destination, mark) -> {
                    int next = node == 0 || channel == 1 ? 1 : 0;
                    return node == destination ? 4 : new int[] {0, 2, 3, 1}[node] | (next << 4) | (next << 8);
                })
                .run(FaultPatterns.of(FaultText.parse("none", topology)));
        assertTrue(totals.holds());
    }

    @Test
    void pathsThatEndNowhereAreNotDelivered() {
        Topology topology = mesh(2, 1);
        ProofTotals totals = new Proof(
                        topology,
                        1,
                        faults -> (node, from, channel, destination, mark) ->
                                node == destination ? 4 : node == 0 ? Topology.EAST : -1)
                .run(FaultPatterns.of(FaultText.parse("none", topology)));
        assertEquals(1, totals.deliveredPairs());
        assertEquals("from 1,0 to 0,0", totals.firstUndelivered().text());
    }

    /** A function on 3x1 with two channels that ends in the middle for packets in the second. */
    @ParameterizedTest(name = "channels {0} to {1}")
    @CsvSource({"0,0,2", "0,1,0", "1,1,0"})
    void aPairIsDeliveredOnlyWhereEveryChannelLeadsOn(int first, int last, long delivered) {
        Topology topology = mesh(3, 1);
        ProofTotals totals = new Proof(topology, 2, faults -> (node, from, channel, destination, mark) -> {
                    if (node == destination) {
                        return Hop.of(Topology.LOCAL, 0, 1);
                    }
                    boolean ends = node == 1 && from != Topology.LOCAL && channel == 1;
                    return ends ? Hop.NONE : Hop.of(destination > node ? 0 : 1, first, last);
                })
                .run(FaultPatterns.of(FaultText.parse("none", topology)));
        assertEquals(6, totals.connectedPairs());
        assertEquals(4 + delivered, totals.deliveredPairs());
        assertEquals(delivered == 2, totals.holds());
    }

    @ParameterizedTest(name = "in channel 1 packets {0}")
    @CsvSource({"leave by the endpoint of another,4", "move to and fro,1"})
    void packetsThatStrayInOneChannelAreNotDelivered(String what, int port) {
        Topology topology = mesh(3, 1);
        ProofTotals totals = new Proof(topology, 2, faults -> (node, from, channel, destination, mark) -> {
                    if (node == destination) {
                        return Hop.of(Topology.LOCAL, 0, 1);
                    }
                    boolean strays = node == 1 && from != Topology.LOCAL && channel == 1;
                    return Hop.of(strays ? port : destination > node ? 0 : 1, 0, 1);
                })
                .run(FaultPatterns.of(FaultText.parse("none", topology)));
        assertFalse(totals.holds());
        assertTrue(totals.deliveredPairs() < 6, what);
        assertEquals("from 2,0 to 0,0", totals.firstUndelivered().text().replace("0,0 to 2,0", "2,0 to 0,0"));
    }

    @Test
    void aCircleThatOnlyForksCloseIsFound() {
        Topology topology = mesh(3, 3);
        // Single packets go along rows, then columns; those for groups may turn anywhere.
        ProofTotals totals = new Proof(topology, 1, faults -> withTurns(faults, (node, from, to) -> true))
                .run(FaultPatterns.of(FaultText.parse("none", topology)));
        assertEquals(totals.connectedPairs(), totals.deliveredPairs());
        assertEquals(1, totals.cyclicPatterns());
        assertFalse(totals.holds());
    }

    @Test
    void copiesThatTakeOtherTurnsThanThoseProvedAreFound() {
        Topology topology = mesh(3, 3);
        ProofTotals totals = new Proof(topology, 1, faults -> withTurns(faults, (node, from, to) -> false))
                .run(FaultPatterns.of(FaultText.parse("none", topology)));
        assertEquals(totals.connectedPairs(), totals.deliveredPairs());
        assertEquals(0, totals.cyclicPatterns());
        assertFalse(totals.holds());
        assertTrue(totals.firstWrongFork().text().contains("illegal turn"));
    }

    @Test
    void everyMemberOfTheGroupsFollowedGetsItsCopy() {
        Topology topology = mesh(3, 3);
        ProofTotals totals = proof(topology, NetworkSpec.Routing.ODD_EVEN).run(FaultPatterns.allRouters(topology));
        assertTrue(totals.expectedCopies() > totals.deliveredPairs());
        assertEquals(totals.expectedCopies(), totals.deliveredCopies());
        assertNull(totals.firstWrongFork());
    }

    private static Routing withTurns(FaultMap faults, TurnRule rule) {
        Routing xy = Routing.of(NetworkSpec.Routing.XY, faults, 1);
        return new Routing() {
            @Override
            public int hop(int node, int inputPort, int inputChannel, int destination, int mark) {
                return xy.hop(node, inputPort, inputChannel, destination, mark);
            }

            @Override
            public Optional<LegalTurns> turns() {
                return Optional.of(new LegalTurns(faults, rule));
            }
        };
    }

    @Test
    void theHottestChannelOfXyOn8x8CarriesTwoFlits() {
        Topology topology = mesh(8, 8);
        ProofTotals totals =
                proof(topology, NetworkSpec.Routing.XY).run(FaultPatterns.of(FaultText.parse("none", topology)));
        assertEquals(2.0, totals.maxChannelLoad());
        assertEquals(4032, totals.deliveredPairs());
    }

    @Test
    void anyLegalPathNeedsTurns() {
        Topology topology = mesh(3, 3);
        Proof proof = proof(topology, NetworkSpec.Routing.FAULT_RING).anyLegalPath();
        FaultPatterns healthy = FaultPatterns.of(FaultText.parse("none", topology));
        assertThrows(IllegalArgumentException.class, () -> proof.run(healthy));
    }
}
