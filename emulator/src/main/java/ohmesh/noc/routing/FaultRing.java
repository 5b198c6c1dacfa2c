// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * A baseline after the fault rings of Boppana and Chalasani (1995): dimension-order routing that goes round rectangular
 * blocks of faults. Living routers within a block are disabled. Packets that go east, west, south and north have virtual
 * channels of their own; those along a row pass a block on the side of their destination, those along a column on the
 * nearer side, on the other side where the block touches the border of the mesh.
 *
 * <p>Packets of a row class never go back along the row and keep their direction within a column, those of a column
 * class the other way round, and a packet changes from a row to a column class only: so nothing waits in a circle, also
 * where rings overlap. There, a few pairs have no path; they are refused at the source.
 */
final class FaultRing implements Routing {
    /** Virtual channels that the function needs at least. */
    static final int CLASSES = 4;

    private final FaultMap region;
    private final Topology topology;
    private final int lastChannel;
    private final int channelsOfClass;
    private final RingTurns ring;
    private final Served served;

    FaultRing(FaultMap faults, int virtualChannels) {
        topology = faults.topology();
        if (virtualChannels < CLASSES) {
            throw new IllegalArgumentException(
                    "fault-ring routing needs 4 virtual channels or more; there are " + virtualChannels);
        }
        if (topology.meshes() > 1) {
            throw new IllegalArgumentException("fault-ring routing needs a single mesh, not " + topology.describe());
        }
        region = UnsafeRegion.mark(withoutDeadLinks(faults));
        ring = new RingTurns(region);
        lastChannel = virtualChannels - 1;
        channelsOfClass = virtualChannels / CLASSES;
        served = new Served(region, this);
    }

    /** A block has no room for a dead link between living routers: one of its ends is given up. */
    private static FaultMap withoutDeadLinks(FaultMap faults) {
        FaultMap blocks = faults.copy();
        Topology topology = faults.topology();
        for (int output = 0; output < topology.nodes() * Topology.PORTS; output++) {
            int next = topology.nextInput(output);
            int node = output / Topology.PORTS;
            if (next > output
                    && blocks.nextInput(output) < 0
                    && blocks.alive(node)
                    && blocks.alive(next / Topology.PORTS)) {
                blocks.killRouter(node);
            }
        }
        return blocks;
    }

    @Override
    public int hop(int node, int inputPort, int inputChannel, int destination, int mark) {
        int target = topology.node(destination);
        if (node == target) {
            return Hop.of(topology.port(destination), 0, lastChannel);
        }
        boolean injected = topology.nextInput(node * Topology.PORTS + inputPort) < 0;
        int from = injected ? Topology.LOCAL : inputPort;
        int direction = direction(node, target, injected ? -1 : inputChannel / channelsOfClass);
        int port = direction < 0 ? -1 : ring.port(node, from, direction, target);
        if (port < 0) {
            return Hop.NONE;
        }
        return Hop.of(port, direction * channelsOfClass, (direction + 1) * channelsOfClass - 1);
    }

    /** The class of a packet, named by the port to which it wants; -1 where it went past its row. */
    private int direction(int node, int target, int inputClass) {
        int southward = topology.row(target) - topology.row(node);
        boolean alongColumn = inputClass == Topology.SOUTH || inputClass == Topology.NORTH;
        if (topology.column(node) != topology.column(target) && !alongColumn) {
            return topology.column(target) > topology.column(node) ? Topology.EAST : Topology.WEST;
        }
        if (southward == 0) {
            return inputClass;
        }
        int direction = southward > 0 ? Topology.SOUTH : Topology.NORTH;
        return alongColumn && direction != inputClass ? -1 : direction;
    }

    @Override
    public int mark(int source, int destination) {
        return served.has(source, destination) ? 0 : UNREACHABLE;
    }
}
