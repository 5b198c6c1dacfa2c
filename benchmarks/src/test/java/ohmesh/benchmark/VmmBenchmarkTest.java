// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VmmBenchmarkTest {
    @ParameterizedTest(name = "batch {0}")
    @ValueSource(ints = {1, 64})
    void allCandidatesGiveTheSameAnswer(int batch) {
        VmmBenchmark benchmark = new VmmBenchmark();
        benchmark.batch = batch;
        benchmark.draw();
        double[] expected = benchmark.ejmlVectorMatrix().data.clone();
        DMatrixRMaj columns = benchmark.ejmlMatrixVector();
        double[] scalar = benchmark.scalarKernel().clone();
        double[] vector = benchmark.vectorKernel().clone();
        double[] plain = benchmark.plainLoop().clone();
        assertEquals(batch * VmmBenchmark.COLUMNS, expected.length);
        assertNotEquals(0, expected[expected.length - 1]);
        assertArrayEquals(expected, CommonOps_DDRM.transpose(columns, null).data, 1e-12 * 1e-4);
        assertArrayEquals(expected, plain, 1e-12 * 1e-4);
        assertArrayEquals(expected, vector, 1e-12 * 1e-4);
        assertArrayEquals(
                Arrays.stream(scalar).mapToLong(Double::doubleToRawLongBits).toArray(),
                Arrays.stream(vector).mapToLong(Double::doubleToRawLongBits).toArray());
    }

    @ParameterizedTest(name = "batch {0}")
    @ValueSource(ints = {1, 64})
    void theLoadBoundReadsEveryConductanceOnceAVector(int batch) {
        VmmBenchmark benchmark = new VmmBenchmark();
        benchmark.batch = batch;
        benchmark.draw();
        double sum = benchmark.loadBound();
        double exact = batch * benchmark.conductanceSum();
        assertEquals(exact, sum, 1e-12 * exact);
    }
}
