// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import java.util.SplittableRandom;
import java.util.StringJoiner;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Four signed vectors and a pair of 128x16 conductance matrices with a lowest conductance above zero; the
 * expected currents come from EJML, the expected codes from those.
 */
final class VmmData {
    private static final int ROWS = 128;
    private static final int COLUMNS = 16;
    private static final int VECTORS = 4;
    private static final double DAC_LSB_VOLTS = 0.2 / 127;
    private static final double ADC_LSB_AMPERES = 200e-6 / 127;

    private VmmData() {}

    static String text(String file) {
        return switch (file) {
            case "x.csv" -> integers(inputs());
            case "g-plus.csv" -> microSiemens(conductances(1));
            case "g-minus.csv" -> microSiemens(conductances(2));
            case "currents.csv" -> currentsText(currents());
            case "y.csv" -> integers(codes(currents()));
            default -> throw new IllegalArgumentException(file);
        };
    }

    private static DMatrixRMaj inputs() {
        SplittableRandom random = new SplittableRandom(3);
        DMatrixRMaj x = new DMatrixRMaj(VECTORS, ROWS);
        for (int i = 0; i < x.getNumElements(); i++) {
            x.set(i, random.nextInt(-127, 128));
        }
        return x;
    }

    /** Between 1 and 100 uS in steps of 1 nS. */
    private static DMatrixRMaj conductances(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DMatrixRMaj g = new DMatrixRMaj(ROWS, COLUMNS);
        for (int i = 0; i < g.getNumElements(); i++) {
            g.set(i, random.nextInt(1000, 100001) / 1000.0);
        }
        return g;
    }

    private static DMatrixRMaj currents() {
        DMatrixRMaj volts = inputs();
        CommonOps_DDRM.scale(DAC_LSB_VOLTS, volts);
        DMatrixRMaj difference = new DMatrixRMaj(ROWS, COLUMNS);
        CommonOps_DDRM.subtract(conductances(1), conductances(2), difference);
        CommonOps_DDRM.scale(1e-6, difference);
        DMatrixRMaj amps = new DMatrixRMaj(VECTORS, COLUMNS);
        CommonOps_DDRM.mult(volts, difference, amps);
        return amps;
    }

    private static DMatrixRMaj codes(DMatrixRMaj amps) {
        DMatrixRMaj codes = new DMatrixRMaj(amps);
        for (int i = 0; i < codes.getNumElements(); i++) {
            codes.set(i, Math.max(-127, Math.min(127, StrictMath.rint(amps.get(i) / ADC_LSB_AMPERES))));
        }
        return codes;
    }

    private static String integers(DMatrixRMaj m) {
        return rows(m, value -> Long.toString((long) value));
    }

    private static String microSiemens(DMatrixRMaj m) {
        return rows(m, Double::toString);
    }

    private static String currentsText(DMatrixRMaj m) {
        return rows(m, value -> String.format(java.util.Locale.ROOT, "%.17e", value));
    }

    private static String rows(DMatrixRMaj m, java.util.function.DoubleFunction<String> text) {
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < m.getNumRows(); row++) {
            StringJoiner line = new StringJoiner(",");
            for (int column = 0; column < m.getNumCols(); column++) {
                line.add(text.apply(m.get(row, column)));
            }
            all.append(line).append('\n');
        }
        return all.toString();
    }
}
