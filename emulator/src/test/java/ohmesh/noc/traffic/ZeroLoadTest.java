// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One packet at a time between all pairs of 8x8, as in the table of BookSim2's pipelines. */
class ZeroLoadTest {
    private static final int APART = 200;

    private final FaultMap mesh = Runs.mesh(8, 8);

    @ParameterizedTest(name = "pipeline {0}, {2} flits: 2 + {1} (H + 1) + {2} - 1")
    @CsvSource({"A,5,1", "A,5,4", "A,5,9", "B,4,1", "B,4,4", "B,4,9", "C,3,1", "C,3,4", "C,3,9"})
    void latencyIsTheFormulaWhereBuffersCoverTheCreditLoop(char pipeline, int hop, int flits) {
        for (Runs.Arrival packet : oneByOne(pipeline, 8, flits)) {
            int expected = 2 + hop * (links(packet) + 1) + flits - 1;
            assertEquals(expected, packet.ejected() - packet.born(), packet.toString());
            assertEquals(packet.born(), packet.injected());
        }
    }

    /**
     * Granted in s, a flit is visible behind the link in s + 3 and, behind the head, granted there at once; its slot is
     * usable again in s + 5. Four slots carry four flits in five cycles: on the last link the fifth flit is one cycle
     * late and the ninth two, whatever the pipeline. The slot of the head comes back later by its stages, but so is the
     * head. The buffer behind an exit has as many slots and the same loop of five cycles: packets to the node itself lose as
     * much.
     */
    @ParameterizedTest(name = "pipeline {0}, {2} flits: {3} cycles more")
    @CsvSource({"A,5,4,0", "A,5,5,1", "A,5,9,2", "B,4,4,0", "B,4,5,1", "B,4,9,2", "C,3,4,0", "C,3,5,1", "C,3,9,2"})
    void fourSlotsLoseOneCycleInFive(char pipeline, int hop, int flits, int more) {
        for (Runs.Arrival packet : oneByOne(pipeline, 4, flits)) {
            int links = links(packet);
            int expected = 2 + hop * (links + 1) + flits - 1 + more;
            assertEquals(expected, packet.ejected() - packet.born(), packet.toString());
        }
    }

    private List<Runs.Arrival> oneByOne(char pipeline, int bufferFlits, int flits) {
        List<TrafficTrace.Packet> packets = new ArrayList<>();
        int nodes = mesh.topology().nodes();
        for (int source = 0; source < nodes; source++) {
            for (int destination = 0; destination < nodes; destination++) {
                packets.add(new TrafficTrace.Packet((long) APART * packets.size(), source, destination, flits));
            }
        }
        List<Runs.Arrival> arrivals = Runs.play(mesh, Runs.spec(pipeline, bufferFlits), new TrafficTrace(packets));
        assertEquals(nodes * nodes, arrivals.size());
        return arrivals;
    }

    private int links(Runs.Arrival packet) {
        Topology topology = mesh.topology();
        return Math.abs(topology.column(packet.source()) - topology.column(packet.destination()))
                + Math.abs(topology.row(packet.source()) - topology.row(packet.destination()));
    }
}
