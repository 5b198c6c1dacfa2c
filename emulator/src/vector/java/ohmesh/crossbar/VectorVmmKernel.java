// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel on the Vector API: lanes are columns, so every column keeps the order of the scalar kernel.
 * Two vectors of columns with four partial sums each make eight independent chains, which hides the latency
 * of the fused multiply-add.
 */
final class VectorVmmKernel implements VmmKernel {
    private static final VectorSpecies<Double> WIDE = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = WIDE.length();

    /** Below this the scalar loop is as fast, and needs no compiler to stop vectors from being allocated. */
    private static final int FEWEST_CELLS = 256;

    private final VmmKernel scalar = new ScalarVmmKernel();

    VectorVmmKernel() {}

    @Override
    public void multiply(double[] g, int rows, int columns, double[] v, double[] out, int batch) {
        if (rows * columns < FEWEST_CELLS) {
            scalar.multiply(g, rows, columns, v, out, batch);
            return;
        }
        for (int b = 0; b < batch; b++) {
            int column = 0;
            for (; column + 2 * LANES <= columns; column += 2 * LANES) {
                twoVectors(g, rows, columns, column, v, b * rows, out, b * columns + column);
            }
            for (; column + LANES <= columns; column += LANES) {
                oneVector(g, rows, columns, column, v, b * rows, out, b * columns + column);
            }
            for (; column < columns; column++) {
                out[b * columns + column] = ScalarVmmKernel.dot(g, column, columns, rows, v, b * rows);
            }
        }
    }

    @Override
    public String description() {
        return "Vector API, " + WIDE.vectorBitSize() + " bit";
    }

    private static void twoVectors(
            double[] g, int rows, int columns, int column, double[] v, int firstVolt, double[] out, int to) {
        DoubleVector a0 = DoubleVector.zero(WIDE);
        DoubleVector a1 = DoubleVector.zero(WIDE);
        DoubleVector a2 = DoubleVector.zero(WIDE);
        DoubleVector a3 = DoubleVector.zero(WIDE);
        DoubleVector b0 = DoubleVector.zero(WIDE);
        DoubleVector b1 = DoubleVector.zero(WIDE);
        DoubleVector b2 = DoubleVector.zero(WIDE);
        DoubleVector b3 = DoubleVector.zero(WIDE);
        int i = 0;
        int p = column;
        for (; i + 3 < rows; i += 4) {
            DoubleVector v0 = volt(v, firstVolt + i);
            DoubleVector v1 = volt(v, firstVolt + i + 1);
            DoubleVector v2 = volt(v, firstVolt + i + 2);
            DoubleVector v3 = volt(v, firstVolt + i + 3);
            a0 = v0.fma(load(g, p), a0);
            b0 = v0.fma(load(g, p + LANES), b0);
            p += columns;
            a1 = v1.fma(load(g, p), a1);
            b1 = v1.fma(load(g, p + LANES), b1);
            p += columns;
            a2 = v2.fma(load(g, p), a2);
            b2 = v2.fma(load(g, p + LANES), b2);
            p += columns;
            a3 = v3.fma(load(g, p), a3);
            b3 = v3.fma(load(g, p + LANES), b3);
            p += columns;
        }
        if (i < rows) {
            DoubleVector v0 = volt(v, firstVolt + i);
            a0 = v0.fma(load(g, p), a0);
            b0 = v0.fma(load(g, p + LANES), b0);
        }
        if (i + 1 < rows) {
            DoubleVector v1 = volt(v, firstVolt + i + 1);
            a1 = v1.fma(load(g, p + columns), a1);
            b1 = v1.fma(load(g, p + columns + LANES), b1);
        }
        if (i + 2 < rows) {
            DoubleVector v2 = volt(v, firstVolt + i + 2);
            a2 = v2.fma(load(g, p + 2 * columns), a2);
            b2 = v2.fma(load(g, p + 2 * columns + LANES), b2);
        }
        a0.add(a1).add(a2.add(a3)).intoArray(out, to);
        b0.add(b1).add(b2.add(b3)).intoArray(out, to + LANES);
    }

    private static void oneVector(
            double[] g, int rows, int columns, int column, double[] v, int firstVolt, double[] out, int to) {
        DoubleVector a0 = DoubleVector.zero(WIDE);
        DoubleVector a1 = DoubleVector.zero(WIDE);
        DoubleVector a2 = DoubleVector.zero(WIDE);
        DoubleVector a3 = DoubleVector.zero(WIDE);
        int i = 0;
        int p = column;
        for (; i + 3 < rows; i += 4) {
            a0 = volt(v, firstVolt + i).fma(load(g, p), a0);
            a1 = volt(v, firstVolt + i + 1).fma(load(g, p + columns), a1);
            a2 = volt(v, firstVolt + i + 2).fma(load(g, p + 2 * columns), a2);
            a3 = volt(v, firstVolt + i + 3).fma(load(g, p + 3 * columns), a3);
            p += 4 * columns;
        }
        if (i < rows) {
            a0 = volt(v, firstVolt + i).fma(load(g, p), a0);
        }
        if (i + 1 < rows) {
            a1 = volt(v, firstVolt + i + 1).fma(load(g, p + columns), a1);
        }
        if (i + 2 < rows) {
            a2 = volt(v, firstVolt + i + 2).fma(load(g, p + 2 * columns), a2);
        }
        a0.add(a1).add(a2.add(a3)).intoArray(out, to);
    }

    private static DoubleVector volt(double[] v, int at) {
        return DoubleVector.broadcast(WIDE, v[at]);
    }

    private static DoubleVector load(double[] g, int at) {
        return DoubleVector.fromArray(WIDE, g, at);
    }
}
