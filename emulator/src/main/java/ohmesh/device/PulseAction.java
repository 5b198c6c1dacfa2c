// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.StateList;

/** What a pulse does to a cell: whether it acts, what it forms or moves, and when it was the cell's last. */
final class PulseAction {
    private final CellParameters parameters;
    private final PulseSteps steps;
    private final CellConditions conditions;
    private final Ageing ageing;
    private final ConductancePlane plane;
    private final int[] pulses;

    /**
     * Pulses on cells that have seen none.
     *
     * @param ageing null where neither time nor reads move the cells
     * @param plane conductances that the pulses change
     */
    PulseAction(
            CellParameters parameters,
            PulseSteps steps,
            CellConditions conditions,
            Ageing ageing,
            ConductancePlane plane) {
        this.parameters = parameters;
        this.steps = steps;
        this.conditions = conditions;
        this.ageing = ageing;
        this.plane = plane;
        pulses = new int[plane.siemens().length];
    }

    /** Pulses above its threshold that a cell has seen; the count stops at its largest number. */
    int pulses(int cell) {
        return pulses[cell];
    }

    boolean isStuck(int cell) {
        return conditions.isStuck(cell, pulses[cell]);
    }

    /** Code of {@link StuckCells} of a cell; one that is worn is stuck as it is. */
    int stuckCode(int cell) {
        return conditions.stuckCode(cell, pulses[cell]);
    }

    /** One of equal parts of a pulse, as {@link MemristiveCells#part} says. */
    int part(
            int cell,
            double volts,
            double widthSeconds,
            double ceilingSiemens,
            double nowSeconds,
            int parts,
            boolean continued) {
        if (!(StrictMath.abs(volts) > conditions.thresholdVolts(cell, volts))) {
            return 0;
        }
        if (isStuck(cell)) {
            return MemristiveCells.ABOVE_THRESHOLD | MemristiveCells.STUCK;
        }
        int seen = continued ? pulses[cell] - 1 : count(cell);
        if (conditions.isVirgin(cell)) {
            double formed = conditions.form(cell, ceilingSiemens);
            double lowest = parameters.minimumSiemens(cell);
            double highest = parameters.maximumSiemens(cell);
            double after = clip(cell, formed, lowest, highest);
            return MemristiveCells.FORMED | finish(cell, plane.at(cell), formed, after, nowSeconds);
        }
        double before = ageing == null ? plane.at(cell) : ageing.at(cell, nowSeconds);
        double wanted = steps.after(cell, before, volts, widthSeconds, ceilingSiemens, seen, parts);
        // A cell that has aged out of its bounds is not thrown back to them by a pulse the other way.
        double lowest = StrictMath.min(before, parameters.minimumSiemens(cell));
        double highest = StrictMath.max(before, parameters.maximumSiemens(cell));
        return finish(cell, before, wanted, clip(cell, wanted, lowest, highest), nowSeconds);
    }

    void describe(StateList state, int columns) {
        state.ints("pulses", 32, pulses, columns);
    }

    /** Counts a pulse; the number of those before it. */
    private int count(int cell) {
        int seen = pulses[cell];
        pulses[cell] = seen == Integer.MAX_VALUE ? seen : seen + 1;
        return seen;
    }

    /** Ends a pulse that leads from {@code before} to {@code after}, which is {@code wanted} within the bounds. */
    private int finish(int cell, double before, double wanted, double after, double nowSeconds) {
        boolean worn = conditions.isWorn(cell, pulses[cell]);
        double last = worn ? conditions.wornSiemens(cell, after) : after;
        if (last != before && ageing != null) {
            ageing.program(cell, last, nowSeconds);
        }
        if (last != before || worn) {
            plane.assign(cell, last);
        }
        return MemristiveCells.ABOVE_THRESHOLD
                | (last != before ? MemristiveCells.MOVED : 0)
                | (after != wanted ? MemristiveCells.CLIPPED : 0)
                | (worn ? MemristiveCells.WORN : 0);
    }

    /** A conductance within bounds; throws ArithmeticException where it is not a number. */
    static double clip(int cell, double siemens, double lowest, double highest) {
        if (Double.isNaN(siemens)) {
            throw new ArithmeticException("the conductance of cell " + cell + " is not a number");
        }
        return StrictMath.min(highest, StrictMath.max(lowest, siemens));
    }
}
