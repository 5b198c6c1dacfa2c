// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import ohmesh.engine.Clock;

/**
 * Runs a clock in slices of cycles, so that progress can be shown and Ctrl-C finds a whole state, and does
 * things at given cycles in between. Where a slice ends changes no result: a burst ends there and goes on.
 */
public final class RunLoop {
    /** Cycles of a slice; fixed, so that no result could come to depend on the speed of the host. */
    public static final long SLICE_CYCLES = 1 << 14;

    private final Clock clock;
    private final long limit;
    private final TreeMap<Long, Deque<Action>> actions = new TreeMap<>();

    /** Something to do between two cycles. */
    @FunctionalInterface
    public interface Action {
        void run() throws IOException;
    }

    /**
     * A loop over a started clock.
     *
     * @param limit first cycle not to run
     */
    public RunLoop(Clock clock, long limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** Plans an action for the beginning of a cycle, or for now where the clock is beyond it. */
    public void at(long cycle, Action action) {
        actions.computeIfAbsent(cycle, c -> new ArrayDeque<>()).add(action);
    }

    /**
     * Runs until the clock stops.
     *
     * @param interrupted asked between slices
     * @param progress told the cycle after every slice
     * @return why the clock stopped; empty where it was interrupted
     */
    public Optional<Clock.Stop> run(BooleanSupplier interrupted, LongConsumer progress) throws IOException {
        while (!interrupted.getAsBoolean()) {
            runDue();
            long next = Math.min(limit, nextBreak());
            Clock.Stop stop = clock.run(next);
            progress.accept(clock.cycle());
            if (stop != Clock.Stop.CYCLE_LIMIT) {
                return Optional.of(stop);
            }
            if (next == limit) {
                runDue();
                return Optional.of(stop);
            }
        }
        return Optional.empty();
    }

    /** The cycles of actions that have not run. */
    public List<Long> pending() {
        return new ArrayList<>(actions.keySet());
    }

    private long nextBreak() {
        long slice = clock.cycle() + SLICE_CYCLES;
        return actions.isEmpty() ? slice : Math.min(slice, actions.firstKey());
    }

    private void runDue() throws IOException {
        for (Map.Entry<Long, Deque<Action>> due = actions.firstEntry();
                due != null && due.getKey() <= clock.cycle();
                due = actions.firstEntry()) {
            actions.remove(due.getKey());
            for (Action action : due.getValue()) {
                action.run();
            }
        }
    }
}
