// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * A crossbar of cells with rising I-V curves and ohmic wires: Newton's method on the elimination of
 * {@link OhmicNetwork}. The solution minimises the co-content, a convex function of the node potentials (Millar
 * 1951), so a line search along its derivative, the residual times the step, brings Newton there from anywhere. It
 * always starts at the solution with small-signal conductances, so the result does not depend on earlier solves.
 *
 * <p>With {@link ColumnCurves} there is no co-content, but every column of the matrix still sums to what flows to the
 * terminals, at least 0: a nonsingular M-matrix, whose Newton step lets every norm of the residual fall at first. The
 * line search then follows the sum of the missing currents. A column that only leaks hold would move by millions of
 * volts in one step; no node of the solution leaves the range of the driving voltages, so no step does.
 */
public final class NonlinearNetwork {
    private static final int ITERATIONS = 500;
    private static final int HALVINGS = 200;

    /** Largest last step of a node, relative to the largest driving voltage. */
    private static final double STEP_TOLERANCE = 1e-13;

    /** Largest current missing at a node, relative to the largest current of the circuit. */
    private static final double RESIDUAL_TOLERANCE = 1e-12;

    /**
     * Rounding of the voltage that a curve is evaluated at, relative to it: a steep curve at a small current, as of a
     * selector that just holds, cannot be balanced any better.
     */
    private static final double ROUNDING = 0x1p-50;

    /** Below this relative step Newton converges quadratically and a line search would only see rounding. */
    private static final double SEARCH_ABOVE = 1e-9;

    /** Part of the first derivative that may be left, uphill, where a line search ends. */
    private static final double FLATTENED = 0.5;

    /** Part of the missing currents that a whole step must take away, where a step may end. */
    private static final double FALL = 1e-4;

    /** Currents and slopes from here on count as beyond the range of numbers: their products must stay in it. */
    private static final double BEYOND = 1e30;

    /** Amperes of a cell from where Newton starts at 0 V instead: down an exponential it goes v0 by v0. */
    private static final double STEEP_START = 1e6;

    private final NodalSystem system;
    private final Potentials base;
    private final double[] siemens;
    private final double[] rungStep;
    private final double[] railStep;
    private CellCurves curves;
    private ColumnCurves byColumn;
    private int evaluations;

    /**
     * Room for an array.
     *
     * @throws IllegalArgumentException where there is no row or no column
     */
    public NonlinearNetwork(int rows, int columns, LineResistances wires) {
        system = new NodalSystem(rows, columns, wires);
        base = system.newPotentials();
        siemens = new double[rows * columns];
        rungStep = new double[rows * columns];
        railStep = new double[rows * columns];
    }

    /**
     * Solves the network.
     *
     * @param curves of the cells
     * @param drive what stands at the line ends. Not modified.
     * @param out all voltages and currents. Modified.
     * @return how often the curves were evaluated: once at the start, then once for every trial of a Newton step
     * @throws CircuitFault naming the line that floats or is shorted, or the line and the cell where no solution was
     *     found
     */
    public int solve(CellCurves curves, LineDrive drive, CircuitSolution out) {
        this.curves = curves;
        byColumn = curves instanceof ColumnCurves column ? column : null;
        evaluations = 0;
        system.drive(drive);
        start(out);
        iterate(out);
        return evaluations;
    }

    /**
     * Solves again with the drive and curves of the last solve, which have changed a little: starts where the last
     * solve ended, so only a loop that began with {@link #solve} may use it.
     */
    void resume(CircuitSolution out) {
        if (!evaluate(out)) {
            system.potentials.reset();
            start(out);
        }
        iterate(out);
    }

    private void iterate(CircuitSolution out) {
        double volts = system.largestVolts();
        double largestStep = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            system.residual(out.cellAmps());
            if (balanced(out) && largestStep <= STEP_TOLERANCE * volts) {
                system.finish(out);
                return;
            }
            largestStep = step(out, volts);
        }
        system.residual(out.cellAmps());
        throw new CircuitFault("no solution after " + ITERATIONS + " Newton steps: " + system.describeWorst());
    }

    /** Largest driving voltage of the last solve, regardless of its sign. */
    double largestVolts() {
        return system.largestVolts();
    }

    private boolean balanced(CircuitSolution out) {
        return system.largestRest() <= RESIDUAL_TOLERANCE * system.potentials.largestAmps() + ROUNDING * steepest(out);
    }

    private void start(CircuitSolution out) {
        Arrays.fill(out.cellVolts(), 0);
        if (byColumn != null) {
            Arrays.fill(byColumn.columnVolts(), 0);
        }
        curves.evaluate(out.cellVolts(), out.cellAmps(), siemens);
        system.factor(siemens);
        system.cellVolts(out.cellVolts());
        for (int at = 0; at < siemens.length; at++) {
            out.cellAmps()[at] = siemens[at] * out.cellVolts()[at];
        }
        system.residual(out.cellAmps());
        system.solvePlanes();
        system.potentials.add(1, system.rungPlane, system.railPlane);
        if (!evaluate(out) || largest(out.cellAmps()) > STEEP_START) {
            system.potentials.reset();
            if (!evaluate(out)) {
                throw new CircuitFault("the current of " + overflowing(out) + " is beyond the range of numbers");
            }
        }
    }

    /** One Newton step with line search; returns the largest change of a node in volts. */
    private double step(CircuitSolution out, double volts) {
        double[] rungRest = system.rungPlane;
        double[] railRest = system.railPlane;
        System.arraycopy(rungRest, 0, rungStep, 0, rungStep.length);
        System.arraycopy(railRest, 0, railStep, 0, railStep.length);
        double missing = missingAmps();
        system.factor(siemens, byColumn == null ? siemens : byColumn.columnSiemens());
        system.elimination.solve(rungStep, railStep);
        double descent = alongStep();
        double size = Math.max(largest(rungStep), largest(railStep));
        if (byColumn != null && size > SEARCH_ABOVE * volts) {
            system.potentials.limit(volts, rungStep, railStep);
            size = Math.max(largest(rungStep), largest(railStep));
        }
        base.copy(system.potentials);
        if (size <= SEARCH_ABOVE * volts) {
            system.potentials.add(1, rungStep, railStep);
            requireFinite(evaluate(out), out);
            return size;
        }
        return size * (byColumn == null ? search(out, descent) : searchByColumn(out, missing));
    }

    /** Finds a fraction of the step that ends neither too far uphill nor beyond the range of numbers. */
    private double search(CircuitSolution out, double descent) {
        double below = 0;
        double above = 1;
        double fraction = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            system.potentials.copy(base);
            system.potentials.add(fraction, rungStep, railStep);
            boolean finite = evaluate(out);
            double slope = Double.NEGATIVE_INFINITY;
            if (finite) {
                system.residual(out.cellAmps());
                slope = alongStep();
                if (fraction == 1 ? slope >= -FLATTENED * descent : Math.abs(slope) <= FLATTENED * descent) {
                    return fraction;
                }
            }
            if (slope > 0) {
                below = fraction;
            } else {
                above = fraction;
            }
            fraction = 0.5 * (below + above);
            if (fraction == below || fraction == above) {
                break;
            }
        }
        system.residual(out.cellAmps());
        throw new CircuitFault("no descent along a Newton step: " + system.describeWorst());
    }

    /** Finds a fraction of the step that lets the missing currents fall. */
    private double searchByColumn(CircuitSolution out, double missing) {
        double fraction = 1;
        for (int halving = 0; halving < HALVINGS; halving++, fraction *= 0.5) {
            system.potentials.copy(base);
            system.potentials.add(fraction, rungStep, railStep);
            if (evaluate(out)) {
                system.residual(out.cellAmps());
                if (missingAmps() <= (1 - FALL * fraction) * missing || balanced(out)) {
                    return fraction;
                }
            }
        }
        throw new CircuitFault("no descent along a Newton step: " + system.describeWorst());
    }

    private double missingAmps() {
        double sum = 0;
        for (int at = 0; at < rungStep.length; at++) {
            sum += Math.abs(system.rungPlane[at]) + Math.abs(system.railPlane[at]);
        }
        return sum;
    }

    /** Residual times step: minus the derivative of the co-content along the step. */
    private double alongStep() {
        double sum = 0;
        for (int at = 0; at < rungStep.length; at++) {
            sum += system.rungPlane[at] * rungStep[at] + system.railPlane[at] * railStep[at];
        }
        return sum;
    }

    private boolean evaluate(CircuitSolution out) {
        evaluations++;
        system.cellVolts(out.cellVolts());
        if (byColumn != null) {
            system.columnVolts(byColumn.columnVolts());
        }
        curves.evaluate(out.cellVolts(), out.cellAmps(), siemens);
        for (int at = 0; at < siemens.length; at++) {
            if (isBeyond(out, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBeyond(CircuitSolution out, int cell) {
        return !(Math.abs(out.cellAmps()[cell]) < BEYOND && siemens[cell] < BEYOND);
    }

    private void requireFinite(boolean finite, CircuitSolution out) {
        if (!finite) {
            throw new CircuitFault("the current of " + overflowing(out) + " is beyond the range of numbers");
        }
    }

    private String overflowing(CircuitSolution out) {
        int cell = 0;
        while (cell < siemens.length - 1 && !isBeyond(out, cell)) {
            cell++;
        }
        return "cell (" + cell / system.columns + ", " + cell % system.columns + ") at " + out.cellVolts()[cell] + " V";
    }

    /** Largest slope times voltage of a cell, in amperes. */
    private double steepest(CircuitSolution out) {
        double steepest = 0;
        for (int at = 0; at < siemens.length; at++) {
            steepest = Math.max(steepest, siemens[at] * Math.abs(out.cellVolts()[at]));
            if (byColumn != null) {
                double column = byColumn.columnSiemens()[at] * Math.abs(byColumn.columnVolts()[at]);
                steepest = Math.max(steepest, column);
            }
        }
        return steepest;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
