// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Two canonical traces of the same stimulus, compared. */
final class TraceComparison {
    private static final int CYCLES_BEFORE = 1;

    private final List<TraceEvent> emulator;
    private final List<TraceEvent> rtl;

    /** Both sorted. */
    TraceComparison(List<TraceEvent> emulator, List<TraceEvent> rtl) {
        this.emulator = emulator;
        this.rtl = rtl;
    }

    /** The first cycle in which they differ, or -1. */
    long firstDifference() {
        int common = Math.min(emulator.size(), rtl.size());
        for (int i = 0; i < common; i++) {
            if (!emulator.get(i).equals(rtl.get(i))) {
                return Math.min(emulator.get(i).cycle(), rtl.get(i).cycle());
            }
        }
        if (emulator.size() == rtl.size()) {
            return -1;
        }
        return (emulator.size() > common ? emulator : rtl).get(common).cycle();
    }

    /**
     * The first difference for readers: all lines of that cycle and of the one before, in a column that says whose
     * they are.
     */
    String report() {
        long cycle = firstDifference();
        if (cycle < 0) {
            return "no difference in " + rtl.size() + " events";
        }
        StringBuilder text = new StringBuilder("first difference in cycle " + cycle + '\n');
        TreeSet<TraceEvent> all = new TreeSet<>(around(emulator, cycle));
        List<TraceEvent> left = around(emulator, cycle);
        List<TraceEvent> right = around(rtl, cycle);
        all.addAll(right);
        for (TraceEvent event : all) {
            String whose = !right.contains(event) ? "emulator only" : left.contains(event) ? "both" : "rtl only";
            text.append(String.format("%-14s %s\n", whose, event.line()));
        }
        return text.toString();
    }

    private static List<TraceEvent> around(List<TraceEvent> events, long cycle) {
        List<TraceEvent> found = new ArrayList<>();
        for (TraceEvent event : events) {
            if (event.cycle() >= cycle - CYCLES_BEFORE && event.cycle() <= cycle) {
                found.add(event);
            }
        }
        return found;
    }
}
