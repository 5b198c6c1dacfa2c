// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import java.util.List;

/**
 * A clocked part of the machine. In cycle n it reads what its input channels show in n, changes its own
 * state and sends; what it sends is visible in n + latency, so the order of components cannot matter.
 *
 * <p>A component never holds another component, only channels. All that decides its future is in the
 * state it lists in {@link #describe}; extra ticks in which nothing arrived change nothing.
 */
public interface Component {
    /** No wake of its own: only a channel wakes the component. */
    long NEVER = Long.MAX_VALUE;

    /** Unique name in the machine, for example {@code tile(0,0)}. */
    String name();

    /**
     * Runs the given cycle, and may run ahead through cycles below the horizon as long as it can neither see
     * nor be seen there (a burst); what it sends then carries the cycle in which it was sent.
     *
     * @param cycle the cycle of the clock
     * @param horizon first cycle that must not be run ahead of the clock; {@code cycle + 1} without bursts
     * @return the next cycle, later than {@code cycle}, in which the component has work of its own, or {@link
     *     #NEVER}
     */
    long tick(long cycle, long horizon);

    /** Whether the component may be left as it is at the end of a run: halted, drained or passive. */
    boolean done();

    /** Lists the whole state; called once, after construction. */
    void describe(StateList state);

    /** The event counts of the component and its parts, in a fixed order. */
    default List<Counters> counters() {
        return List.of();
    }

    /** Forgets everything that can be derived from the state; called after a load and by tests. */
    default void dropCaches() {}
}
