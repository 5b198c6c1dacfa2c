// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.topology;

import java.util.Arrays;
import java.util.List;
import ohmesh.netlist.Chip;
import ohmesh.netlist.Host;

/**
 * What is wired to what in a mesh or a tree of meshes. Node y * width + x stands in column x and row y; row 0 is the
 * north edge. Meshes of a tree stand side by side; the router in the north-west corner of each is its gateway, and
 * routers of a {@link MeshTree} above them continue the numbering.
 * Each router has {@link #PORTS} input and as many output ports; port p of node n, on either side, has the
 * index n * PORTS + p. Endpoints are the local ports of all nodes of meshes in node order, then the edge ports: sides
 * of routers at the edge of the mesh where no link goes.
 */
public final class Topology {
    /** To and from x + 1. */
    public static final int EAST = 0;
    /** To and from x - 1. */
    public static final int WEST = 1;
    /** To and from y + 1. */
    public static final int SOUTH = 2;
    /** To and from y - 1. */
    public static final int NORTH = 3;
    /** To and from the tile. */
    public static final int LOCAL = 4;
    /** To and from the router above, in a tree of meshes. */
    public static final int UP = 5;
    /** Ports of a router, those included that a router does not have. */
    public static final int PORTS = 6;

    private static final int ENDPOINTS = 1 << 16;
    private static final int NONE = -1;

    private final int meshWidth;
    private final int width;
    private final int height;
    private final MeshTree tree;
    /** Places of all routers and endpoints, looked up for every head: a division is slow. */
    private final int[] column;

    private final int[] row;
    private final int[] mesh;
    private final int[] endpointNode;
    private final int[] endpointPort;
    private final int[] nextInput;
    private final int[] endpointAt;

    /**
     * A mesh, or a tree of them.
     *
     * @param edgePorts routers and sides of the edge ports; the i-th is endpoint tiles() + i
     * @throws IllegalArgumentException where an edge port is not at the edge or there twice, or where flits cannot name
     *     so many endpoints
     */
    public Topology(Chip.Mesh mesh, List<Host.Port> edgePorts) {
        meshWidth = mesh.width();
        width = mesh.columns();
        height = mesh.height();
        tree = new MeshTree(mesh.meshes());
        column = new int[nodes()];
        row = new int[nodes()];
        this.mesh = new int[nodes()];
        Arrays.setAll(column, node -> node % width);
        Arrays.setAll(row, node -> node / width);
        Arrays.setAll(this.mesh, node -> node < tiles() ? column[node] / meshWidth : NONE);
        endpointNode = new int[tiles() + edgePorts.size()];
        endpointPort = new int[tiles() + edgePorts.size()];
        if (endpointPort.length > ENDPOINTS) {
            throw new IllegalArgumentException(
                    describe() + " has " + endpointPort.length + " endpoints; " + ENDPOINTS + " are the most");
        }
        nextInput = new int[nodes() * PORTS];
        endpointAt = new int[nodes() * PORTS];
        Arrays.fill(nextInput, NONE);
        Arrays.fill(endpointAt, NONE);
        for (int node = 0; node < tiles(); node++) {
            attach(node, node * PORTS + LOCAL);
            link(node, EAST, WEST, (column(node) + 1) % meshWidth != 0, node + 1);
            link(node, WEST, EAST, column(node) % meshWidth != 0, node - 1);
            link(node, SOUTH, NORTH, row(node) + 1 < height, node + width);
            link(node, NORTH, SOUTH, row(node) > 0, node - width);
        }
        hangUp();
        for (int i = 0; i < edgePorts.size(); i++) {
            attach(tiles() + i, edgePort(edgePorts.get(i)));
        }
    }

    /** The sides of a router of the tree, in the order of the ports, lead to what hangs on it. */
    private void hangUp() {
        for (int mesh = 0; mesh < tree.meshes() && tree.routers() > 0; mesh++) {
            hang(gateway(mesh), tiles() + mesh / MeshTree.FAN_OUT, mesh % MeshTree.FAN_OUT);
        }
        for (int router = 0; router < tree.routers() - 1; router++) {
            hang(tiles() + router, tiles() + tree.parent(router), tree.side(router));
        }
    }

    private void hang(int below, int above, int side) {
        link(below, UP, side, true, above);
        link(above, side, UP, true, below);
    }

    private void link(int node, int output, int input, boolean exists, int neighbour) {
        if (exists) {
            nextInput[node * PORTS + output] = neighbour * PORTS + input;
        }
    }

    private void attach(int endpoint, int port) {
        endpointNode[endpoint] = port / PORTS;
        endpointPort[endpoint] = port;
        endpointAt[port] = endpoint;
    }

    private int edgePort(Host.Port port) {
        int x = port.router().x();
        int y = port.router().y();
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IllegalArgumentException(port + " is outside " + describe());
        }
        int index = (y * width + x) * PORTS + side(port.side());
        if (nextInput[index] != NONE) {
            throw new IllegalArgumentException(port + " is not at the edge of " + describe());
        }
        if (endpointAt[index] != NONE) {
            throw new IllegalArgumentException(port + " is there twice");
        }
        return index;
    }

    private static int side(Host.Side side) {
        return switch (side) {
            case EAST -> EAST;
            case WEST -> WEST;
            case SOUTH -> SOUTH;
            case NORTH -> NORTH;
        };
    }

    /** Number of routers. */
    public int nodes() {
        return tiles() + tree.routers();
    }

    /** Number of routers that have a tile: those of the meshes, which come first. */
    public int tiles() {
        return width * height;
    }

    /** Number of port indices: routers times {@link #PORTS}. */
    public int ports() {
        return nodes() * PORTS;
    }

    /** Number of meshes. */
    public int meshes() {
        return tree.meshes();
    }

    /** Whether a router is one of a mesh, not of the tree above the meshes. */
    public boolean inMesh(int node) {
        return node < tiles();
    }

    /** The mesh of a router, or -1 for one of the tree. */
    public int mesh(int node) {
        return mesh[node];
    }

    /** The router that leads from a mesh to the tree. */
    public int gateway(int mesh) {
        return mesh * meshWidth;
    }

    /** The port by which a router of the tree leads to a mesh. */
    public int towards(int node, int mesh) {
        return tree.towards(node - tiles(), mesh);
    }

    /** Columns of all meshes. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** Whether a router stands at a place. */
    public boolean has(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y * width + x < nodes();
    }

    /** The router at a place. */
    public int nodeAt(int x, int y) {
        return y * width + x;
    }

    /** Column and row of a router, as users write them: {@code 3,4}. */
    public String place(int node) {
        return column(node) + "," + row(node);
    }

    /** What it is, for messages: {@code the 4x4 mesh}. */
    public String describe() {
        String mesh = meshWidth + "x" + height + " mesh";
        return meshes() == 1 ? "the " + mesh : "the tree of " + meshes() + " " + mesh + "es";
    }

    /** Number of endpoints. */
    public int endpoints() {
        return endpointPort.length;
    }

    /** Column (x) of a node; routers of the tree count on as if in rows below the meshes. */
    public int column(int node) {
        return column[node];
    }

    /** Row (y) of a node. */
    public int row(int node) {
        return row[node];
    }

    /** The router of an endpoint. */
    public int node(int endpoint) {
        return endpointNode[endpoint];
    }

    /** The port of its router by which an endpoint is reached. */
    public int port(int endpoint) {
        return endpointPort[endpoint] % PORTS;
    }

    /** Index of the router port to which an endpoint is attached. */
    public int portIndex(int endpoint) {
        return endpointPort[endpoint];
    }

    /** Index of the input port that the link of an output port leads to, or -1 where no link is. */
    public int nextInput(int output) {
        return nextInput[output];
    }

    /** The endpoint attached to a port, or -1. */
    public int endpointAt(int port) {
        return endpointAt[port];
    }
}
