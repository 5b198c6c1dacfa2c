// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ohmesh.engine.Clock;
import ohmesh.netlist.Host;
import ohmesh.netlist.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One packet at a time, between all pairs of endpoints. */
class ZeroLoadLatencyTest {
    private static final int[] LENGTHS = {1, 4, 9};

    private record Sent(long cycle, int source, int destination, int flits) {}

    static Stream<Arguments> networks() {
        return Stream.of(new int[] {1, 1}, new int[] {1, 4}, new int[] {4, 1}, new int[] {4, 4})
                .flatMap(size -> Stream.of(0, 1, 2).map(head -> Arguments.of(size[0], size[1], head)));
    }

    @ParameterizedTest(name = "{0}x{1}, {2} head cycles")
    @MethodSource("networks")
    void latencyIsTwoPlusHopsPlusSerialization(int width, int height, int headCycles) {
        PlayedNetwork played = new PlayedNetwork(width, height, PlayedNetwork.spec(headCycles, 8, 1));
        List<Sent> all = sendOneByOne(played);
        for (int i = 0; i < all.size(); i++) {
            Sent sent = all.get(i);
            int routers = played.links(sent.source(), sent.destination()) + 1;
            int expected = 2 + (headCycles + 3) * routers + sent.flits() - 1;
            assertEquals(expected, latency(played, all, i), sent.toString());
        }
    }

    @ParameterizedTest(name = "{0}x{1}, {2} head cycles")
    @MethodSource("networks")
    void eachCycleOfTheLinkAddsOneCycleForEachLinkAndEdgePortsAreLikeLocalOnes(int width, int height, int headCycles) {
        NetworkSpec spec = PlayedNetwork.spec(headCycles, 12, 4);
        PlayedNetwork played = new PlayedNetwork(
                width,
                height,
                spec,
                PlayedNetwork.port(0, height - 1, Host.Side.WEST),
                PlayedNetwork.port(width - 1, 0, Host.Side.NORTH));
        List<Sent> all = sendOneByOne(played);
        for (int i = 0; i < all.size(); i++) {
            Sent sent = all.get(i);
            int links = played.links(sent.source(), sent.destination());
            int expected = 2 + (headCycles + 3) * (links + 1) + 3 * links + sent.flits() - 1;
            assertEquals(expected, latency(played, all, i), sent.toString());
        }
    }

    @Test
    void fourSlotsDoNotCoverTheFiveCyclesOfAThreeCycleLink() {
        // Slot written in s is visible in s + 5, leaves at once, is usable again in s + 9: 4 flits in 9 cycles.
        PlayedNetwork played = new PlayedNetwork(2, 1, PlayedNetwork.spec(0, 4, 3));
        played.player.packet(0, 0, 1, 0, 9);
        assertEquals(Clock.Stop.FINISHED, played.start().run());
        List<Long> cycles = played.player.arrivals().stream()
                .map(arrival -> arrival.cycle())
                .toList();
        assertEquals(List.of(11L, 12L, 13L, 14L, 20L, 21L, 22L, 23L, 29L), cycles);
    }

    private static List<Sent> sendOneByOne(PlayedNetwork played) {
        List<Sent> all = new ArrayList<>();
        for (int source = 0; source < played.network.endpoints(); source++) {
            for (int destination = 0; destination < played.network.endpoints(); destination++) {
                for (int flits : LENGTHS) {
                    long cycle = 200L * all.size();
                    played.player.packet(cycle, source, destination, 5, flits);
                    all.add(new Sent(cycle, source, destination, flits));
                }
            }
        }
        assertEquals(Clock.Stop.FINISHED, played.start().run());
        return all;
    }

    /** From the head visible to the network to the tail visible to the destination. */
    private static long latency(PlayedNetwork played, List<Sent> all, int index) {
        Sent sent = all.get(index);
        PacketPlayer.Arrival tail = played.player.arrivals().stream()
                .filter(arrival -> Flit.isTail(arrival.flit()) && arrival.cycle() / 200 == index)
                .findFirst()
                .orElseThrow();
        assertEquals(sent.destination(), tail.endpoint());
        return tail.cycle() - (sent.cycle() + 1);
    }
}
