// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The terminal currents of a solution, all counted out of the drivers. */
final class Terminals {
    private Terminals() {}

    static double[] all(CircuitSolution solution) {
        return DoubleStream.concat(
                        DoubleStream.concat(
                                Arrays.stream(solution.rowLeftAmps()), Arrays.stream(solution.rowRightAmps())),
                        DoubleStream.concat(
                                Arrays.stream(solution.columnTopAmps()).map(amps -> -amps),
                                Arrays.stream(solution.columnBottomAmps()).map(amps -> -amps)))
                .toArray();
    }

    static double sum(CircuitSolution solution) {
        return Arrays.stream(all(solution)).sum();
    }

    static double largest(CircuitSolution solution) {
        return Arrays.stream(all(solution)).map(Math::abs).max().orElse(0);
    }
}
