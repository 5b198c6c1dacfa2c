// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * What stands at the ends of the lines: a voltage, or nothing where the end floats. The arrays are the drive
 * itself, for the owner to change between solves.
 *
 * @param rowLeft volts at the left end of every row line, NaN where it floats
 * @param rowRight the same at the right ends
 * @param columnTop the same at the top ends of the column lines
 * @param columnBottom the same at their bottom ends
 */
public record LineDrive(double[] rowLeft, double[] rowRight, double[] columnTop, double[] columnBottom) {
    /** Marks an end that floats. */
    public static final double FLOATING = Double.NaN;

    /** All ends of an array of so many rows and columns floating. */
    public static LineDrive floating(int rows, int columns) {
        LineDrive drive = new LineDrive(new double[rows], new double[rows], new double[columns], new double[columns]);
        Arrays.fill(drive.rowLeft, FLOATING);
        Arrays.fill(drive.rowRight, FLOATING);
        Arrays.fill(drive.columnTop, FLOATING);
        Arrays.fill(drive.columnBottom, FLOATING);
        return drive;
    }

    /** Whether an end with this voltage is driven. */
    public static boolean isDriven(double volts) {
        return !Double.isNaN(volts);
    }
}
