// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ohmesh.netlist.Chip;
import ohmesh.netlist.Host;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Hop;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyTest {
    private static Topology mesh(int width, int height, Host.Port... ports) {
        return new Topology(new Chip.Mesh(width, height), List.of(ports));
    }

    @Test
    void everyLinkLeadsToTheOppositePortOfTheNeighbourAndBack() {
        Topology topology = mesh(4, 3);
        int[] opposite = {Topology.WEST, Topology.EAST, Topology.NORTH, Topology.SOUTH};
        int links = 0;
        for (int output = 0; output < topology.nodes() * Topology.PORTS; output++) {
            int next = topology.nextInput(output);
            if (next >= 0) {
                links++;
                assertEquals(opposite[output % Topology.PORTS], next % Topology.PORTS);
                assertEquals(output, topology.nextInput(next), "a port's input and output go to the same neighbour");
            }
        }
        assertEquals(2 * (3 * 3 + 4 * 2), links);
    }

    @Test
    void xyGoesAlongTheRowThenTheColumnThenOut() {
        Topology topology = mesh(3, 3, PlayedNetwork.port(0, 2, Host.Side.WEST));
        Routing xy = Routing.of(NetworkSpec.Routing.XY, new FaultMap(topology), 1);
        assertEquals(Topology.EAST, Hop.port(xy.hop(0, Topology.LOCAL, 0, 8, 0)));
        assertEquals(Topology.SOUTH, Hop.port(xy.hop(2, Topology.WEST, 0, 8, 0)));
        assertEquals(Topology.LOCAL, Hop.port(xy.hop(8, Topology.NORTH, 0, 8, 0)));
        assertEquals(Topology.WEST, Hop.port(xy.hop(2, Topology.LOCAL, 0, 9, 0)));
        assertEquals(Topology.SOUTH, Hop.port(xy.hop(0, Topology.EAST, 0, 9, 0)));
        assertEquals(Topology.WEST, Hop.port(xy.hop(6, Topology.NORTH, 0, 9, 0)));
        assertEquals(Topology.NORTH, Hop.port(xy.hop(6, Topology.LOCAL, 0, 0, 0)));
    }

    @ParameterizedTest(name = "{0},{1},{2}: {3}")
    @CsvSource({
        "1,0,EAST,is not at the edge", "1,1,WEST,is not at the edge", "1,0,SOUTH,is not at the edge",
        "3,0,EAST,is outside the 3x2 mesh", "0,2,SOUTH,is outside the 3x2 mesh", "0,0,NORTH,is there twice"
    })
    void anEdgePortThatCannotBeIsRefused(int x, int y, Host.Side side, String reason) {
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> mesh(3, 2, PlayedNetwork.port(0, 0, Host.Side.NORTH), PlayedNetwork.port(x, y, side)));
        assertTrue(thrown.getMessage().contains(reason), thrown.getMessage());
    }

    @Test
    void flitsKeepWhatIsPacked() {
        long head = Flit.head(65535, 4095, 4095);
        assertEquals(65535, Flit.destination(head));
        assertEquals(4095, Flit.source(head));
        assertEquals(4095, Flit.channel(head));
        assertTrue(Flit.isHead(head) && !Flit.isTail(head) && !Flit.isCredit(head));
        long credit = Flit.credit(0, 65535, 1);
        assertEquals(65535, Flit.source(credit));
        assertTrue(Flit.isHead(credit) && Flit.isTail(credit) && Flit.isCredit(credit));
        for (int word : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 12345}) {
            assertEquals(word, Flit.word(Flit.payload(word, false)));
            assertEquals(word, Flit.word(Flit.payload(word, true)));
            assertTrue(!Flit.isHead(Flit.payload(word, true)) && Flit.isTail(Flit.payload(word, true)));
            assertTrue(!Flit.isHead(Flit.payload(word, false)) && !Flit.isTail(Flit.payload(word, false)));
        }
        assertThrows(IllegalArgumentException.class, () -> Flit.head(65536, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Flit.head(0, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> Flit.head(0, 0, 4096));
    }
}
