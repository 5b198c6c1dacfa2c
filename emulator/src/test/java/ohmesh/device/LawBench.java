// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.UpdateLaw;

/** One cell of a law alone, without variation: pulses in, conductance out. */
final class LawBench {
    final Device device;
    private final DeviceLaw law;

    LawBench(Device device) {
        this.device = device;
        law = DeviceLaw.of(device);
    }

    /** A law between two conductances; nominal pulses are 1.3 V and 500 us. */
    static LawBench of(UpdateLaw law, double minimum, double maximum) {
        return new LawBench(
                Records.with(Devices.PLAIN, "law", law, "minimumConductance", minimum, "maximumConductance", maximum));
    }

    /** The conductance after one nominal SET pulse. */
    double set(double siemens) {
        return after(siemens, true, 1);
    }

    /** The conductance after one nominal RESET pulse. */
    double reset(double siemens) {
        return after(siemens, false, 1);
    }

    /** The conductance after one pulse of so many nominal widths, ended at the bounds. */
    double after(double siemens, boolean set, double widths) {
        double step = step(siemens, set, widths);
        return Math.min(
                device.maximumConductance(),
                Math.max(device.minimumConductance(), set ? siemens + step : siemens - step));
    }

    /** The magnitude of the step of one pulse. */
    double step(double siemens, boolean set, double widths) {
        return law.step(
                siemens,
                set ? device.nominalSetVoltage() : -device.nominalResetVoltage(),
                widths * (set ? device.nominalSetWidth() : device.nominalResetWidth()),
                set ? device.setThreshold() : device.resetThreshold(),
                device.minimumConductance(),
                device.maximumConductance());
    }

    /** The conductance after so many nominal pulses. */
    double pulses(double siemens, boolean set, int count) {
        double g = siemens;
        for (int i = 0; i < count; i++) {
            g = after(g, set, 1);
        }
        return g;
    }
}
