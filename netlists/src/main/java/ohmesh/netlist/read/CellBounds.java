// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import ohmesh.netlist.LogicalArray.Cells;
import ohmesh.netlist.Matrix;

/**
 * The conductances that each cell of an array can have: what was measured of it, else the device's. Infinite where the
 * device's number is wrong.
 *
 * @param minimum measured lowest conductances, or null
 * @param maximum measured highest conductances, or null
 * @param deviceLowest the device's, in siemens
 * @param deviceHighest the device's, in siemens
 * @param drifts whether time leads cells out of their bounds
 */
record CellBounds(Matrix minimum, Matrix maximum, double deviceLowest, double deviceHighest, boolean drifts) {
    static CellBounds of(Bound bound, Cells cells) {
        double lowest =
                bound.get(Settings.DEVICE + "/minimumConductance", Double.class).orElse(Double.NEGATIVE_INFINITY);
        double highest =
                bound.get(Settings.DEVICE + "/maximumConductance", Double.class).orElse(Double.POSITIVE_INFINITY);
        if (cells.minimum() == null && drawn(bound, "minimumDeviceToDevice")) {
            lowest = Double.NEGATIVE_INFINITY;
        }
        if (cells.maximum() == null && drawn(bound, "maximumDeviceToDevice")) {
            highest = Double.POSITIVE_INFINITY;
        }
        boolean drifts = bound.get(Settings.DEVICE + "/imperfections/drift/meanOffset", Double.class)
                .isPresent();
        return new CellBounds(cells.minimum(), cells.maximum(), lowest, highest, drifts);
    }

    /** Whether every cell draws this bound for itself, so that the netlist cannot know it. */
    private static boolean drawn(Bound bound, String deviation) {
        return bound.get(Settings.DEVICE + "/variation/" + deviation, Double.class)
                        .orElse(0.0)
                > 0;
    }

    double lowest(int cell) {
        return minimum == null ? deviceLowest : minimum.values()[cell];
    }

    double highest(int cell) {
        return maximum == null ? deviceHighest : maximum.values()[cell];
    }

    /** Whether anything was measured. */
    boolean measured() {
        return minimum != null || maximum != null;
    }

    boolean hold(int cell, double siemens) {
        return drifts || (siemens >= lowest(cell) && siemens <= highest(cell));
    }

    /** What the bounds of a cell are, for a person. */
    String text(int cell) {
        return "outside the " + (measured() ? "cell's own " : "device's ") + Units.text(lowest(cell), "S") + " .. "
                + Units.text(highest(cell), "S");
    }
}
