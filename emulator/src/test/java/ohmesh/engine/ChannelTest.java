// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {
    @ParameterizedTest(name = "latency {0}")
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
    void aWordIsHiddenUntilItsLatencyHasPassed(int latency) {
        Channel channel = new Channel("c", latency);
        channel.send(10, 99);
        assertFalse(channel.ready(10 + latency - 1));
        assertThrows(IllegalStateException.class, () -> channel.receive(10 + latency - 1));
        assertTrue(channel.ready(10 + latency));
        assertEquals(99, channel.receive(10 + latency));
        assertTrue(channel.isEmpty());
    }

    @Test
    void aLatencyBelowOneCycleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Channel("c", 0));
    }

    @Test
    void aSecondWordInOneCycleIsRefused() {
        Channel channel = new Channel("c", 1);
        channel.send(10, 1);
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> channel.send(10, 2));
        assertTrue(thrown.getMessage().contains("second word in cycle 10"), thrown.getMessage());
        assertThrows(IllegalStateException.class, () -> channel.send(9, 2));
        channel.send(11, 2);
        assertEquals(11, channel.lastSendCycle());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void growthAndWrappingKeepTheOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Channel channel = new Channel("c", 3);
        List<Long> received = new ArrayList<>();
        long next = 0;
        for (long cycle = 0; cycle < 3000; cycle++) {
            if (random.nextInt(10) < (cycle < 1500 ? 8 : 2)) {
                channel.send(cycle, next++);
            }
            if (channel.ready(cycle) && random.nextInt(10) < 5) {
                received.add(channel.receive(cycle));
            }
        }
        while (channel.ready(5000)) {
            received.add(channel.receive(5000));
        }
        for (int i = 0; i < next; i++) {
            assertEquals(i, received.get(i));
        }
        assertEquals(next, received.size());
    }

    @Test
    void theNextVisibleWordIsTheFirstAfterTheCycle() {
        Channel channel = new Channel("c", 5);
        assertEquals(Component.NEVER, channel.nextVisibleAfter(0));
        for (long cycle : new long[] {0, 1, 4, 40}) {
            channel.send(cycle, cycle);
        }
        assertEquals(5, channel.nextVisibleAfter(4));
        assertEquals(6, channel.nextVisibleAfter(5));
        assertEquals(9, channel.nextVisibleAfter(6));
        assertEquals(45, channel.nextVisibleAfter(9));
        assertEquals(45, channel.nextVisibleAfter(44));
        assertEquals(Component.NEVER, channel.nextVisibleAfter(45));
    }

    @Test
    void aLoadedChannelHasTheSameWordsInTheSameCyclesAndAnnouncesThem() throws IOException {
        Channel channel = new Channel("c", 4);
        for (int i = 0; i < 40; i++) {
            channel.send(2L * i, -i);
        }
        channel.receive(100);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        channel.save(new DataOutputStream(saved));
        Channel loaded = new Channel("c", 4);
        ChannelSet set = new ChannelSet(5000);
        loaded.announceIn(set, 4470);
        loaded.send(0, 77);
        assertEquals(4470, set.next(0));
        set.remove(4470);
        assertEquals(-1, set.next(0));
        loaded.load(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertEquals(channel.text(), loaded.text());
        assertEquals(78, loaded.lastSendCycle());
        assertEquals(4470, set.next(0));
        assertFalse(loaded.ready(5));
        assertEquals(-1, loaded.receive(6));
    }

    @Test
    void aSetFindsItsMembersInOrder() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(5);
        ChannelSet set = new ChannelSet(10_000);
        java.util.TreeSet<Integer> twin = new java.util.TreeSet<>();
        for (int i = 0; i < 3000; i++) {
            int number = random.nextInt(10_000);
            if (random.nextInt(3) == 0) {
                set.remove(number);
                twin.remove(number);
            } else if (twin.size() < 60) {
                set.add(number);
                twin.add(number);
            }
            int from = random.nextInt(10_001);
            Integer next = twin.ceiling(from);
            assertEquals(next == null ? -1 : next, set.next(from), "from " + from);
        }
    }
}
