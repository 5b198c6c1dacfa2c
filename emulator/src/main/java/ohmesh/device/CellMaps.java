// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

/**
 * Maps of measured cells, one number a cell. What was not measured, a whole map (null) or a single cell, is left to the
 * device and its draws.
 *
 * @param minimumSiemens lowest conductances; NaN where not measured
 * @param maximumSiemens highest conductances, NaN where not measured; a cell whose highest is below its lowest stands
 *     still at the lowest
 * @param stuck codes of {@link StuckCells}, or {@link #NOT_MEASURED}
 */
public record CellMaps(double[] minimumSiemens, double[] maximumSiemens, int[] stuck) {
    /** Code of a cell of which is not known whether it is stuck. */
    public static final int NOT_MEASURED = -1;

    /** Nothing measured. */
    public static final CellMaps NONE = new CellMaps(null, null, null);
}
