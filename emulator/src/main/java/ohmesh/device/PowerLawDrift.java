// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.util.Arrays;
import ohmesh.engine.Draws;
import ohmesh.netlist.device.Imperfections.Drift;

/** Power-law drift: G(t) = G ((t + t0) / t0)^-nu, t since programming, with an exponent of every cell. */
final class PowerLawDrift {
    /** A conductance of 0 counts as this part of the highest one, so that its logarithm is finite. */
    private static final double LOWEST_PART = 1e-300;

    private final Drift drift;
    private final Draws draws;
    private final long firstCell;
    private final double highestSiemens;

    // The exponent of a cell as a pure function of its programmed conductance, kept with its argument.
    private final double[] exponent;
    private final double[] exponentOf;

    /**
     * The drift of an array.
     *
     * @param highestSiemens nominal conductance that g is relative to
     */
    PowerLawDrift(Drift drift, double highestSiemens, DeviceVariation variation, long firstCell, int count) {
        this.drift = drift;
        this.highestSiemens = highestSiemens;
        this.firstCell = firstCell;
        draws = variation.draws("drift-exponent");
        exponent = new double[count];
        exponentOf = new double[count];
        Arrays.fill(exponentOf, Double.NaN);
    }

    /** The exponent of a cell: normal, its mean and deviation after the conductance at programming. */
    double exponent(int cell, double programmedSiemens) {
        if (exponentOf[cell] != programmedSiemens) {
            double log = StrictMath.log(StrictMath.max(LOWEST_PART, programmedSiemens / highestSiemens));
            double mean = clamp(drift.meanSlope() * log + drift.meanOffset(), drift.meanMinimum(), drift.meanMaximum());
            double deviation = clamp(
                    drift.deviationSlope() * log + drift.deviationOffset(),
                    drift.deviationMinimum(),
                    drift.deviationMaximum());
            exponent[cell] = deviation == 0 ? mean : mean + deviation * draws.normal(firstCell + cell, 0);
            exponentOf[cell] = programmedSiemens;
        }
        return exponent[cell];
    }

    /** The conductance of a cell at an age. */
    double at(int cell, double programmedSiemens, double ageSeconds) {
        double reference = drift.referenceTime();
        return programmedSiemens
                * StrictMath.pow((ageSeconds + reference) / reference, -exponent(cell, programmedSiemens));
    }

    /** Seconds until the logarithm of the age of a cell has moved by epsilon. */
    double untilDue(double ageSeconds) {
        return (ageSeconds + drift.referenceTime()) * StrictMath.expm1(drift.epsilon());
    }

    private static double clamp(double value, double lowest, double highest) {
        return StrictMath.min(highest, StrictMath.max(lowest, value));
    }
}
