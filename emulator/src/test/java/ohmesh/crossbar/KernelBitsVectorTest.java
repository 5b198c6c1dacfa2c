// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs in its own surefire execution, in a JVM with the Vector API; fails where it is not there. */
class KernelBitsVectorTest {
    static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    @Test
    void theVectorKernelIsBest() {
        assertNotSame(VmmKernels.scalar(), VmmKernels.best());
        assertEquals("Vector API", VmmKernels.best().description().substring(0, 10));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void vectorAndScalarKernelsAgreeToTheBit(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = seed == 0 ? 128 : 1 + random.nextInt(140);
        int columns = seed == 0 ? 16 : 1 + random.nextInt(70);
        int batch = 1 + random.nextInt(6);
        double[] g = random.doubles((long) rows * columns)
                .map(x -> (x - 0.3) * StrictMath.pow(10, -8 * x))
                .toArray();
        double[] v = random.doubles((long) rows * batch, -1, 1)
                .map(KernelBitsVectorTest::odd)
                .toArray();
        double[] scalar = new double[batch * columns];
        double[] vector = new double[batch * columns];
        VmmKernels.scalar().multiply(g, rows, columns, v, scalar, batch);
        VmmKernels.best().multiply(g, rows, columns, v, vector, batch);
        for (int i = 0; i < scalar.length; i++) {
            assertEquals(Double.doubleToRawLongBits(scalar[i]), Double.doubleToRawLongBits(vector[i]), "element " + i);
        }
    }

    /** Some zeros of both signs and some subnormal numbers among ordinary ones. */
    private static double odd(double x) {
        if (StrictMath.abs(x) < 0.1) {
            return x * 0.0;
        }
        return StrictMath.abs(x) < 0.15 ? x * Double.MIN_NORMAL : x;
    }
}
