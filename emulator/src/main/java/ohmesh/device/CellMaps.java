// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

/**
 * Maps of measured cells, one number a cell; a map that is null leaves its quantity to the device and its draws.
 *
 * @param minimumSiemens lowest conductances
 * @param maximumSiemens highest conductances; a cell whose highest is below its lowest stands still at the lowest
 * @param stuck codes of {@link StuckCells}; replaces the draws of stuck cells
 */
public record CellMaps(double[] minimumSiemens, double[] maximumSiemens, int[] stuck) {
    /** Nothing measured. */
    public static final CellMaps NONE = new CellMaps(null, null, null);
}
