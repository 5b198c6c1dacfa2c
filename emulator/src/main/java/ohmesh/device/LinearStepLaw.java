// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.LinearStep;

/**
 * A step linear in the conductance. With w from -1 to 1 over the range every pulse goes {@code s (1 - slope w)}
 * parts of it, so pulses form a geometric series around w = 1 / slope, and n of them, whole or not, have a closed form.
 * Constant where the slope is 0, soft bounds where it is 1; the linear step device of aihwkit (Rasch et al. 2021).
 */
record LinearStepLaw(LinearStep law, NominalPulses pulses) implements NominalPulseLaw {
    @Override
    public double step(Window window, double conductanceSiemens, boolean set, double count) {
        // Seen from the bound that the pulse moves away from, both directions are the same.
        double w = 1 - 2 * window.room(set, conductanceSiemens);
        double slope = set ? law.setSlope() : law.resetSlope();
        double size = law.step() * (set ? 1 + law.asymmetry() : 1 - law.asymmetry());
        return way(size, slope, w, count) * window.range();
    }

    private static double way(double size, double slope, double w, double count) {
        if (slope == 0) {
            return size * count;
        }
        double way = (1 - slope * w) / (2 * slope) * RepeatedSteps.ofTheRest(2 * size * slope, count);
        // Steps that grow towards the bound grow beyond all numbers where a pulse is long.
        return StrictMath.min(1, way);
    }
}
