// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/**
 * Numbers in rows and columns, row-major, in the SI unit where they have a unit. In JSON {@code {"csv":
 * "file.csv", "unit": "uS"}}, {@code {"npy": "file.npy", "unit": "uS"}} or {@code {"values": [[1, 2], [3, 4]], "unit": "uS"}}; bare numbers without a unit.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param values rows x columns numbers
 */
public record Matrix(int rows, int columns, double[] values) {
    public double get(int row, int column) {
        return values[row * columns + column];
    }
}
