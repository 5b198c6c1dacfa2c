// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.PowerStep;

/** A step that is a power of the distance to the bound: the power step device of aihwkit (Rasch et al. 2021). */
final class PowerStepLaw implements DeviceLaw {
    private final PowerStep law;
    private final NominalPulses pulses;

    PowerStepLaw(Device device, PowerStep law) {
        this.law = law;
        pulses = new NominalPulses(device);
    }

    @Override
    public double step(
            double conductanceSiemens,
            double volts,
            double widthSeconds,
            double thresholdVolts,
            double minimumSiemens,
            double maximumSiemens) {
        boolean set = volts > 0;
        Window window = new Window(minimumSiemens, maximumSiemens);
        double power = set ? law.setPower() : law.resetPower();
        double size = law.step() * (set ? 1 + law.asymmetry() : 1 - law.asymmetry());
        double count = pulses.count(volts, widthSeconds, thresholdVolts);
        double room = window.room(set, conductanceSiemens);
        return RepeatedSteps.one(left -> size * StrictMath.pow(left, power), room, count) * window.range();
    }
}
