// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

import java.util.Arrays;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** Draws a cycle of channels that wait for each other. */
final class CyclePicture {
    private static final String[] SIDES = {"east", "west", "south", "north", "local", "up"};
    private static final String ARROWS = "><v^";

    private final FaultMap faults;
    private final Topology topology;
    private final int virtualChannels;

    CyclePicture(FaultMap faults, int virtualChannels) {
        this.faults = faults;
        topology = faults.topology();
        this.virtualChannels = virtualChannels;
    }

    /** The channels one after the other, and a map: {@code o} alive, {@code #} dead, arrows for channels of the cycle. */
    String text(int... cycle) {
        StringBuilder text = new StringBuilder();
        for (int channel : cycle) {
            text.append(name(channel)).append(" -> ");
        }
        text.append(name(cycle[0])).append(System.lineSeparator());
        for (char[] line : map(cycle)) {
            text.append("  ").append(new String(line).stripTrailing()).append(System.lineSeparator());
        }
        return text.toString().stripTrailing();
    }

    private String name(int channel) {
        int output = channel / virtualChannels;
        String name = topology.place(output / Topology.PORTS) + " " + SIDES[output % Topology.PORTS];
        return virtualChannels == 1 ? name : name + " vc " + channel % virtualChannels;
    }

    private char[][] map(int... cycle) {
        char[][] map = new char[2 * topology.height() - 1][2 * topology.width() - 1];
        for (char[] line : map) {
            Arrays.fill(line, ' ');
        }
        for (int node = 0; node < topology.tiles(); node++) {
            map[2 * topology.row(node)][2 * topology.column(node)] = faults.alive(node) ? 'o' : '#';
        }
        for (int channel : cycle) {
            int output = channel / virtualChannels;
            int port = output % Topology.PORTS;
            int node = output / Topology.PORTS;
            if (topology.inMesh(node) && port < ARROWS.length()) {
                int row = 2 * topology.row(node) + (port == Topology.SOUTH ? 1 : port == Topology.NORTH ? -1 : 0);
                int column = 2 * topology.column(node) + (port == Topology.EAST ? 1 : port == Topology.WEST ? -1 : 0);
                map[row][column] = ARROWS.charAt(port);
            }
        }
        return map;
    }
}
