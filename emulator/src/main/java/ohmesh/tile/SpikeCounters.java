// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Arrays;
import java.util.List;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.noc.Flit;

/**
 * The spikes that come to a tile, counted by axon in two banks: one counts the running time step, the other keeps
 * the ended one for the program. So a spike never waits, and the network can always eject.
 */
final class SpikeCounters {
    private final List<SpikeEnd> ends;
    private final Counters counters;
    private final int[] bankAt;
    private final int[] counting;
    private final int[] ended;
    /** Marks of ended steps that no tick has taken yet, by entry. */
    private final int[] marks;
    /** Spikes that have come since the last mark, and what was missing at the marks of the running step, by entry. */
    private final int[] come;

    private final int[] missing;
    /** Whether a spike came behind a mark, by entry. */
    private final int[] early;

    SpikeCounters(List<SpikeEnd> ends, Counters counters) {
        this.ends = List.copyOf(ends);
        this.counters = counters;
        bankAt = new int[ends.size()];
        int size = 0;
        for (int e = 0; e < ends.size(); e++) {
            bankAt[e] = size;
            size += ends.get(e).sends() ? 0 : ends.get(e).axons();
        }
        counting = new int[size];
        ended = new int[size];
        marks = new int[ends.size()];
        come = new int[ends.size()];
        missing = new int[ends.size()];
        early = new int[ends.size()];
    }

    void describe(StateList list) {
        list.ints("counting", 32, counting);
        list.ints("ended", 32, ended);
        list.ints("marks", 16, marks);
        list.ints("come", 32, come);
        list.ints("missing", 32, missing);
        list.ints("early", 1, early);
    }

    /**
     * Takes a spike or the end of a step.
     *
     * @throws TileFault where a spike finds its counter full that the netlist does not let go
     */
    void take(long flit, long cycle) {
        int entry = entry(flit);
        if (Flit.isEndOfStep(flit)) {
            mark(entry, flit);
        } else {
            come[entry]++;
            count(entry, Flit.axon(flit), cycle);
        }
    }

    /** The mark came the way of its spikes behind them: what has not come by now is lost. */
    private void mark(int entry, long flit) {
        int lost = Flit.missing(flit, come[entry]);
        if (lost != 0 && missing[entry] == 0) {
            missing[entry] = lost;
        }
        counters.add(NetworkPort.SPIKES_LOST, Math.max(0, lost));
        come[entry] = 0;
        marks[entry]++;
    }

    private int entry(long flit) {
        for (int e = 0; e < ends.size(); e++) {
            SpikeEnd end = ends.get(e);
            if (!end.sends() && end.source() == Flit.source(flit) && end.connection() == Flit.connection(flit)) {
                return e;
            }
        }
        throw new IllegalStateException("a spike of no connection of this tile");
    }

    private void count(int entry, int axon, long cycle) {
        SpikeEnd end = ends.get(entry);
        if (marks[entry] > 0) {
            early[entry] = 1;
        }
        int at = bankAt[entry] + axon;
        if (counting[at] < (1L << end.counterBits()) - 1) {
            counting[at]++;
            counters.add(NetworkPort.SPIKES_COUNTED, 1);
            return;
        }
        counters.add(NetworkPort.SPIKES_DROPPED, 1);
        if (!end.drops()) {
            throw new TileFault(counters.owner() + " in cycle " + cycle + ": a spike of \"" + end.name()
                    + "\" found the counter of axon " + axon + " full at " + counting[at]
                    + "; more counterBits or \"overflow\": \"drop\" would let the run go on");
        }
    }

    /** Whether the ends of the step of all connections to this tile have come. */
    boolean stepEnded() {
        return missing() < 0;
    }

    /** The first entry whose end of the step has not come, or -1. */
    int missing() {
        for (int e = 0; e < ends.size(); e++) {
            if (!ends.get(e).sends() && marks[e] == 0) {
                return e;
            }
        }
        return -1;
    }

    /** What keeps the step from being ended although all of it has come, or null. */
    String fault() {
        for (int e = 0; e < ends.size(); e++) {
            String name = "spikes \"" + ends.get(e).name() + "\"";
            if (early[e] != 0) {
                return name + " of a later time step came before this tick; a barrier behind the tick of all tiles"
                        + " keeps the steps apart";
            } else if (missing[e] < 0) {
                return "the end of a time step of " + name + " was lost in the network";
            } else if (missing[e] > 0 && !ends.get(e).drops()) {
                return missing[e] + " of the " + name + " of this time step were lost in the network; \"overflow\":"
                        + " \"drop\" would let the run go on";
            }
        }
        return null;
    }

    /** Ends the step: the counts are put aside, and counting begins at 0. */
    void swap() {
        System.arraycopy(counting, 0, ended, 0, counting.length);
        Arrays.fill(counting, 0);
        Arrays.fill(missing, 0);
        for (int e = 0; e < marks.length; e++) {
            marks[e] -= ends.get(e).sends() ? 0 : 1;
        }
    }

    /** Writes the counts of the ended step into the first lanes of an array. */
    void read(int entry, int[] lanes, int at) {
        System.arraycopy(ended, bankAt[entry], lanes, at, ends.get(entry).axons());
    }
}
