// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Overload with neighbour traffic on 8x8, (x, y) to (x + 1, y + 1) modulo 8: no link has more than one flow. */
class ThroughputTest {
    private static final int SIDE = 8;
    private static final int WARM_UP = 1260;
    private static final int WINDOW = 1260; // divisible by 3, 6 and 7

    @ParameterizedTest(name = "{0} head cycles, {1} flits, buffers of {2}: {3} of {4} cycles")
    @CsvSource({"2,1,8,1,3", "2,1,4,1,3", "2,4,8,4,6", "2,4,4,4,7", "1,1,8,1,2", "0,1,8,1,1"})
    void everyNodeGetsExactlyTheCap(int headCycles, int flits, int bufferFlits, int of, int cycles) {
        PlayedNetwork played = new PlayedNetwork(SIDE, SIDE, PlayedNetwork.spec(headCycles, bufferFlits, 1));
        for (int i = 0; i < (WARM_UP + WINDOW) / flits; i++) {
            for (int node = 0; node < SIDE * SIDE; node++) {
                int neighbour = (node / SIDE + 1) % SIDE * SIDE + (node + 1) % SIDE;
                played.player.packet(0, node, neighbour, 0, flits);
            }
        }
        played.start().clock.run(WARM_UP + WINDOW);
        int[] counts = new int[SIDE * SIDE];
        for (PacketPlayer.Arrival arrival : played.player.arrivals()) {
            if (arrival.cycle() >= WARM_UP) {
                counts[arrival.endpoint()]++;
            }
        }
        for (int count : counts) {
            assertEquals(WINDOW * of / cycles, count);
        }
    }
}
