// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.SoftBounds;

/** A pulse goes a part of the way to the bound, n pulses {@code 1 - (1 - part)^n} of it. */
record SoftBoundsLaw(SoftBounds law, NominalPulses pulses, NoisePolynomial noise) implements NominalPulseLaw {
    SoftBoundsLaw(SoftBounds law, NominalPulses pulses) {
        this(law, pulses, new NoisePolynomial(law.programmingNoise()));
    }

    @Override
    public double step(Window window, double conductanceSiemens, boolean set, double count) {
        return window.room(set, conductanceSiemens)
                * window.range()
                * RepeatedSteps.ofTheRest(set ? law.setPart() : law.resetPart(), count);
    }

    @Override
    public double deviationSiemens(double siemens, double maximumSiemens) {
        return noise.deviation(siemens, maximumSiemens);
    }
}
