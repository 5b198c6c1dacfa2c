// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.ProgrammingNoise;

/** Standard deviation of programming as a polynomial of the conductance, both in units of the highest. */
final class NoisePolynomial {
    private final ProgrammingNoise numbers;

    /** The polynomial of some numbers; without them it is 0. */
    NoisePolynomial(ProgrammingNoise numbers) {
        this.numbers = numbers;
    }

    /** In siemens; 0 where the polynomial is negative. */
    double deviation(double siemens, double maximumSiemens) {
        if (numbers == null || !(maximumSiemens > 0)) {
            return 0;
        }
        double g = siemens / maximumSiemens;
        double upper = numbers.quadratic() + g * (numbers.cubic() + g * numbers.quartic());
        return StrictMath.max(0, numbers.constant() + g * (numbers.linear() + g * upper)) * maximumSiemens;
    }
}
