// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import ohmesh.engine.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The network against a recurrence for one packet, written without routers, wheels or rings. */
class OnePacketTwinTest {
    /** Two cycles to leave the router, one to the endpoint, which empties its buffer at once, and two of its credit. */
    private static final int EXIT_LOOP = 5;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyFlitArrivesWhenTheRecurrenceSays(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int head = random.nextInt(3);
        int depth = random.nextInt(1, 13);
        int link = random.nextInt(1, 17);
        int flits = random.nextInt(1, 41);
        int width = random.nextInt(1, 8);
        int height = random.nextInt(1, 8);
        PlayedNetwork played = new PlayedNetwork(width, height, PlayedNetwork.spec(head, depth, link));
        int source = random.nextInt(width * height);
        int destination = random.nextInt(width * height);
        played.player.packet(3, source, destination, 1, flits);
        assertEquals(Clock.Stop.FINISHED, played.start().run());
        List<Long> found = played.player.arrivals().stream()
                .map(arrival -> arrival.cycle())
                .toList();
        assertEquals(twin(played.links(source, destination) + 1, head, depth, link, flits), found);
    }

    /** granted[k][i]: cycle in which flit i leaves stage k; stage 0 is the source queue, stage k the k-th router. */
    private static List<Long> twin(int routers, int head, int depth, int link, int flits) {
        long[][] granted = new long[routers + 1][flits];
        List<Long> arrivals = new ArrayList<>();
        for (int i = 0; i < flits; i++) {
            long present = 4L + i;
            for (int k = 0; k <= routers; k++) {
                long cycle = present + (i == 0 && k > 0 ? head : 0);
                if (i > 0) {
                    cycle = Math.max(cycle, granted[k][i - 1] + 1);
                }
                if (i >= depth) {
                    cycle = Math.max(
                            cycle,
                            k == routers
                                    ? granted[k][i - depth] + EXIT_LOOP
                                    : granted[k + 1][i - depth] + 1 + (k == 0 ? 1 : link));
                }
                granted[k][i] = cycle;
                present = cycle + (k == 0 ? 2 : k == routers ? 3 : 2 + link);
            }
            arrivals.add(present);
        }
        return arrivals;
    }
}
