// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

/**
 * Where components report what they did. Building an event costs nothing while nobody listens: callers ask
 * {@link #listening} first.
 */
public final class Probe {
    private Listener listener;

    /** Receives events; those of one component come in the order of their cycles. */
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
    }

    /** Whether an event would be received. */
    public boolean listening() {
        return listener != null;
    }

    /** Sets or, with null, removes the listener. */
    public void listen(Listener eventListener) {
        listener = eventListener;
    }

    /** Reports an event; only where {@link #listening}. */
    public void event(long cycle, String component, String kind, String detail) {
        listener.event(cycle, component, kind, detail);
    }
}
