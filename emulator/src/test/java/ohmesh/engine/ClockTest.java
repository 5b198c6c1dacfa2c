// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** When the clock runs whom, and why it stops. */
class ClockTest {
    private final List<Long> ticks = new ArrayList<>();
    private final List<Long> horizons = new ArrayList<>();
    private boolean done = true;

    private final class Toy implements Component {
        private final LongUnaryOperator wake;

        Toy(LongUnaryOperator wake) {
            this.wake = wake;
        }

        @Override
        public String name() {
            return "toy";
        }

        @Override
        public long tick(long cycle, long horizon) {
            ticks.add(cycle);
            horizons.add(horizon);
            return wake.applyAsLong(cycle);
        }

        @Override
        public boolean done() {
            return done;
        }

        @Override
        public void describe(StateList state) {}
    }

    private Clock clock(LongUnaryOperator wake, Channel... wakes) {
        Clock clock = new Clock();
        clock.add(new Toy(wake), wakes);
        clock.start();
        return clock;
    }

    @Test
    void allDoneAndNothingAwakeIsFinished() {
        Clock clock = clock(cycle -> cycle < 20 ? cycle + 10 : Component.NEVER);
        assertEquals(Clock.Stop.FINISHED, clock.run(1000));
        assertEquals(List.of(0L, 10L, 20L), ticks);
        assertEquals(20, clock.lastActiveCycle());
        assertEquals(21, clock.cycle());
    }

    @Test
    void oneNotDoneAndNothingAwakeIsDeadlock() {
        done = false;
        Clock clock = clock(cycle -> Component.NEVER);
        assertEquals(Clock.Stop.DEADLOCK, clock.run(1000));
        assertEquals(0, clock.lastActiveCycle());
    }

    @Test
    void aWordInFlightIsNoDeadlock() {
        done = false;
        Channel channel = new Channel("c", 50);
        Clock clock = clock(cycle -> Component.NEVER, channel);
        channel.send(0, 1);
        assertEquals(Clock.Stop.CYCLE_LIMIT, clock.run(50));
        assertEquals(List.of(0L), ticks);
        assertEquals(Clock.Stop.DEADLOCK, clock.run(51));
        assertEquals(List.of(0L, 50L), ticks);
    }

    @Test
    void theLimitIsTheFirstCycleNotRun() {
        Clock clock = clock(cycle -> cycle + 1);
        assertEquals(Clock.Stop.CYCLE_LIMIT, clock.run(3));
        assertEquals(List.of(0L, 1L, 2L), ticks);
        assertEquals(3, clock.cycle());
        assertEquals(Clock.Stop.CYCLE_LIMIT, clock.run(4));
        assertEquals(List.of(0L, 1L, 2L, 3L), ticks);
    }

    @Test
    void aLimitInsideASleepStandsAtTheLimit() {
        Clock clock = clock(cycle -> cycle + 100);
        assertEquals(Clock.Stop.CYCLE_LIMIT, clock.run(100));
        assertEquals(100, clock.cycle());
        assertEquals(0, clock.lastActiveCycle());
        assertEquals(Clock.Stop.CYCLE_LIMIT, clock.run(101));
        assertEquals(List.of(0L, 100L), ticks);
    }

    @Test
    void aWakeThatIsNotInTheFutureThrows() {
        for (long back : new long[] {0, 1, 5}) {
            Clock clock = clock(cycle -> cycle < 7 ? 7 : cycle - back);
            IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> clock.run(100));
            assertTrue(thrown.getMessage().contains("toy asks in cycle 7"), thrown.getMessage());
        }
    }

    @Test
    void aChannelWakesItsReceiverInTheCycleOfEachWord() {
        Channel channel = new Channel("c", 3);
        Clock clock = clock(cycle -> Component.NEVER, channel);
        channel.send(0, 1);
        channel.send(1, 1);
        channel.send(9, 1);
        assertEquals(Clock.Stop.FINISHED, clock.run(100));
        assertEquals(List.of(0L, 3L, 4L, 12L), ticks);
    }

    @Test
    void noBurstGoesBeyondTheLimitOrAnObservedCycle() {
        Clock clock = clock(cycle -> cycle + 1);
        clock.observe(cycle -> {}, 3);
        clock.run(2);
        assertEquals(List.of(2L, 2L), horizons);
        clock.run(6);
        assertEquals(List.of(2L, 2L, 3L, 4L, 5L, 6L), horizons);
    }

    @Test
    void withoutBurstsTheHorizonIsTheNextCycle() {
        Clock clock = clock(cycle -> cycle + 5);
        clock.bursts(false);
        clock.run(11);
        assertEquals(List.of(1L, 6L, 11L), horizons);
    }

    @Test
    void steppingRunsEveryCycleAndCountsTheSameAsActive() {
        Clock clock = clock(cycle -> cycle / 10 * 10 + 10);
        clock.sleeping(false);
        List<Long> observed = new ArrayList<>();
        clock.observe(observed::add, 0);
        assertEquals(Clock.Stop.CYCLE_LIMIT, clock.run(15));
        assertEquals(15, ticks.size());
        assertEquals(10, clock.lastActiveCycle());
        assertEquals(List.of(0L, 10L), observed);
    }

    @Test
    void startComesBetweenAddAndRun() {
        Clock clock = new Clock();
        assertThrows(IllegalStateException.class, () -> clock.run(1));
        clock.start();
        assertThrows(IllegalStateException.class, () -> clock.add(new Toy(cycle -> cycle + 1)));
    }
}
