// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.ThresholdStep;

/**
 * A step that is linear in the conductance, proportional to the pulse width and to a power of the
 * overdrive. The line goes through two measured points and ends at zero; form and points after M. Prezioso
 * et al., "Training and operation of an integrated neuromorphic network based on metal-oxide memristors",
 * Nature 521 (2015), figure 1c.
 */
final class ThresholdStepLaw implements NominalPulseLaw {
    private final Line set;
    private final Line reset;
    private final NominalPulses pulses;
    private final double scale;

    ThresholdStepLaw(NominalPulses pulses, ThresholdStep law) {
        double low = law.lowConductance();
        double high = law.highConductance();
        set = new Line(low, law.setStepLow(), high, law.setStepHigh());
        reset = new Line(low, law.resetStepLow(), high, law.resetStepHigh());
        this.pulses = pulses;
        scale = law.stepScale();
    }

    @Override
    public NominalPulses pulses() {
        return pulses;
    }

    @Override
    public double step(Window window, double conductanceSiemens, boolean rises, double count) {
        double atNominal = (rises ? set : reset).at(conductanceSiemens);
        return atNominal * scale * count;
    }

    /** A straight line through two points, never below zero; level where both points share their abscissa. */
    private record Line(double x0, double y0, double x1, double y1) {
        double at(double x) {
            double slope = x0 == x1 ? 0 : (y1 - y0) / (x1 - x0);
            return StrictMath.max(0, y0 + slope * (x - x0));
        }
    }
}
