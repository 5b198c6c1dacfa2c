// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** A logical array: signed weights as pairs of cells, or single cells. */
@About("a logical array: signed weights as pairs of cells, or single cells")
public record LogicalArray(
        @About("rows driven") @Range(min = 1, max = 4096) int rows,

        @About("logical columns") @Range(min = 1, max = 4096)
        int columns,

        @About("how the cells of a weight lie") @Default("\"neighbouring-columns\"")
        Pairing pairing,

        @About("conductances of the plus cells at the start, rows x columns")
        Cells plus,

        @About("conductances of the minus cells at the start; not for single cells") @Default("null")
        Cells minus) {

    /** How the cells of a weight lie. */
    public enum Pairing {
        /** One cell a weight, never negative. */
        SINGLE,
        /** G+ and G- side by side: physical column 2 j and 2 j + 1 of one array. */
        NEIGHBOURING_COLUMNS,
        /** G+ and G- at the same place of two arrays. */
        TWO_ARRAYS
    }

    /**
     * Conductances at the start: a matrix, or a normal draw around a mean for every cell, clipped to the bounds; and
     * what else was measured of every cell.
     */
    @About("either a matrix (values, csv or npy, with its unit) or a mean with a deviation; and maps of measured cells")
    public record Cells(
            @About("the conductances, rows x columns") @Quantity(unit = "S", min = 0, max = 1) @Default("null")
            Matrix values,

            @About("mean of the draw") @Quantity(unit = "S", min = 0, max = 1) @Default("null")
            Double mean,

            @About("standard deviation of the draw") @Quantity(unit = "S", min = 0, max = 1) @Default("\"0 S\"")
            double deviation,

            @About("measured lowest conductance of every cell, instead of the device's")
            @Quantity(unit = "S", min = 0, max = 1)
            @Default("null")
            Matrix minimum,

            @About("measured highest conductance of every cell, instead of the device's")
            @Quantity(unit = "S", min = 0, max = 1)
            @Default("null")
            Matrix maximum,

            @About("cells that no pulse moves: 0 free, 1 stuck at the highest, 2 at the lowest conductance, 3 open"
                    + " (no current), 4 as it is at the start; instead of the parts that the device draws")
            @Default("null")
            Matrix stuck) {

        /** The largest code of a stuck cell. */
        public static final int MOST_STUCK = 4;

        /** Without maps. */
        public Cells(Matrix values, Double mean, double deviation) {
            this(values, mean, deviation, null, null, null);
        }
    }
}
