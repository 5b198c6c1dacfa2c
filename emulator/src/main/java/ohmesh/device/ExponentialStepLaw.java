// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.ExponentialStep;

/**
 * A step with an exponential of the conductance, {@code s max(0, 1 - A exp(d gamma (a w + b)))}: the exponential step
 * device of aihwkit (Rasch et al. 2021), after Gong et al., Nature Communications 9 (2018).
 */
record ExponentialStepLaw(ExponentialStep law, NominalPulses pulses) implements NominalPulseLaw {
    @Override
    public double step(Window window, double conductanceSiemens, boolean set, double count) {
        double room = window.room(set, conductanceSiemens);
        return RepeatedSteps.one(left -> nominal(set, left), room, count) * window.range();
    }

    private double nominal(boolean set, double left) {
        double w = set ? 1 - 2 * left : 2 * left - 1;
        double z = law.slope() * w + law.offset();
        double bend = set
                ? law.setFactor() * StrictMath.exp(law.setGamma() * z)
                : law.resetFactor() * StrictMath.exp(-law.resetGamma() * z);
        double size = law.step() * (set ? 1 + law.asymmetry() : 1 - law.asymmetry());
        // The exponential may overflow; no step is longer than the range.
        return size == 0 || !(bend < 1) ? 0 : StrictMath.min(1, size * (1 - bend));
    }
}
