// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.ThresholdStep;

/**
 * A step that is linear in the conductance, proportional to the pulse width and to a power of the
 * overdrive. The line goes through two measured points and ends at zero; form and points after M. Prezioso
 * et al., "Training and operation of an integrated neuromorphic network based on metal-oxide memristors",
 * Nature 521 (2015), figure 1c.
 */
final class ThresholdStepLaw implements DeviceLaw {
    private final Line set;
    private final Line reset;
    private final NominalPulses pulses;
    private final double scale;

    ThresholdStepLaw(Device device, ThresholdStep law) {
        double low = law.lowConductance();
        double high = law.highConductance();
        set = new Line(low, law.setStepLow(), high, law.setStepHigh());
        reset = new Line(low, law.resetStepLow(), high, law.resetStepHigh());
        pulses = new NominalPulses(device);
        scale = law.stepScale();
    }

    @Override
    public double step(
            double conductanceSiemens,
            double volts,
            double widthSeconds,
            double thresholdVolts,
            double minimumSiemens,
            double maximumSiemens) {
        double atNominal = (volts > 0 ? set : reset).at(conductanceSiemens);
        return atNominal * scale * pulses.count(volts, widthSeconds, thresholdVolts);
    }

    /** A straight line through two points, never below zero; level where both points share their abscissa. */
    private record Line(double x0, double y0, double x1, double y1) {
        double at(double x) {
            double slope = x0 == x1 ? 0 : (y1 - y0) / (x1 - x0);
            return StrictMath.max(0, y0 + slope * (x - x0));
        }
    }
}
