// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The clock of one machine: runs every awake component once a cycle and skips cycles in which all sleep.
 * Sleeping, bursts and the order of components are settings that must not change any result; tests turn
 * each of them off.
 */
public final class Clock {
    private final List<Component> components = new ArrayList<>();
    private final List<List<Channel>> inputs = new ArrayList<>();
    private final List<ChannelSet> occupied = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final StateList state = new StateList();
    private final long[] now = {0, -1};
    private long[] ownWake = {};
    private long[] channelWake = {};
    private boolean started;
    private boolean sleeping = true;
    private boolean bursts = true;
    private RandomGenerator order;
    private CycleObserver observer;
    private long observeFrom = Component.NEVER;

    /** Why a run returned. */
    public enum Stop {
        /** All components are done and nothing is in flight. */
        FINISHED,
        /** Nothing is awake, nothing is in flight, and a component is not done. */
        DEADLOCK,
        /** The given cycle was reached. */
        CYCLE_LIMIT
    }

    /** Sees the state after each cycle in which a component was awake. */
    @FunctionalInterface
    public interface CycleObserver {
        /** The state is that at the end of the cycle. */
        void afterCycle(long cycle);
    }

    /** Adds a component with the channels whose words wake it; throws after {@link #start}. */
    public void add(Component component, Channel... wakes) {
        if (started) {
            throw new IllegalStateException(component.name() + " is added after start()");
        }
        int index = components.size();
        components.add(component);
        inputs.add(List.of(wakes));
        occupied.add(new ChannelSet(wakes.length));
        for (int i = 0; i < wakes.length; i++) {
            channels.add(wakes[i]);
            wakes[i].onSend(
                    cycle -> channelWake[index] = Math.min(channelWake[index], cycle), occupied.get(index), i);
        }
    }

    /** Ends the adding: lists the state and wakes everyone in cycle 0. */
    public void start() {
        ownWake = new long[components.size()];
        channelWake = new long[components.size()];
        Arrays.fill(channelWake, Component.NEVER);
        state.scope("clock").longs("now", 64, now);
        state.scope("clock").longs("ownWake", 64, ownWake);
        state.scope("clock").longs("channelWake", 64, channelWake);
        for (Component component : components) {
            component.describe(state.scope(component.name()));
        }
        for (Channel channel : channels) {
            state.scope("channel").dynamic(channel.name(), channel);
        }
        started = true;
    }

    /** The state of the clock, all components and all channels. */
    public StateList state() {
        return state;
    }

    /** The next cycle that has not been run. */
    public long cycle() {
        return now[0];
    }

    /** The last cycle in which a component was awake, or -1. */
    public long lastActiveCycle() {
        return now[1];
    }

    /** Off: every component runs in every cycle. */
    public void sleeping(boolean on) {
        sleeping = on;
    }

    /** Off: no component runs ahead of the clock. */
    public void bursts(boolean on) {
        bursts = on;
    }

    /** Runs the components of each cycle in an order drawn from the generator. */
    public void shuffle(RandomGenerator generator) {
        order = generator;
    }

    /** Calls the observer after each cycle from the given one on; no burst crosses that cycle. */
    public void observe(CycleObserver cycleObserver, long fromCycle) {
        observer = cycleObserver;
        observeFrom = fromCycle;
    }

    /** Forgets all derived values in all components. */
    public void dropCaches() {
        components.forEach(Component::dropCaches);
    }

    /**
     * Runs until the machine stops or the limit is the next cycle.
     *
     * @param limit first cycle not to run; also the bound of every burst, so that the state at a limit is
     *     that of the cycle
     */
    public Stop run(long limit) {
        if (!started) {
            throw new IllegalStateException("start() comes before run()");
        }
        while (true) {
            long next = nextWake();
            if (next == Component.NEVER) {
                return components.stream().allMatch(Component::done) ? Stop.FINISHED : Stop.DEADLOCK;
            }
            long cycle = sleeping ? Math.max(next, now[0]) : now[0];
            if (cycle >= limit) {
                now[0] = Math.max(now[0], limit);
                return Stop.CYCLE_LIMIT;
            }
            step(cycle, limit, next <= cycle);
        }
    }

    private long nextWake() {
        long next = Component.NEVER;
        for (int i = 0; i < ownWake.length; i++) {
            next = Math.min(next, Math.min(ownWake[i], channelWake[i]));
        }
        return next;
    }

    private void step(long cycle, long limit, boolean due) {
        long horizon = horizon(cycle, limit);
        if (order == null) {
            for (int i = 0; i < ownWake.length; i++) {
                tick(i, cycle, horizon);
            }
        } else {
            for (int i : permutation()) {
                tick(i, cycle, horizon);
            }
        }
        now[0] = cycle + 1;
        if (due) { // a cycle that only stepping runs is none in which something happened
            now[1] = cycle;
        }
        if (due && observer != null && cycle >= observeFrom) {
            observer.afterCycle(cycle);
        }
    }

    private long horizon(long cycle, long limit) {
        if (!bursts || cycle >= observeFrom) {
            return cycle + 1;
        }
        return Math.min(limit, observeFrom);
    }

    private void tick(int index, long cycle, long horizon) {
        if (sleeping && ownWake[index] > cycle && channelWake[index] > cycle) {
            return;
        }
        if (channelWake[index] <= cycle) {
            channelWake[index] = nextVisible(inputs.get(index), occupied.get(index), cycle);
        }
        long wake = components.get(index).tick(cycle, horizon);
        if (wake <= cycle) {
            throw new IllegalStateException(
                    components.get(index).name() + " asks in cycle " + cycle + " to be woken in " + wake);
        }
        ownWake[index] = wake;
    }

    private static long nextVisible(List<Channel> channels, ChannelSet occupied, long cycle) {
        long next = Component.NEVER;
        for (int i = occupied.next(0); i >= 0; i = occupied.next(i + 1)) {
            Channel channel = channels.get(i);
            if (channel.isEmpty()) {
                occupied.remove(i);
            } else {
                next = Math.min(next, channel.nextVisibleAfter(cycle));
            }
        }
        return next;
    }

    private int[] permutation() {
        int[] indices = new int[ownWake.length];
        for (int i = 0; i < indices.length; i++) {
            int j = order.nextInt(i + 1);
            indices[i] = indices[j];
            indices[j] = i;
        }
        return indices;
    }
}
