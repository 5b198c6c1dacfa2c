// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * All lines of one direction: their wires as conductances, infinite where ideal, and what drives their ends. A
 * line without resistance between its nodes is one node, called merged here; so is a line of a single node. A
 * node that an ideal terminal drives is fixed: its potential is no unknown.
 */
final class Lines {
    final String name;
    final int count;
    final int nodes;
    final boolean merged;

    /** Conductance between neighbouring nodes; infinite only where merged. */
    final double segment;

    private final double firstOhms;
    private final double lastOhms;
    private final double segmentOhms;
    private final double[] firstVolts;
    private final double[] lastVolts;

    Lines(String name, int count, int nodes, double segmentOhms, double firstOhms, double lastOhms) {
        this.name = name;
        this.count = count;
        this.nodes = nodes;
        this.merged = nodes == 1 || segmentOhms == 0;
        this.segment = 1 / segmentOhms;
        this.segmentOhms = segmentOhms;
        this.firstOhms = firstOhms;
        this.lastOhms = lastOhms;
        this.firstVolts = new double[count];
        this.lastVolts = new double[count];
        Arrays.fill(firstVolts, LineDrive.FLOATING);
        Arrays.fill(lastVolts, LineDrive.FLOATING);
    }

    static Lines rows(int rows, int columns, LineResistances wires) {
        return new Lines("row line", rows, columns, wires.rowSegment(), wires.rowLeft(), wires.rowRight());
    }

    static Lines columns(int rows, int columns, LineResistances wires) {
        return new Lines("column line", columns, rows, wires.columnSegment(), wires.columnTop(), wires.columnBottom());
    }

    /**
     * Takes over what stands at the ends.
     *
     * @throws CircuitFault naming a line with an infinite voltage or shorted between two different ones
     */
    void drive(double[] first, double[] last) {
        if (first.length != count || last.length != count) {
            throw new IllegalArgumentException(
                    "ends of " + first.length + " and " + last.length + " " + name + "s where there are " + count);
        }
        System.arraycopy(first, 0, firstVolts, 0, count);
        System.arraycopy(last, 0, lastVolts, 0, count);
        for (int line = 0; line < count; line++) {
            if (Double.isInfinite(first[line]) || Double.isInfinite(last[line])) {
                throw new CircuitFault("an infinite voltage at " + name + " " + line);
            }
            if (firstFixed(line) && lastFixed(line) && merged && first[line] != last[line]) {
                throw new CircuitFault(name + " " + line + " has no resistance and shorts " + first[line] + " V and "
                        + last[line] + " V at its ends");
            }
        }
    }

    boolean isDriven(int line) {
        return firstDriven(line) || lastDriven(line);
    }

    boolean firstDriven(int line) {
        return LineDrive.isDriven(firstVolts[line]);
    }

    boolean lastDriven(int line) {
        return LineDrive.isDriven(lastVolts[line]);
    }

    boolean firstFixed(int line) {
        return firstOhms == 0 && firstDriven(line);
    }

    boolean lastFixed(int line) {
        return lastOhms == 0 && lastDriven(line);
    }

    /** Whether the potential of a node is given by an ideal terminal. */
    boolean isFixed(int line, int node) {
        return ((merged || node == 0) && firstFixed(line)) || ((merged || node == nodes - 1) && lastFixed(line));
    }

    /** Potential of a fixed node, in volts. */
    double fixedVolts(int line, int node) {
        return (merged || node == 0) && firstFixed(line) ? firstVolts[line] : lastVolts[line];
    }

    /** Conductance from a node that is not fixed to the terminals, in siemens; 0 in the midst of a line. */
    double terminal(int line, int node) {
        double siemens = 0;
        if ((merged || node == 0) && firstDriven(line)) {
            siemens += 1 / firstOhms;
        }
        if ((merged || node == nodes - 1) && lastDriven(line)) {
            siemens += 1 / lastOhms;
        }
        return siemens;
    }

    /** Current from the terminals into a node that is not fixed; its potential is hi + lo. */
    double terminalAmps(int line, int node, double hi, double lo) {
        double amps = 0;
        if ((merged || node == 0) && firstDriven(line)) {
            amps += ((firstVolts[line] - hi) - lo) / firstOhms;
        }
        if ((merged || node == nodes - 1) && lastDriven(line)) {
            amps += ((lastVolts[line] - hi) - lo) / lastOhms;
        }
        return amps;
    }

    /** Largest driving voltage, regardless of its sign. */
    double largestVolts() {
        double largest = 0;
        for (int line = 0; line < count; line++) {
            largest = firstDriven(line) ? Math.max(largest, Math.abs(firstVolts[line])) : largest;
            largest = lastDriven(line) ? Math.max(largest, Math.abs(lastVolts[line])) : largest;
        }
        return largest;
    }

    /**
     * Currents out of the two terminals of a line, from the currents that its cells draw. A tiny voltage over a
     * tiny resistance has no digits left; the ladder between two driven ends divides every current exactly. Where
     * nothing resists between two driven ends, the limit of equal resistances in all segments is taken.
     *
     * @param amps current drawn at every node, from index start in steps of stride. Not modified.
     * @param sign factor for all results
     * @param first current at the first end of every line. Modified.
     * @param last current at the last end. Modified.
     */
    void terminalAmps(int line, double[] amps, int start, int stride, double sign, double[] first, double[] last) {
        double total = firstOhms + (nodes - 1) * segmentOhms + lastOhms;
        boolean ideal = total == 0;
        double toFirst = ideal ? 1 : firstOhms;
        double toLast = ideal ? 1 : lastOhms;
        double step = ideal ? 1 : segmentOhms;
        double whole = ideal ? nodes + 1 : total;
        boolean both = firstDriven(line) && lastDriven(line);
        double atFirst = 0;
        double atLast = 0;
        double sum = 0;
        for (int node = 0, cell = start; node < nodes; node++, cell += stride) {
            sum += amps[cell];
            if (both) {
                atFirst += amps[cell] * ((toLast + (nodes - 1 - node) * step) / whole);
                atLast += amps[cell] * ((toFirst + node * step) / whole);
            }
        }
        double through = both && !ideal ? (firstVolts[line] - lastVolts[line]) / total : 0;
        first[line] = both ? sign * atFirst + through : firstDriven(line) ? sign * sum : 0;
        last[line] = both ? sign * atLast - through : lastDriven(line) ? sign * sum : 0;
    }
}
