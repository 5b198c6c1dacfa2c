// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ohmesh.engine.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two heads that reach the middle router of three in the same cycle T for the same tile, by hand. T is
 * 3 + h, h = headCycles + 3; a switch grant in s is visible at the tile in s + 3. The east input wins first.
 *
 * <pre>
 * A, 1 flit   T = 8: port T + 1, switch T + 2, port free from T + 3: port T + 3, switch T + 4
 * B, 1 flit   T = 7: port T, switch T + 1, free from T + 2: port T + 2, switch T + 3
 * C, 1 flit   T = 6: port and switch T, then T + 1
 * 4 flits     the tail passes the switch, and all that follows comes, three cycles later
 * </pre>
 */
class ContentionTest {
    @ParameterizedTest(name = "{0} head cycles, {1} flits")
    @CsvSource({"2,1,13,15", "1,1,11,13", "0,1,9,10", "2,4,16,21", "1,4,14,19", "0,4,12,16"})
    void theLoserFollowsWhenThePortIsFreeAgain(int headCycles, int flits, long firstTail, long secondTail) {
        PlayedNetwork played = new PlayedNetwork(3, 1, PlayedNetwork.spec(headCycles, 8, 1));
        played.player.packet(0, 0, 1, 0, flits);
        played.player.packet(0, 2, 1, 0, flits);
        assertEquals(Clock.Stop.FINISHED, played.start().run());
        List<Long> tails = played.player.arrivals().stream()
                .filter(arrival -> Flit.isTail(arrival.flit()))
                .map(arrival -> arrival.cycle())
                .toList();
        assertEquals(List.of(firstTail, secondTail), tails);
    }

    @ParameterizedTest(name = "{0} head cycles")
    @CsvSource({"0", "1", "2"})
    void threeInputsThatAlwaysAskTakeTurns(int headCycles) {
        PlayedNetwork played = new PlayedNetwork(3, 1, PlayedNetwork.spec(headCycles, 8, 1));
        for (int i = 0; i < 50; i++) {
            for (int source = 0; source < 3; source++) {
                played.player.packet(0, source, 1, 0, 3);
            }
        }
        assertEquals(Clock.Stop.FINISHED, played.start().run());
        List<Integer> sources = played.player.arrivals().stream()
                .filter(arrival -> Flit.isHead(arrival.flit()))
                .map(arrival -> Flit.source(arrival.flit()))
                .toList();
        List<Integer> turn = sources.subList(60, 63);
        assertEquals(List.of(0, 1, 2), turn.stream().sorted().toList());
        for (int i = 30; i < 120; i++) {
            assertEquals(sources.get(i), sources.get(i + 3), "head " + i);
        }
    }

    @Test
    void aBufferOfOneFlitTakesOneEveryFiveCycles() {
        // C, one slot: flits of (0 to 2) leave router 0 in 3, 8, 13, ... (slot written in s is free again in s + 5).
        PlayedNetwork played = new PlayedNetwork(3, 1, PlayedNetwork.spec(0, 1, 1));
        for (int i = 0; i < 4; i++) {
            played.player.packet(0, 0, 2, 0, 1);
        }
        assertEquals(Clock.Stop.FINISHED, played.start().run());
        assertEquals(
                List.of(12L, 17L, 22L, 27L),
                played.player.arrivals().stream()
                        .map(arrival -> arrival.cycle())
                        .toList());
    }

    @Test
    void twoInputsOfASpeculatingRouterFillALinkThatLacksCredits() {
        // C, four slots: a credit loop of five cycles passes four flits, whoever sends them. The fifth cycle
        // grants the port without a credit; unless that flit moves the switch's pointer too, cycles are lost.
        PlayedNetwork played = new PlayedNetwork(3, 1, PlayedNetwork.spec(0, 4, 1));
        for (int i = 0; i < 100; i++) {
            played.player.packet(0, 0, 2, 0, 1);
            played.player.packet(0, 1, 2, 0, 1);
        }
        assertEquals(Clock.Stop.FINISHED, played.start().run());
        List<PacketPlayer.Arrival> arrivals = played.player.arrivals();
        for (int i = 20; i < 180; i++) {
            assertEquals(5, arrivals.get(i + 4).cycle() - arrivals.get(i).cycle(), "flit " + i);
        }
    }
}
