// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.topology;

import ohmesh.engine.Draws;

/**
 * Faults at random places. Every set of the same size among the living is equally likely; the draws are counter-based,
 * so a seed names the same faults everywhere.
 */
public final class RandomFaults {
    private RandomFaults() {}

    /**
     * Kills living routers.
     *
     * @throws IllegalArgumentException where no router would be left
     */
    public static void killRouters(FaultMap faults, int count, long seed) {
        int[] living = new int[faults.topology().nodes()];
        int size = 0;
        for (int node = 0; node < living.length; node++) {
            if (faults.alive(node)) {
                living[size++] = node;
            }
        }
        if (count >= size) {
            throw new IllegalArgumentException("only " + size + " routers live, and one must be left");
        }
        choose(living, size, count, new Draws(seed, "faults", "routers"));
        for (int i = 0; i < count; i++) {
            faults.killRouter(living[i]);
        }
    }

    /**
     * Kills living links.
     *
     * @throws IllegalArgumentException where there are not so many
     */
    public static void killLinks(FaultMap faults, int count, long seed) {
        int[] living = new int[faults.topology().nodes() * Topology.PORTS];
        int size = 0;
        for (int output = 0; output < living.length; output++) {
            // Each link once: seen from its end with the smaller index.
            if (faults.nextInput(output) > output) {
                living[size++] = output;
            }
        }
        if (count > size) {
            throw new IllegalArgumentException("only " + size + " links live");
        }
        choose(living, size, count, new Draws(seed, "faults", "links"));
        for (int i = 0; i < count; i++) {
            faults.killLink(living[i] / Topology.PORTS, living[i] % Topology.PORTS);
        }
    }

    /** Fisher and Yates's shuffle, stopped when enough stand in front. */
    private static void choose(int[] from, int size, int count, Draws draws) {
        for (int i = 0; i < count; i++) {
            int other = i + (int) (draws.uniform(i, 0) * (size - i));
            int chosen = from[other];
            from[other] = from[i];
            from[i] = chosen;
        }
    }
}
