// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ohmesh.engine.Probe;

/**
 * Keeps every event in memory and gives them in one order whatever the order of arrival: by cycle, then by
 * component, then as the component reported them. Runs that differ only in sleeping, bursts or the order
 * of evaluation have equal texts.
 */
public final class EventLog implements Probe.Listener {
    private final List<Event> events = new ArrayList<>();

    /** One event as the {@link Probe} reported it. */
    public record Event(long cycle, String component, String kind, String detail) {
        @Override
        public String toString() {
            return cycle + " " + component + " " + kind + " " + detail;
        }
    }

    @Override
    public void event(long cycle, String component, String kind, String detail) {
        events.add(new Event(cycle, component, kind, detail));
    }

    /** All events in the canonical order. */
    public List<Event> events() {
        List<Event> sorted = new ArrayList<>(events);
        // The sort is stable: events of one component and cycle stay in the order of their arrival.
        sorted.sort(Comparator.comparingLong(Event::cycle).thenComparing(Event::component));
        return sorted;
    }

    /** All events in the canonical order, one a line: {@code cycle component kind detail}. */
    public String text() {
        return events().stream().map(event -> event + "\n").collect(Collectors.joining());
    }
}
