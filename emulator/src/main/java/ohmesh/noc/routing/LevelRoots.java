// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * The root of each connected part whose hottest link carries the fewest paths when every tile sends to every other. A
 * central root attracts traffic, one at the border hardly does. In a large network only some routers are tried, those
 * farthest from the centre first, so that the search takes seconds at most.
 */
final class LevelRoots {
    /** Root times destination times router that are tried; 256 routers are the most that try all. */
    private static final long WORK = 1L << 26;

    private static final int FEWEST_CANDIDATES = 4;

    private final FaultMap faults;
    private final Topology topology;
    private final LevelTable table;
    private final int[] load;

    private LevelRoots(FaultMap faults) {
        this.faults = faults;
        topology = faults.topology();
        table = new LevelTable(faults);
        load = new int[topology.nodes() * Topology.PORTS];
    }

    /** The order of levels from the best roots. */
    static LevelOrder order(FaultMap faults) {
        return new LevelRoots(faults).choose();
    }

    private LevelOrder choose() {
        LevelOrder order = new LevelOrder(faults);
        int[] parts = faults.parts();
        for (int node = 0; node < parts.length; node++) {
            if (parts[node] >= 0 && order.rank(node) < 0) {
                order.search(best(members(parts, parts[node])));
            }
        }
        return order;
    }

    private static int[] members(int[] parts, int part) {
        return IntStream.range(0, parts.length)
                .filter(node -> parts[node] == part)
                .toArray();
    }

    private int best(int[] members) {
        int best = members[0];
        int least = Integer.MAX_VALUE;
        for (int root : candidates(members)) {
            int hottest = hottest(root, least);
            if (hottest < least) {
                least = hottest;
                best = root;
            }
        }
        return best;
    }

    private int[] candidates(int[] members) {
        long size = members.length;
        long affordable = Math.max(FEWEST_CANDIDATES, WORK / (size * size));
        if (affordable >= size) {
            return members;
        }
        List<Integer> outermost = Arrays.stream(members)
                .boxed()
                .sorted(Comparator.comparingInt(this::nearness).thenComparing(Comparator.naturalOrder()))
                .limit(affordable)
                .toList();
        return outermost.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Columns and rows to the nearest corner. */
    private int nearness(int node) {
        int x = topology.column(node);
        int y = topology.row(node);
        return Math.min(x, topology.width() - 1 - x) + Math.abs(Math.min(y, topology.height() - 1 - y));
    }

    /** Paths over the hottest link, or more than that of the best root so far. */
    private int hottest(int root, int least) {
        LevelOrder order = new LevelOrder(faults);
        order.search(root);
        Arrays.fill(load, 0);
        int hottest = 0;
        for (int place = 0; place < order.size() && hottest < least; place++) {
            int target = order.at(place);
            if (topology.inMesh(target)) {
                table.compute(target, order, 0, order.size());
                hottest = Math.max(hottest, table.addLoad(order, 0, order.size(), load));
            }
        }
        return hottest;
    }
}
