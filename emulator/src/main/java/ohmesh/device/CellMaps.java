// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections;

/**
 * Maps of measured cells, one number a cell. What was not measured, a whole map (null) or a single cell, is left to the
 * device and its draws.
 *
 * @param minimumSiemens lowest conductances; NaN where not measured
 * @param maximumSiemens highest conductances, NaN where not measured; a cell whose highest is below its lowest stands
 *     still at the lowest
 * @param stuck codes of {@link StuckCells}, or {@link #NOT_MEASURED}
 * @param given whether the conductance at the start was given for the very cell, rather than drawn
 */
public record CellMaps(double[] minimumSiemens, double[] maximumSiemens, int[] stuck, boolean[] given) {
    /** Code of a cell of which is not known whether it is stuck. */
    public static final int NOT_MEASURED = -1;

    /** Nothing measured. */
    public static final CellMaps NONE = new CellMaps(null, null, null);

    /** Where no conductance was given cell by cell. */
    public CellMaps(double[] minimumSiemens, double[] maximumSiemens, int[] stuck) {
        this(minimumSiemens, maximumSiemens, stuck, null);
    }

    /**
     * Whether a cell is to start where it was measured, also beyond its bounds: time can have led it there. Bounds that
     * are drawn anew say nothing of a conductance within the device's range.
     */
    boolean aged(int cell, double siemens, Device device) {
        Imperfections parts = device.imperfections();
        boolean ages = parts.drift() != null || parts.retention() != null;
        if (!ages || given == null || !given[cell]) {
            return false;
        }
        boolean within = siemens >= device.minimumConductance() && siemens <= device.maximumConductance();
        return !within || measured(minimumSiemens, cell) || measured(maximumSiemens, cell);
    }

    private static boolean measured(double[] map, int cell) {
        return map != null && !Double.isNaN(map[cell]);
    }
}
