// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the order of components nor sleeping nor a checkpoint may change what a machine does. */
class ClockOrderTest {
    private static final long LIMIT = 3000;

    /** Components that pass words around over a random graph of channels. */
    private static final class Machine {
        final Clock clock = new Clock();
        final List<String> log = new ArrayList<>();
        final List<Relay> relays = new ArrayList<>();

        Machine(long seed) {
            RandomGenerator random = new SplittableRandom(seed);
            int count = random.nextInt(2, 12);
            List<List<Channel>> in = new ArrayList<>();
            List<List<Channel>> out = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                in.add(new ArrayList<>());
                out.add(new ArrayList<>());
            }
            for (int i = 0; i < 2 * count; i++) {
                int from = i < count ? i : random.nextInt(count);
                Channel channel = new Channel("c" + i, random.nextInt(1, 9));
                out.get(from).add(channel);
                in.get(i < count ? (i + 1) % count : random.nextInt(count)).add(channel);
            }
            for (int i = 0; i < count; i++) {
                Relay relay = new Relay("r" + i, in.get(i), out.get(i), log, i % 2 == 0 ? random.nextLong() | 1 : 0);
                relays.add(relay);
                clock.add(relay, in.get(i).toArray(Channel[]::new));
            }
        }

        Machine start() {
            clock.start();
            return this;
        }

        /** The log; order within a cycle is not part of what happened. */
        List<String> sortedLog() {
            return log.stream().sorted().toList();
        }

        Machine run() {
            clock.run(LIMIT);
            return this;
        }
    }

    private static void assertSame(Machine expected, Machine found) {
        assertTrue(expected.log.size() > 100, "too little happened: " + expected.log.size());
        assertEquals(expected.sortedLog(), found.sortedLog());
        assertEquals(expected.clock.state().dump(), found.clock.state().dump());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shuffledComponentsDoTheSame(long seed) {
        Machine shuffled = new Machine(seed).start();
        shuffled.clock.shuffle(new SplittableRandom(seed + 1000));
        assertSame(new Machine(seed).start().run(), shuffled.run());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void steppedComponentsDoTheSame(long seed) {
        Machine stepped = new Machine(seed).start();
        stepped.clock.sleeping(false);
        assertSame(new Machine(seed).start().run(), stepped.run());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theObserverSeesTheSameCyclesAsleepAndStepped(long seed) {
        List<List<String>> seen = new ArrayList<>();
        for (boolean sleeping : new boolean[] {true, false}) {
            Machine machine = new Machine(seed).start();
            List<String> dumps = new ArrayList<>();
            machine.clock.sleeping(sleeping);
            machine.clock.observe(
                    cycle -> dumps.add(cycle + machine.clock.state().dump()), 17);
            machine.clock.run(300);
            seen.add(dumps);
        }
        assertFalse(seen.get(0).isEmpty());
        assertEquals(seen.get(0), seen.get(1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aMachineLoadedFromACheckpointDoesTheRest(long seed) throws IOException {
        Machine whole = new Machine(seed).start().run();
        Machine first = new Machine(seed).start();
        first.clock.run(new SplittableRandom(seed).nextLong(1, LIMIT));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        Checkpoint.save(saved, "toy", first.clock.state());
        Machine second = new Machine(seed).start();
        Checkpoint.load(new ByteArrayInputStream(saved.toByteArray()), "toy", second.clock.state());
        second.run();
        second.log.addAll(first.log);
        assertSame(whole, second);
    }

    @Test
    void aComponentThatReadsAnotherIsCaughtByShuffling() {
        int caught = 0;
        for (long seed = 1; seed <= 10; seed++) {
            List<List<String>> logs = new ArrayList<>();
            for (boolean shuffle : new boolean[] {false, true}) {
                Machine machine = new Machine(seed);
                machine.clock.add(new Peeper(machine.relays, machine.log));
                machine.start();
                if (shuffle) {
                    machine.clock.shuffle(new SplittableRandom(seed));
                }
                logs.add(machine.run().sortedLog());
            }
            caught += logs.get(0).equals(logs.get(1)) ? 0 : 1;
        }
        assertEquals(10, caught);
    }

    /** Deliberately wrong: looks into components instead of channels. */
    private static final class Peeper implements Component {
        private final List<Relay> relays;
        private final List<String> log;

        Peeper(List<Relay> relays, List<String> log) {
            this.relays = relays;
            this.log = log;
        }

        @Override
        public String name() {
            return "peeper";
        }

        @Override
        public long tick(long cycle, long horizon) {
            log.add(cycle + " peeper sees "
                    + relays.stream().map(relay -> relay.held()).toList());
            return cycle + 1;
        }

        @Override
        public boolean done() {
            return true;
        }

        @Override
        public void describe(StateList state) {}
    }
}
