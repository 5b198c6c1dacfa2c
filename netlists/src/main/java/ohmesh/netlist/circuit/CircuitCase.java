// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.circuit;

import java.util.List;

/**
 * A crossbar to solve by itself. Word line i runs along row i and is the row line, bit line j along column j and is
 * the column line; cell (i, j) joins the two.
 *
 * @param name for reports
 * @param rows word lines
 * @param columns bit lines
 * @param conductances rows x columns, row-major, in siemens, all above 0
 * @param wires resistances
 * @param ends what stands at the ends of the lines
 * @param cell what every cell is
 * @param references results of other solvers to compare with
 */
public record CircuitCase(
        String name,
        int rows,
        int columns,
        double[] conductances,
        Wires wires,
        Ends ends,
        CellModel cell,
        List<Reference> references) {

    /**
     * Resistances, in ohms; 0 is an ideal conductor.
     *
     * @param rowSegment between neighbouring cells of a word line
     * @param columnSegment between neighbouring cells of a bit line
     * @param rowTerminal from either end of a word line to its first cell
     * @param columnTerminal from either end of a bit line to its first cell
     */
    public record Wires(double rowSegment, double columnSegment, double rowTerminal, double columnTerminal) {}

    /**
     * Voltages at the ends of the lines; NaN where an end floats.
     *
     * @param wordLeft one a row
     * @param wordRight one a row
     * @param bitTop one a column
     * @param bitBottom one a column
     */
    public record Ends(double[] wordLeft, double[] wordRight, double[] bitTop, double[] bitBottom) {}

    /**
     * What another solver found.
     *
     * @param key the member of the file that holds it
     * @param result what it is
     * @param values in volts or amperes, NaN where the end floats
     */
    public record Reference(String key, Result result, double[] values) {}

    /** Results that can be compared. */
    public enum Result {
        /** Voltage of every cell, rows x columns. */
        CELL_VOLTS,
        /** Current into the bottom terminal of every bit line. */
        BIT_BOTTOM_AMPS,
        /** Current into the top terminal of every bit line. */
        BIT_TOP_AMPS,
        /** Current out of the driver at the left of every word line. */
        WORD_LEFT_AMPS,
        /** Current out of the driver at the right of every word line. */
        WORD_RIGHT_AMPS
    }
}
