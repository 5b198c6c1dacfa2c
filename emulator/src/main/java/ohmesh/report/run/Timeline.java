// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ohmesh.engine.Probe;

/**
 * What units did in a window of cycles. A bounded number of spans is kept; the rest is counted. Waiting is reported when
 * it ends, other work when it begins, so the run must be followed from {@link #since} to {@link #until}.
 */
public final class Timeline implements Probe.Listener {
    /** Cycles of the window that is shown where none is asked for. */
    public static final long DEFAULT_CYCLES = 120;

    /** The longest window. */
    public static final long MOST_CYCLES = 10_000;

    /** Spans of one unit that are kept, the first ones. */
    static final int MOST_SPANS = 150;

    /** Units that are kept, the first ones by name. */
    static final int MOST_UNITS = 40;

    /** How far around the window reports still count; what takes longer is left out. */
    private static final long BEYOND = 200_000;

    private final long from;
    private final long to;
    private final TreeMap<Unit, List<Span>> spans = new TreeMap<>();
    private final Set<Unit> seen = new HashSet<>();
    private long left;

    /** A unit of a component, in the order of the page. */
    record Unit(String component, String unit) implements Comparable<Unit> {
        @Override
        public int compareTo(Unit other) {
            int byComponent = component.compareTo(other.component);
            return byComponent == 0 ? unit.compareTo(other.unit) : byComponent;
        }
    }

    /** Cycles {@code from <= cycle < to}. */
    record Span(long from, long to, String text) {}

    /**
     * A window, empty as yet.
     *
     * @param from first cycle
     * @param to first cycle after it
     */
    public Timeline(long from, long to) {
        if (from < 0 || to <= from || to - from > MOST_CYCLES) {
            throw new IllegalArgumentException("no window: " + from + " to " + to);
        }
        this.from = from;
        this.to = to;
    }

    /** The cycle at which listening begins: long work that reaches into the window is reported at its beginning. */
    public long since() {
        return Math.max(0, from - BEYOND);
    }

    /** First cycle of the window. */
    public long from() {
        return from;
    }

    /** First cycle after the window. */
    public long to() {
        return to;
    }

    /** The cycle at which listening ends. */
    public long until() {
        return to + BEYOND;
    }

    @Override
    public void event(long cycle, String component, String kind, String detail) {
        // Only spans are drawn.
    }

    @Override
    public void span(long first, long end, String component, String unit, String text) {
        // What ends later is reported in time by some ways of running and not by others: it is left out in all.
        boolean late = unit.equals("stall") && end > until();
        if (first >= to || end <= from || late) {
            return;
        }
        Unit busy = new Unit(component, unit);
        seen.add(busy);
        List<Span> own = spans.computeIfAbsent(busy, key -> new ArrayList<>());
        if (own.size() < MOST_SPANS) {
            own.add(new Span(first, end, text));
        } else {
            left++;
        }
        if (spans.size() > MOST_UNITS) {
            // Whatever the order in which units report, those that stay are the first by name.
            spans.pollLastEntry();
        }
    }

    /** Spans by unit. */
    Map<Unit, List<Span>> spans() {
        return spans;
    }

    /** Units that were busy in the window, also those not kept. */
    int units() {
        return seen.size();
    }

    /** Spans for which there was no room. */
    long left() {
        return left;
    }
}
