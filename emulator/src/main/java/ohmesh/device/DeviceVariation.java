// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.Draws;
import ohmesh.netlist.device.Device;

/**
 * The draws that make cells and pulses differ. Every quantity has its own purpose, so changing one
 * deviation leaves all other draws as they were.
 */
public final class DeviceVariation {
    /** No threshold is drawn below this, so that a read at millivolts cannot be a write. */
    private static final double LOWEST_THRESHOLD_VOLTS = 1e-3;

    private final Device device;
    private final Draws setThresholds;
    private final Draws resetThresholds;
    private final Draws steps;
    private final Draws minima;
    private final Draws maxima;
    private final Draws pulses;

    /**
     * The variation of all cells of one crossbar.
     *
     * @param device whose deviations count
     * @param seed of the run
     * @param component name of the crossbar, unique in the machine
     */
    public DeviceVariation(Device device, long seed, String component) {
        this.device = device;
        setThresholds = new Draws(seed, component, "set-threshold");
        resetThresholds = new Draws(seed, component, "reset-threshold");
        steps = new Draws(seed, component, "step-device-to-device");
        minima = new Draws(seed, component, "minimum-conductance");
        maxima = new Draws(seed, component, "maximum-conductance");
        pulses = new Draws(seed, component, "step-cycle-to-cycle");
    }

    /** Magnitudes of the SET thresholds of {@code count} cells, in volts; one element where all are equal. */
    double[] setThresholds(long firstCell, int count) {
        return thresholds(setThresholds, device.setThreshold(), firstCell, count);
    }

    /** Magnitudes of the RESET thresholds, in volts; one element where all are equal. */
    double[] resetThresholds(long firstCell, int count) {
        return thresholds(resetThresholds, device.resetThreshold(), firstCell, count);
    }

    /** Device-to-device factors of the step; one element where all are equal. */
    double[] stepFactors(long firstCell, int count) {
        return factors(steps, device.variation().stepDeviceToDevice(), 1, firstCell, count);
    }

    /** Lowest conductances, in siemens; one element where all are equal. */
    double[] minima(long firstCell, int count) {
        return factors(
                minima, device.variation().minimumDeviceToDevice(), device.minimumConductance(), firstCell, count);
    }

    /** Highest conductances, in siemens; one element where all are equal. */
    double[] maxima(long firstCell, int count) {
        return factors(
                maxima, device.variation().maximumDeviceToDevice(), device.maximumConductance(), firstCell, count);
    }

    /** Cycle-to-cycle factor of the {@code n}-th pulse above threshold of a cell, counted from 0. */
    double pulseFactor(long cell, long n) {
        return pulses.lognormal(device.variation().stepCycleToCycle(), cell, n);
    }

    private double[] thresholds(Draws draws, double nominalVolts, long firstCell, int count) {
        double deviation = device.variation().thresholdDeviceToDevice();
        double[] volts = new double[deviation == 0 ? 1 : count];
        for (int i = 0; i < volts.length; i++) {
            double shift = deviation == 0 ? 0 : deviation * draws.normal(firstCell + i, 0);
            volts[i] = StrictMath.max(LOWEST_THRESHOLD_VOLTS, nominalVolts + shift);
        }
        return volts;
    }

    private static double[] factors(Draws draws, double sigma, double median, long firstCell, int count) {
        double[] values = new double[sigma == 0 ? 1 : count];
        for (int i = 0; i < values.length; i++) {
            values[i] = median * draws.lognormal(sigma, firstCell + i, 0);
        }
        return values;
    }
}
