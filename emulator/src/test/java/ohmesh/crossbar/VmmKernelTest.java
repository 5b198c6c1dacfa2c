// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VmmKernelTest {
    @ParameterizedTest(name = "{0}x{1}, batch {2}, seed {3}")
    @CsvSource({
        "1,1,1,1",
        "4,13,3,2",
        "64,64,2,3",
        "128,16,64,4",
        "207,3,1,5",
        "3,207,2,6",
        "10,12,1,7",
        "2,5,4,8",
        "127,17,3,9"
    })
    void agreesWithEjml(int rows, int columns, int batch, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] g = random.doubles((long) rows * columns, 1e-6, 1e-4).toArray();
        double[] v = random.doubles((long) rows * batch, -0.2, 0.2).toArray();
        double[] out = new double[batch * columns];
        VmmKernels.best().multiply(g, rows, columns, v, out, batch);
        DMatrixRMaj expected = new DMatrixRMaj(batch, columns);
        CommonOps_DDRM.mult(DMatrixRMaj.wrap(batch, rows, v), DMatrixRMaj.wrap(rows, columns, g), expected);
        double scale = Arrays.stream(g).max().orElseThrow() * 0.2 * rows;
        assertArrayEquals(expected.data, out, 1e-12 * scale);
    }

    @Test
    void keepsTheDocumentedOrderOfOperations() {
        SplittableRandom random = new SplittableRandom(11);
        for (int rows = 1; rows < 20; rows++) {
            double[] g = random.doubles(rows, -1, 1).toArray();
            double[] v = random.doubles(rows, -1, 1).toArray();
            double[] sums = new double[4];
            for (int i = 0; i < rows; i++) {
                sums[i % 4] = Math.fma(v[i], g[i], sums[i % 4]);
            }
            double[] out = new double[1];
            VmmKernels.scalar().multiply(g, rows, 1, v, out);
            assertEquals((sums[0] + sums[1]) + (sums[2] + sums[3]), out[0], rows + " rows");
        }
    }

    @Test
    void withoutTheVectorModuleTheScalarKernelIsBest() {
        boolean vector = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        if (!vector) {
            assertSame(VmmKernels.scalar(), VmmKernels.best());
        }
        assertEquals(vector, VmmKernels.best().description().startsWith("Vector API"));
    }
}
