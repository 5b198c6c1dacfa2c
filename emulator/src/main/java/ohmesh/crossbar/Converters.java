// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.AdcSpec.Kind;
import ohmesh.netlist.AdcSpec.Subtraction;

/**
 * The converters of one crossbar and which line uses which. The summing lines are counted in their order: logical
 * columns, or with digital subtraction 2 j for the plus and 2 j + 1 for the minus line of column j, in both layouts;
 * line k uses converter k / sharedColumns. The rows of transposed reads have converters of their own, shared alike.
 */
final class Converters {
    private final AnalogToDigital[] columns;
    private final AnalogToDigital[] rows;
    private final int linesPerColumn;

    /**
     * Draws the errors of all converters.
     *
     * @param columnAmps full scale of the columns
     * @param rowAmps full scale of the rows of transposed reads
     * @throws IllegalArgumentException where a range is not above 0, or capacitors mismatch outside a SAR
     */
    Converters(
            AdcSpec spec, PairLayout layout, int rowLines, double columnAmps, double rowAmps, String name, long seed) {
        if (spec.capacitorMismatch() != 0 && spec.kind() != Kind.SAR) {
            throw new IllegalArgumentException(
                    "array " + name + ": capacitors mismatch in a converter of kind sar only, this is " + spec.kind());
        }
        if (!(columnAmps > 0 && rowAmps > 0)) {
            throw new IllegalArgumentException("array " + name + ": converters with a full scale of " + columnAmps
                    + " A (columns) and " + rowAmps + " A (rows); it must be above 0");
        }
        linesPerColumn = layout.cellsPerWeight() == 2 && spec.subtraction() == Subtraction.DIGITAL ? 2 : 1;
        int first = (layout.logicalColumns() * linesPerColumn + spec.sharedColumns() - 1) / spec.sharedColumns();
        columns = new AnalogToDigital[layout.logicalColumns() * linesPerColumn];
        rows = new AnalogToDigital[rowLines];
        assign(columns, spec, columnAmps, 0, name, seed);
        assign(rows, spec, rowAmps, first, name, seed);
    }

    private static void assign(AnalogToDigital[] lines, AdcSpec spec, double amps, int first, String name, long seed) {
        for (int line = 0; line < lines.length; line++) {
            int shared = line % spec.sharedColumns();
            lines[line] = shared > 0
                    ? lines[line - 1]
                    : AnalogToDigital.drawn(spec, amps, seed, name, first + line / spec.sharedColumns());
        }
    }

    /** Whether a pair is converted twice and subtracted afterwards. */
    boolean subtractsDigitally() {
        return linesPerColumn == 2;
    }

    /** Converter of a logical column; the polarity counts with digital subtraction only. */
    AnalogToDigital column(int column, int polarity) {
        return columns[column * linesPerColumn + (linesPerColumn == 2 ? polarity : 0)];
    }

    AnalogToDigital row(int row) {
        return rows[row];
    }
}
