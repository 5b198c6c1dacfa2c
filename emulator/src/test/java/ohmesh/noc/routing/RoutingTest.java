// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ohmesh.netlist.Chip;
import ohmesh.netlist.Host;
import ohmesh.netlist.NetworkSpec;
import ohmesh.netlist.Place;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.FaultText;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingTest {
    private static final String SIDES = "EWSN";

    /** The sides by which a packet goes, as letters; empty where it is not sent. */
    private static String way(NetworkSpec.Routing name, String faults, int source, int destination) {
        Topology topology = new Topology(new Chip.Mesh(4, 4), List.of());
        FaultMap map = FaultText.parse(faults, topology);
        Routing routing = Routing.of(name, map, Routing.fewestChannels(name));
        int mark = routing.mark(source, destination);
        if (mark == Routing.UNREACHABLE) {
            return "-";
        }
        Walk walk = new Walk(map, routing);
        assertTrue(walk.go(source, destination, mark));
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < walk.length(); i++) {
            way.append(SIDES.charAt(walk.output(i) % Topology.PORTS));
        }
        return way.toString();
    }

    @ParameterizedTest(name = "{0}, {1}: {2} to {3} goes {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "XY; none; 0; 10; EESS",
                "XY; router:1,0; 0; 10; -",
                "XY; router:1,0; 0; 8; SS",
                "WEST_FIRST; router:1,0; 0; 2; SEEN",
                "WEST_FIRST; router:1,0; 2; 0; -",
                "NEGATIVE_FIRST; router:1,0; 2; 0; -",
                "NEGATIVE_FIRST; router:1,3; 14; 12; NWWS",
                "ODD_EVEN; none; 0; 6; SEE",
                "ODD_EVEN; none; 0; 10; ESSE",
                "BYPASS; router:1,1+router:2,2; 9; 3; -",
                "LEVEL_FIRST; none; 0; 10; EESS",
                "FAULT_RING; router:2,1; 4; 7; ENEES",
                "FAULT_RING; router:2,1; 4; 15; ESEES",
                "FAULT_RING; router:2,1; 2; 14; WSSES"
            })
    void packetsGoRoundFaults(NetworkSpec.Routing name, String faults, int source, int destination, String way) {
        assertEquals(way, way(name, faults, source, destination));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(NetworkSpec.Routing.class)
    void edgePortsAreServedLikeTheTileBesideThem(NetworkSpec.Routing name) {
        Topology topology = new Topology(new Chip.Mesh(3, 3), List.of(new Host.Port(new Place(0, 2), Host.Side.WEST)));
        FaultMap faults = FaultText.parse("router:1,1", topology);
        Routing routing = Routing.of(name, faults, Routing.fewestChannels(name));
        Walk walk = new Walk(faults, routing);
        int edge = topology.tiles();
        assertTrue(walk.go(edge, 8, routing.mark(edge, 8)));
        assertEquals(2, walk.length());
        assertTrue(walk.go(8, edge, routing.mark(8, edge)));
        assertTrue(walk.go(edge, 6, routing.mark(edge, 6)));
        assertEquals(0, walk.length());
        assertEquals(Topology.WEST, Hop.port(routing.hop(6, Topology.EAST, 0, edge, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(NetworkSpec.Routing.class)
    void deadEndsAreNotServed(NetworkSpec.Routing name) {
        Topology topology = new Topology(new Chip.Mesh(3, 3), List.of());
        FaultMap faults = FaultText.parse("router:1,1", topology);
        Routing routing = Routing.of(name, faults, Routing.fewestChannels(name));
        assertEquals(Routing.UNREACHABLE, routing.mark(4, 0));
        assertEquals(Routing.UNREACHABLE, routing.mark(0, 4));
        assertEquals(Routing.UNREACHABLE, routing.mark(4, 4));
    }

    @Test
    void faultRingsSplitTheirVirtualChannelsByDirection() {
        FaultMap healthy = new FaultMap(new Topology(new Chip.Mesh(3, 3), List.of()));
        Routing ring = Routing.of(NetworkSpec.Routing.FAULT_RING, healthy, 8);
        assertEquals(Hop.of(Topology.EAST, 0, 1), ring.hop(3, Topology.LOCAL, 0, 5, 0));
        assertEquals(Hop.of(Topology.WEST, 2, 3), ring.hop(5, Topology.LOCAL, 0, 3, 0));
        assertEquals(Hop.of(Topology.SOUTH, 4, 5), ring.hop(1, Topology.LOCAL, 0, 7, 0));
        assertEquals(Hop.of(Topology.NORTH, 6, 7), ring.hop(7, Topology.LOCAL, 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> Routing.of(NetworkSpec.Routing.FAULT_RING, healthy, 3));
    }

    @Test
    void gatewaysHangOnATreeWithFourBelowEachRouter() {
        Topology tree = new Topology(new Chip.Mesh(2, 2, 5), List.of());
        assertEquals(20, tree.tiles());
        assertEquals(20 + 2 + 1, tree.nodes());
        assertEquals(20, tree.endpoints());
        assertEquals(20 * Topology.PORTS + 1, tree.nextInput(2 * Topology.PORTS + Topology.UP));
        assertEquals(21 * Topology.PORTS, tree.nextInput(8 * Topology.PORTS + Topology.UP));
        assertEquals(22 * Topology.PORTS + 1, tree.nextInput(21 * Topology.PORTS + Topology.UP));
        assertEquals(-1, tree.nextInput(22 * Topology.PORTS + Topology.UP));
        assertEquals(-1, tree.nextInput(Topology.PORTS + Topology.EAST), "meshes stand side by side, unconnected");
        for (int output = 0; output < tree.nodes() * Topology.PORTS; output++) {
            int next = tree.nextInput(output);
            assertTrue(next < 0 || tree.nextInput(next) == output);
        }
        assertEquals("the tree of 5 2x2 meshes", tree.describe());
    }
}
