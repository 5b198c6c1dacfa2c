// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Arrays;
import java.util.Optional;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Dimension-order routing: first along the row, then along the column, then out of the exit port. No turn
 * from a column into a row exists between routers, so no cycle of waiting packets does. From mesh to mesh of a tree a
 * packet goes to the gateway of its mesh, up as far as it must, down, and from the gateway on as within a mesh.
 */
final class XyRouting implements Routing {
    private final FaultMap faults;
    private final Topology topology;
    private final LegalTurns turns;
    private final int[] livingPorts;
    private final int lastChannel;
    private final Served served;

    XyRouting(FaultMap faults, int virtualChannels) {
        this.faults = faults;
        this.topology = faults.topology();
        turns = new LegalTurns(faults, new RowsThenColumns().withinMeshes(topology));
        livingPorts = new int[topology.nodes()];
        Arrays.setAll(livingPorts, this::livingPorts);
        lastChannel = virtualChannels - 1;
        served = new Served(faults, this);
    }

    private int livingPorts(int node) {
        int ports = 0;
        for (int port = 0; port < Topology.PORTS; port++) {
            ports |= faults.neighbour(node, port) < 0 ? 0 : 1 << port;
        }
        return ports;
    }

    @Override
    public int hop(int node, int inputPort, int inputChannel, int destination, int mark) {
        int exit = topology.portIndex(destination);
        int target = exit / Topology.PORTS;
        if (node == target) {
            return Hop.of(exit - target * Topology.PORTS, 0, lastChannel);
        }
        int port = topology.meshes() == 1 ? within(node, target) : port(node, target);
        return (livingPorts[node] >> port & 1) == 0 ? Hop.NONE : Hop.of(port, 0, lastChannel);
    }

    private int port(int node, int target) {
        int mesh = topology.mesh(target);
        if (topology.mesh(node) == mesh) {
            return within(node, target);
        }
        if (!topology.inMesh(node)) {
            return topology.towards(node, mesh);
        }
        int gateway = topology.gateway(topology.mesh(node));
        return node == gateway ? Topology.UP : within(node, gateway);
    }

    private int within(int node, int target) {
        int eastward = topology.column(target) - topology.column(node);
        if (eastward != 0) {
            return eastward > 0 ? Topology.EAST : Topology.WEST;
        }
        return target > node ? Topology.SOUTH : Topology.NORTH;
    }

    @Override
    public int mark(int source, int destination) {
        return faults.none() || served.has(source, destination) ? 0 : UNREACHABLE;
    }

    @Override
    public Optional<LegalTurns> turns() {
        return Optional.of(turns);
    }
}
