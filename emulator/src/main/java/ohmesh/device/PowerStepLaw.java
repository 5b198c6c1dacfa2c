// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.PowerStep;

/** A step that is a power of the distance to the bound: the power step device of aihwkit (Rasch et al. 2021). */
record PowerStepLaw(PowerStep law, NominalPulses pulses) implements NominalPulseLaw {
    @Override
    public double step(Window window, double conductanceSiemens, boolean set, double count) {
        double power = set ? law.setPower() : law.resetPower();
        double size = law.step() * (set ? 1 + law.asymmetry() : 1 - law.asymmetry());
        double room = window.room(set, conductanceSiemens);
        return RepeatedSteps.one(left -> size * StrictMath.pow(left, power), room, count) * window.range();
    }
}
