// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.PhaseChange;

/**
 * Phase change in the crystalline fraction, in which the conductance is linear: SET crystallises a part of what is
 * amorphous, gradually; RESET melts, at once: a nominal pulse leaves the same fraction wherever the cell was, a shorter
 * one goes that part of the way. A RESET crystallises nothing.
 */
final class PhaseChangeLaw implements DeviceLaw {
    private final PhaseChange law;
    private final NominalPulses pulses;
    private final NoisePolynomial noise;

    PhaseChangeLaw(Device device, PhaseChange law) {
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
        Window window = new Window(minimumSiemens, maximumSiemens);
        double crystalline = window.part(conductanceSiemens);
        double count = pulses.count(volts, widthSeconds, thresholdVolts);
        double way = volts > 0
                ? (1 - crystalline) * RepeatedSteps.ofTheRest(law.crystallisedPart(), count)
                : StrictMath.max(0, crystalline - law.fractionAfterReset()) * StrictMath.min(1, count);
        return way * window.range();
    }

    @Override
    public double deviationSiemens(double siemens, double maximumSiemens) {
        return noise.deviation(siemens, maximumSiemens);
    }

    @Override
    public double endSiemens(boolean set, double minimumSiemens, double maximumSiemens) {
        return set ? maximumSiemens : minimumSiemens + law.fractionAfterReset() * (maximumSiemens - minimumSiemens);
    }
}
