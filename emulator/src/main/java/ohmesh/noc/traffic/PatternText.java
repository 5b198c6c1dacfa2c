// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * The traffic patterns of BookSim2 by name, on a mesh of N = w x h nodes, node y w + x at (x, y):
 *
 * <pre>
 * uniform          any living node, the source included
 * hotspot=1,2      one of the listed nodes, each as likely as the others
 * transpose        (x, y) to (y, x); w = h
 * neighbor         (x, y) to (x + 1 mod w, y + 1 mod h)
 * tornado          (x, y) to (x + ceil(w / 2) - 1 mod w, y + ceil(h / 2) - 1 mod h)
 * bitcomp          the bits of the node number complemented; N a power of two, as for the next two
 * bitrev           the bits in reverse
 * shuffle          the bits rotated left by one
 * </pre>
 */
public final class PatternText {
    private static final String HOTSPOT = "hotspot";
    private static final List<String> BITWISE = List.of("bitcomp", "bitrev", "shuffle");
    private static final List<String> NAMES =
            List.of("bitcomp", "bitrev", HOTSPOT, "neighbor", "shuffle", "tornado", "transpose", "uniform");
    private static final Pattern LIST = Pattern.compile("\\d{1,9}(,\\d{1,9})*");

    private final Topology topology;
    private final FaultMap faults;

    private PatternText(FaultMap faults) {
        this.faults = faults;
        topology = faults.topology();
    }

    /** All names. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The pattern of a name.
     *
     * @throws IllegalArgumentException where there is no such pattern, or it cannot be on this mesh; the message has a
     *     line for each problem
     */
    public static TrafficPattern parse(String text, FaultMap faults) {
        return new PatternText(faults).pattern(text);
    }

    private TrafficPattern pattern(String text) {
        if (text.equals(HOTSPOT) || text.startsWith(HOTSPOT + "=")) {
            return hotspot(text);
        }
        if (BITWISE.contains(text)) {
            return bitwise(text);
        }
        return switch (text) {
            case "uniform" -> TrafficPattern.anyOf(living());
            case "transpose" -> transpose();
            case "neighbor" -> shifted(1, 1);
            case "tornado" -> shifted((topology.width() + 1) / 2 - 1, (topology.height() + 1) / 2 - 1);
            default ->
                throw new IllegalArgumentException(
                        "there is no traffic \"" + text + "\"; there are " + String.join(", ", NAMES));
        };
    }

    private int[] living() {
        return IntStream.range(0, topology.nodes()).filter(faults::alive).toArray();
    }

    private TrafficPattern transpose() {
        if (topology.width() != topology.height()) {
            throw new IllegalArgumentException(
                    "transpose needs a square mesh; " + topology.width() + "x" + topology.height() + " is none");
        }
        return (source, bits) -> topology.nodeAt(topology.row(source), topology.column(source));
    }

    private TrafficPattern shifted(int columns, int rows) {
        return (source, bits) -> topology.nodeAt(
                (topology.column(source) + columns) % topology.width(),
                (topology.row(source) + rows) % topology.height());
    }

    private TrafficPattern bitwise(String name) {
        int nodes = topology.nodes();
        int bitsOfNumber = Integer.numberOfTrailingZeros(nodes);
        if (nodes != 1 << bitsOfNumber) {
            throw new IllegalArgumentException(name + " needs a number of nodes that is a power of two; "
                    + topology.width() + "x" + topology.height() + " has " + nodes);
        }
        int mask = nodes - 1;
        return switch (name) {
            case "bitcomp" -> (source, bits) -> ~source & mask;
            case "bitrev" -> (source, bits) -> (int) ((Integer.reverse(source) & 0xFFFFFFFFL) >>> (32 - bitsOfNumber));
            default -> (source, bits) -> ((source << 1) | (source >>> (bitsOfNumber - 1) & 1)) & mask;
        };
    }

    private TrafficPattern hotspot(String text) {
        String list = text.substring(HOTSPOT.length()).replaceFirst("^=", "");
        if (!LIST.matcher(list).matches()) {
            throw new IllegalArgumentException(
                    "hotspot needs a list of nodes, such as hotspot=27,28; found \"" + text + "\"");
        }
        int[] nodes = Pattern.compile(",")
                .splitAsStream(list)
                .mapToInt(Integer::parseInt)
                .toArray();
        List<String> problems = new ArrayList<>();
        for (int node : nodes) {
            if (node >= topology.nodes()) {
                problems.add("hotspot node " + node + " is outside the " + topology.width() + "x" + topology.height()
                        + " mesh, whose nodes are 0.." + (topology.nodes() - 1));
            } else if (!faults.alive(node)) {
                problems.add("hotspot node " + node + " at " + topology.column(node) + "," + topology.row(node)
                        + " is dead");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return TrafficPattern.anyOf(nodes);
    }
}
