// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.Pointer;

/** Numbers from an NPY file: one or two dimensions, a single dimension being one column. */
final class NpyTable {
    private final Location place;
    private final int powerOfTen;
    private final ProblemList problems;

    NpyTable(String file, Pointer pointer, int powerOfTen, ProblemList problems) {
        place = Location.outsideText(file, pointer);
        this.powerOfTen = powerOfTen;
        this.problems = problems;
    }

    /** The numbers, or empty after problems. */
    Optional<MatrixBinder.Numbers> read(byte[] bytes) {
        try {
            Matrix matrix = matrix(bytes, NpyHeader.read(bytes));
            return Optional.of(new MatrixBinder.Numbers(matrix, (row, column) -> place));
        } catch (NpyHeader.Unreadable e) {
            problems.at(place, e.getMessage());
            return Optional.empty();
        }
    }

    private Matrix matrix(byte[] bytes, NpyHeader header) throws NpyHeader.Unreadable {
        long numbers = header.rows() * header.columns();
        if (header.columns() > NumberRows.MOST || header.rows() > NumberRows.MOST || numbers > NumberRows.MOST) {
            throw new NpyHeader.Unreadable("more than " + NumberRows.MOST + " numbers");
        }
        long size = header.dataOffset() + numbers * header.bytesANumber();
        if (bytes.length != size) {
            throw new NpyHeader.Unreadable("the file ends at byte offset " + bytes.length + "; " + header.rows() + " x "
                    + header.columns() + " numbers of " + header.bytesANumber() + " bytes end at " + size);
        }
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(header.dataOffset());
        double[] values = new double[(int) numbers];
        for (int i = 0; i < values.length; i++) {
            int offset = data.position();
            double value = header.bytesANumber() == Float.BYTES ? data.getFloat() : data.getDouble();
            if (!Double.isFinite(value)) {
                throw new NpyHeader.Unreadable(value + " in row " + (i / header.columns() + 1) + ", column "
                        + (i % header.columns() + 1) + " (byte offset " + offset + ") is not a finite number");
            }
            values[i] = scaled(value);
        }
        return new Matrix((int) header.rows(), (int) header.columns(), values);
    }

    /** Scaled as the shortest decimal that stands for the number, so that NPY and CSV files of it agree. */
    private double scaled(double value) {
        return powerOfTen == 0
                ? value
                : new BigDecimal(Double.toString(value))
                        .scaleByPowerOfTen(powerOfTen)
                        .doubleValue();
    }
}
