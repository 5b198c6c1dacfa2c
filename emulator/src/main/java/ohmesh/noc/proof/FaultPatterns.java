// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

import java.util.function.LongFunction;
import java.util.stream.IntStream;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.RandomFaults;
import ohmesh.noc.topology.Topology;

/**
 * Patterns of faults to try, by number.
 *
 * @param count how many there are
 * @param pattern the faults of each number from 0 to count - 1
 */
public record FaultPatterns(long count, LongFunction<FaultMap> pattern) {
    /** Routers or links of which every subset can be tried. */
    public static final int MOST_SUBSETS_OF = 24;

    /** One pattern. */
    public static FaultPatterns of(FaultMap faults) {
        return new FaultPatterns(1, number -> faults);
    }

    /**
     * Every subset of dead routers; bit i of its number is router i.
     *
     * @throws IllegalArgumentException where there are too many to try
     */
    public static FaultPatterns allRouters(Topology topology) {
        check(topology.nodes(), "routers", topology);
        return new FaultPatterns(1L << topology.nodes(), number -> {
            FaultMap faults = new FaultMap(topology);
            for (long left = number; left != 0; left &= left - 1) {
                faults.killRouter(Long.numberOfTrailingZeros(left));
            }
            return faults;
        });
    }

    /**
     * Every subset of dead links.
     *
     * @throws IllegalArgumentException where there are too many to try
     */
    public static FaultPatterns allLinks(Topology topology) {
        int[] links = IntStream.range(0, topology.nodes() * Topology.PORTS)
                .filter(output -> topology.nextInput(output) > output)
                .toArray();
        check(links.length, "links", topology);
        return new FaultPatterns(1L << links.length, number -> {
            FaultMap faults = new FaultMap(topology);
            for (long left = number; left != 0; left &= left - 1) {
                int output = links[Long.numberOfTrailingZeros(left)];
                faults.killLink(output / Topology.PORTS, output % Topology.PORTS);
            }
            return faults;
        });
    }

    private static void check(int count, String what, Topology topology) {
        if (count > MOST_SUBSETS_OF) {
            throw new IllegalArgumentException(topology.describe() + " has " + count + " " + what
                    + ", too many to try every pattern of them; " + MOST_SUBSETS_OF
                    + " are the most, and k=N,samples=M,seed=S tries some");
        }
    }

    /**
     * Random dead routers: samples for each number of them; sample i is that of {@link RandomFaults} with seed + i.
     *
     * @throws IllegalArgumentException where no router would be left
     */
    public static FaultPatterns random(Topology topology, int fewest, int most, long samples, long seed) {
        if (fewest > most || most >= topology.nodes()) {
            throw new IllegalArgumentException("k is a number or a range of dead routers below " + topology.nodes()
                    + ", all of " + topology.describe());
        }
        return new FaultPatterns((most - fewest + 1L) * samples, number -> {
            FaultMap faults = new FaultMap(topology);
            RandomFaults.killRouters(faults, fewest + (int) (number / samples), seed + number % samples);
            return faults;
        });
    }
}
