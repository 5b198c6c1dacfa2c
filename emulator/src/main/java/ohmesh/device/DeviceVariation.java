// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.Draws;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.ExponentialStep;
import ohmesh.netlist.device.LinearStep;
import ohmesh.netlist.device.PowerStep;
import ohmesh.netlist.device.UpdateLaw;
import ohmesh.netlist.device.Variation;

/**
 * The draws that make cells and pulses differ. Every quantity has its own purpose, so changing one
 * deviation leaves all other draws as they were.
 */
public final class DeviceVariation {
    /** No threshold is drawn below this, so that a read at millivolts cannot be a write. */
    private static final double LOWEST_THRESHOLD_VOLTS = 1e-3;

    private final Device device;
    private final long seed;
    private final String component;
    private final Variation deviations;
    private final boolean lognormal;
    private final Draws pulses;
    private final Draws stepNoise;
    private final Draws programming;

    /**
     * The variation of all cells of one crossbar.
     *
     * @param device whose deviations count
     * @param seed of the run
     * @param component name of the crossbar, unique in the machine
     */
    public DeviceVariation(Device device, long seed, String component) {
        this.device = device;
        this.seed = seed;
        this.component = component;
        deviations = device.variation();
        lognormal = deviations.distribution() == Variation.Distribution.LOGNORMAL;
        pulses = draws("step-cycle-to-cycle");
        stepNoise = draws("step-noise");
        programming = draws("programming");
    }

    /** The draws of one purpose in this crossbar. */
    Draws draws(String purpose) {
        return new Draws(seed, component, purpose);
    }

    /** Magnitudes of the SET thresholds of {@code count} cells, in volts; one element where all are equal. */
    double[] setThresholds(long firstCell, int count) {
        return voltages("set-threshold", device.setThreshold(), deviations.thresholdDeviceToDevice(), firstCell, count);
    }

    /** Magnitudes of the RESET thresholds, in volts; one element where all are equal. */
    double[] resetThresholds(long firstCell, int count) {
        return voltages(
                "reset-threshold", device.resetThreshold(), deviations.thresholdDeviceToDevice(), firstCell, count);
    }

    /** Device-to-device factors of the step; one element where all are equal. */
    double[] stepFactors(long firstCell, int count) {
        return factors("step-device-to-device", deviations.stepDeviceToDevice(), 1, firstCell, count);
    }

    /** Lowest conductances, in siemens; one element where all are equal. */
    double[] minima(long firstCell, int count) {
        return factors(
                "minimum-conductance",
                deviations.minimumDeviceToDevice(),
                device.minimumConductance(),
                firstCell,
                count);
    }

    /** Highest conductances, in siemens; one element where all are equal. */
    double[] maxima(long firstCell, int count) {
        return factors(
                "maximum-conductance",
                deviations.maximumDeviceToDevice(),
                device.maximumConductance(),
                firstCell,
                count);
    }

    /** What every cell adds to the asymmetry of the law; null where cells do not differ in this. */
    double[] asymmetries(long firstCell, int count) {
        double deviation = deviations.asymmetryDeviceToDevice();
        if (deviation == 0) {
            return null;
        }
        Draws draws = draws("asymmetry");
        double[] shifts = new double[count];
        for (int i = 0; i < count; i++) {
            shifts[i] = deviation * draws.normal(firstCell + i, 0);
        }
        return shifts;
    }

    /** Voltages around a nominal one, normal, never below a millivolt; one element where all are equal. */
    double[] voltages(String purpose, double nominalVolts, double deviation, long firstCell, int count) {
        Draws draws = draws(purpose);
        double[] volts = new double[deviation == 0 ? 1 : count];
        for (int i = 0; i < volts.length; i++) {
            double shift = deviation == 0 ? 0 : deviation * draws.normal(firstCell + i, 0);
            volts[i] = StrictMath.max(LOWEST_THRESHOLD_VOLTS, nominalVolts + shift);
        }
        return volts;
    }

    /** Lognormal values around a median; one element where all are equal. */
    double[] lognormals(String purpose, double median, double sigma, long firstCell, int count) {
        Draws draws = draws(purpose);
        double[] values = new double[sigma == 0 ? 1 : count];
        for (int i = 0; i < values.length; i++) {
            values[i] = median * draws.lognormal(sigma, firstCell + i, 0);
        }
        return values;
    }

    /**
     * Cycle-to-cycle factor of the {@code n}-th pulse above threshold of a cell, counted from 0; below 0, where the
     * distribution is normal and wide, the cell moves backwards.
     */
    double pulseFactor(long cell, long n) {
        double sigma = deviations.stepCycleToCycle();
        if (lognormal) {
            return pulses.lognormal(sigma, cell, n);
        }
        return sigma == 0 ? 1 : 1 + sigma * pulses.normal(cell, n);
    }

    /** Standard normal draw for the noise that is added to the step of the {@code n}-th pulse of a cell. */
    double stepDraw(long cell, long n) {
        return stepNoise.normal(cell, n);
    }

    /** Standard normal draw for the programming noise of the {@code n}-th pulse of a cell. */
    double programmingDraw(long cell, long n) {
        return programming.normal(cell, n);
    }

    /** The asymmetry that a law's own numbers say. */
    static double asymmetry(UpdateLaw law) {
        if (law instanceof LinearStep step) {
            return step.asymmetry();
        }
        if (law instanceof ExponentialStep step) {
            return step.asymmetry();
        }
        return law instanceof PowerStep step ? step.asymmetry() : 0;
    }

    private double[] factors(String purpose, double sigma, double median, long firstCell, int count) {
        if (lognormal) {
            return lognormals(purpose, median, sigma, firstCell, count);
        }
        Draws draws = draws(purpose);
        double[] values = new double[sigma == 0 ? 1 : count];
        for (int i = 0; i < values.length; i++) {
            values[i] = median * (sigma == 0 ? 1 : StrictMath.max(0, 1 + sigma * draws.normal(firstCell + i, 0)));
        }
        return values;
    }
}
