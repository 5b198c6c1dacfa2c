// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.StateList;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections;

/**
 * What time and reads do to cells between pulses. A cell is programmed to a conductance at a time; from these and
 * from its stress its conductance follows at any later time: first drift, then relaxation, then read disturb.
 */
final class Ageing {
    private final double[] programmed;
    private final double[] programmedAt;
    private final double[] due = {Double.MAX_VALUE};
    private final PowerLawDrift drift;
    private final Relaxation relaxation;
    private final ReadStress stress;

    private Ageing(Device device, DeviceVariation variation, long firstCell, double[] initial, CellParameters own) {
        Imperfections parts = device.imperfections();
        int count = initial.length;
        programmed = initial.clone();
        programmedAt = new double[count];
        drift = parts.drift() == null
                ? null
                : new PowerLawDrift(parts.drift(), device.maximumConductance(), variation, firstCell, count);
        relaxation = parts.retention() == null ? null : new Relaxation(parts.retention(), variation, firstCell, count);
        stress = parts.readDisturb() == null ? null : new ReadStress(parts.readDisturb(), own, count);
        for (int cell = 0; cell < count; cell++) {
            soonest(cell, 0, 0);
        }
    }

    /** The ageing of cells that were programmed to {@code initial} at time 0; null where nothing asks for it. */
    static Ageing of(Device device, DeviceVariation variation, long firstCell, double[] initial, CellParameters own) {
        Imperfections parts = device.imperfections();
        boolean noise = parts.noise() != null && parts.noise().accumulated() != null;
        boolean wanted = noise || parts.drift() != null || parts.retention() != null || parts.readDisturb() != null;
        return wanted ? new Ageing(device, variation, firstCell, initial, own) : null;
    }

    /** The conductance of a cell at a time. */
    double at(int cell, double nowSeconds) {
        double siemens = programmed[cell];
        double age = age(cell, nowSeconds);
        if (drift != null) {
            siemens = drift.at(cell, siemens, age);
        }
        if (relaxation != null) {
            siemens = relaxation.at(cell, siemens, age);
        }
        return stress == null ? siemens : stress.at(cell, siemens);
    }

    /** Seconds since a cell was programmed. */
    double age(int cell, double nowSeconds) {
        return StrictMath.max(0, nowSeconds - programmedAt[cell]);
    }

    /** The conductance that a cell was programmed to. */
    double programmedSiemens(int cell) {
        return programmed[cell];
    }

    /** A pulse has moved a cell: its age and its stress start anew. */
    void program(int cell, double siemens, double nowSeconds) {
        programmed[cell] = siemens;
        programmedAt[cell] = nowSeconds;
        if (stress != null) {
            stress.clear(cell);
        }
        soonest(cell, 0, nowSeconds);
    }

    /** Whether some cell may have moved by its epsilon since it was last evaluated. */
    boolean isDue(double nowSeconds) {
        return nowSeconds >= due[0] || (stress != null && stress.isDue());
    }

    /** Begins an evaluation of all cells at this time. */
    void begin() {
        due[0] = Double.MAX_VALUE;
        if (stress != null) {
            stress.evaluated();
        }
    }

    /** The conductance of a cell at the time of an evaluation. */
    double evaluate(int cell, double nowSeconds) {
        soonest(cell, age(cell, nowSeconds), nowSeconds);
        return at(cell, nowSeconds);
    }

    /** Where reads leave their stress, null where they leave none. */
    ReadStress stress() {
        return stress;
    }

    void describe(StateList state, int columns) {
        state.reals("programmed", "S", programmed, columns);
        state.reals("programmedAt", "s", programmedAt, columns);
        state.reals("evaluationDue", "s", due);
        if (stress != null) {
            stress.describe(state, columns);
        }
    }

    private void soonest(int cell, double ageSeconds, double nowSeconds) {
        if (drift != null) {
            due[0] = StrictMath.min(due[0], nowSeconds + drift.untilDue(ageSeconds));
        }
        if (relaxation != null) {
            due[0] = StrictMath.min(due[0], nowSeconds + relaxation.untilDue(cell));
        }
    }
}
