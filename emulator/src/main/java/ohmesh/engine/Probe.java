// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

/**
 * Where components report what they did. Building an event costs nothing while nobody listens: callers ask
 * {@link #listening} first.
 */
public final class Probe {
    private Listener listener;
    private Listener watcher;

    /** Receives events and spans; those of one component come in the order of their cycles. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Something happened.
         *
         * @param cycle in which it happened; a burst reports cycles ahead of the clock
         * @param component name of the component
         * @param kind for example {@code issue} or {@code pulse-end}
         * @param detail one line without line breaks
         */
        void event(long cycle, String component, String kind, String detail);

        /**
         * Something kept a unit busy, or kept a component waiting. Spans of one unit come in the order of their cycles
         * and do not overlap. A span is reported when its cycles are known: for work that is at its beginning, which
         * lies in the present cycle or later; for waiting that is at its end.
         *
         * @param from first cycle
         * @param to first cycle after it, above {@code from}
         * @param component name of the component
         * @param unit of the component, for example {@code vector}, {@code weights.adc}; {@code stall} for waiting
         * @param text one line; its first word says what was done or waited for, for example {@code vmm}
         */
        default void span(long from, long to, String component, String unit, String text) {}
    }

    /** Whether an event would be received. */
    public boolean listening() {
        return listener != null || watcher != null;
    }

    /** Sets or, with null, removes a second listener, which sees the same. */
    public void watch(Listener secondListener) {
        watcher = secondListener;
    }

    /** Sets or, with null, removes the listener. */
    public void listen(Listener eventListener) {
        listener = eventListener;
    }

    /** Reports an event; only where {@link #listening}. */
    public void event(long cycle, String component, String kind, String detail) {
        if (listener != null) {
            listener.event(cycle, component, kind, detail);
        }
        if (watcher != null) {
            watcher.event(cycle, component, kind, detail);
        }
    }

    /** Reports the cycles {@code from <= cycle < to} of a unit; only where {@link #listening}. */
    public void span(long from, long to, String component, String unit, String text) {
        if (listener != null) {
            listener.span(from, to, component, unit, text);
        }
        if (watcher != null) {
            watcher.span(from, to, component, unit, text);
        }
    }
}
