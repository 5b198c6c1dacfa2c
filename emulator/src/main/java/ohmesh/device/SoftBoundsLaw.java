// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.SoftBounds;

/** A pulse goes a part of the way to the bound, n pulses {@code 1 - (1 - part)^n} of it. */
final class SoftBoundsLaw implements DeviceLaw {
    private final SoftBounds law;
    private final NominalPulses pulses;
    private final NoisePolynomial noise;

    SoftBoundsLaw(Device device, SoftBounds law) {
        this.law = law;
        pulses = new NominalPulses(device);
        noise = new NoisePolynomial(law.programmingNoise());
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
        double count = pulses.count(volts, widthSeconds, thresholdVolts);
        return window.room(set, conductanceSiemens)
                * window.range()
                * RepeatedSteps.ofTheRest(set ? law.setPart() : law.resetPart(), count);
    }

    @Override
    public double deviationSiemens(double siemens, double maximumSiemens) {
        return noise.deviation(siemens, maximumSiemens);
    }
}
