// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.util.Arrays;
import ohmesh.netlist.device.CellNoise.Accumulated;

/** The deviation of 1/f noise that has accumulated since a cell was programmed, as {@link Accumulated} says it. */
final class AccumulatedNoise {
    private final Accumulated numbers;
    private final double highestSiemens;
    private final Ageing ageing;

    // Pure functions of the programmed conductance and of the age, kept with their arguments.
    private final double[] strength;
    private final double[] strengthOf;
    private double growth;
    private double growthOf = Double.NaN;

    AccumulatedNoise(Accumulated numbers, double highestSiemens, Ageing ageing, int count) {
        this.numbers = numbers;
        this.highestSiemens = highestSiemens;
        this.ageing = ageing;
        strength = new double[count];
        strengthOf = new double[count];
        Arrays.fill(strengthOf, Double.NaN);
    }

    /** Relative standard deviation of the conductance of a cell in a read now. */
    double relativeDeviation(int cell, double nowSeconds) {
        return strength(cell) * growth(ageing.age(cell, nowSeconds));
    }

    private double strength(int cell) {
        double programmed = ageing.programmedSiemens(cell);
        if (strengthOf[cell] != programmed) {
            double power = StrictMath.pow(programmed / highestSiemens, numbers.exponent());
            strength[cell] =
                    StrictMath.min(numbers.maximum(), numbers.coefficient() / StrictMath.max(power, numbers.floor()));
            strengthOf[cell] = programmed;
        }
        return strength[cell];
    }

    private double growth(double ageSeconds) {
        if (growthOf != ageSeconds) {
            double ratio = (ageSeconds + numbers.referenceTime() + numbers.readTime()) / (2 * numbers.readTime());
            growth = StrictMath.sqrt(StrictMath.max(0, StrictMath.log(ratio)));
            growthOf = ageSeconds;
        }
        return growth;
    }
}
