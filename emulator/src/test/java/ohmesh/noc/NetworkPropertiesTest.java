// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.Clock;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any traffic on any mesh. */
class NetworkPropertiesTest {
    private static final String EACH_SEED = "seed {0}";

    private static PlayedNetwork loaded(long seed) {
        return PlayedNetwork.random(new SplittableRandom(seed)).start();
    }

    @ParameterizedTest(name = EACH_SEED)
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void flitsInAreFlitsOutPlusFlitsInFlightInEveryCycle(long seed) {
        PlayedNetwork played = loaded(seed);
        long[] cycles = {0};
        played.clock.observe(
                cycle -> {
                    long onChannels = 0;
                    for (int i = 0; i < played.network.endpoints(); i++) {
                        onChannels += words(played, "network.from(" + i + ")") + words(played, "network.to(" + i + ")");
                    }
                    long inside = played.network.flitsInside();
                    assertEquals(played.player.sent(), played.player.received() + onChannels + inside);
                    assertEquals(played.counter("flitsInjected") - played.counter("flitsEjected"), inside);
                    cycles[0]++;
                },
                0);
        assertEquals(Clock.Stop.FINISHED, played.run());
        assertTrue(cycles[0] > 10 && played.player.sent() > 0);
        assertEquals(played.player.sent(), played.player.received());
    }

    private static long words(PlayedNetwork played, String channel) {
        String text = played.clock.state().planes().stream()
                .filter(plane -> plane.name().equals(channel))
                .findFirst()
                .orElseThrow()
                .text();
        return Long.parseLong(text.substring(0, text.indexOf(' ')));
    }

    @ParameterizedTest(name = EACH_SEED)
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void creditsAndOccupancyMakeTheDepthOfEveryBufferInEveryCycle(long seed) {
        PlayedNetwork played = loaded(seed);
        FlitQueues buffers = played.network.buffers();
        long[] onTheWay = {0};
        played.clock.observe(
                cycle -> {
                    for (int input = 0; input < played.topology.nodes() * Topology.PORTS; input++) {
                        int all = buffers.credits(input, Long.MAX_VALUE);
                        assertEquals(played.spec.bufferFlits(), all + buffers.occupancy(input));
                        onTheWay[0] += all - buffers.credits(input, cycle);
                    }
                },
                0);
        assertEquals(Clock.Stop.FINISHED, played.run());
        assertTrue(onTheWay[0] > 0, "no credit was ever on its way");
    }

    @ParameterizedTest(name = EACH_SEED)
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void packetsArriveWholeAndThoseOfAChannelInOrder(long seed) {
        PlayedNetwork played = loaded(seed);
        assertEquals(Clock.Stop.FINISHED, played.run());
        Map<Integer, Long> openHeads = new HashMap<>();
        Map<Integer, Integer> lastWords = new HashMap<>();
        Map<Long, Integer> lastPackets = new HashMap<>();
        int links = 0;
        for (PacketPlayer.Arrival arrival : played.player.arrivals()) {
            long flit = arrival.flit();
            int endpoint = arrival.endpoint();
            if (Flit.isHead(flit)) {
                assertEquals(endpoint, Flit.destination(flit));
                assertEquals(null, openHeads.put(endpoint, flit), "a head inside another packet");
            } else {
                long head = openHeads.get(endpoint);
                int word = Flit.word(flit);
                if ((word & 0xFF) == 1) {
                    Integer last = lastPackets.put(head, word >> 8);
                    assertTrue(last == null || last < word >> 8, "a packet overtook another of its channel");
                } else {
                    assertEquals(lastWords.get(endpoint) + 1, word, "flits of a packet out of order");
                }
                lastWords.put(endpoint, word);
            }
            links += played.links(Flit.source(openHeads.get(endpoint)), endpoint);
            if (Flit.isTail(flit)) {
                openHeads.remove(endpoint);
            }
        }
        assertEquals(Map.of(), openHeads);
        assertEquals(played.player.sent(), played.player.arrivals().size());
        assertEquals(links, played.counter("linkFlits"));
    }

    @ParameterizedTest(name = EACH_SEED)
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void steppingSleepingAndShufflingAreTheSame(long seed) {
        PlayedNetwork sleeping = loaded(seed);
        PlayedNetwork stepping = loaded(seed);
        PlayedNetwork shuffled = loaded(seed);
        stepping.clock.sleeping(false);
        shuffled.clock.shuffle(new SplittableRandom(seed + 100));
        for (PlayedNetwork played : List.of(sleeping, stepping, shuffled)) {
            assertEquals(Clock.Stop.FINISHED, played.run());
            assertEquals(sleeping.player.arrivals(), played.player.arrivals());
            assertEquals(sleeping.clock.state().dump(), played.clock.state().dump());
        }
    }

    @ParameterizedTest(name = EACH_SEED)
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void aSavedNetworkContinuesInAnother(long seed) throws IOException {
        PlayedNetwork whole = loaded(seed);
        PlayedNetwork before = loaded(seed);
        List<String> wholeEvents = events(whole);
        List<String> events = events(before);
        assertEquals(Clock.Stop.FINISHED, whole.run());
        long cut = new SplittableRandom(seed).nextLong(1, whole.clock.cycle());
        assertEquals(Clock.Stop.CYCLE_LIMIT, before.clock.run(cut));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        Checkpoint.save(saved, "network", before.clock.state());
        PlayedNetwork after = loaded(seed);
        Checkpoint.load(new ByteArrayInputStream(saved.toByteArray()), "network", after.clock.state());
        List<String> laterEvents = events(after);
        assertEquals(Clock.Stop.FINISHED, after.run());
        events.addAll(laterEvents);
        assertEquals(wholeEvents, events);
        List<PacketPlayer.Arrival> arrivals = new ArrayList<>(before.player.arrivals());
        arrivals.addAll(after.player.arrivals());
        assertEquals(whole.player.arrivals(), arrivals);
        assertEquals(whole.clock.state().dump(), after.clock.state().dump());
    }

    private static List<String> events(PlayedNetwork played) {
        List<String> events = new ArrayList<>();
        played.probe.listen((cycle, component, kind, detail) -> events.add(cycle + " " + kind + " " + detail));
        return events;
    }

    @ParameterizedTest(name = EACH_SEED)
    @ValueSource(longs = {1, 2, 3})
    void everyPacketIsReportedWhereItEntersAndWhereItLeaves(long seed) {
        PlayedNetwork played = PlayedNetwork.random(new SplittableRandom(seed));
        Map<String, Integer> open = new HashMap<>();
        List<Long> cycles = new ArrayList<>();
        played.probe.listen((cycle, component, kind, detail) -> {
            assertEquals("network", component);
            open.merge(detail, kind.equals("inject") ? 1 : -1, Integer::sum);
            assertTrue(open.get(detail) >= 0, "left before it entered");
            cycles.add(cycle);
        });
        assertEquals(Clock.Stop.FINISHED, played.start().run());
        assertTrue(open.values().stream().allMatch(count -> count == 0));
        assertEquals(2 * played.counter("packetsEjected"), cycles.size());
        assertEquals(cycles.stream().sorted().toList(), cycles);
    }
}
