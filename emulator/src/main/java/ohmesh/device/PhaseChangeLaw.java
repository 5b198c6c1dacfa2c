// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.PhaseChange;

/**
 * Phase change in the crystalline fraction, in which the conductance is linear: SET crystallises a part of what is
 * amorphous, gradually; RESET melts, at once: a nominal pulse leaves the same fraction wherever the cell was, a shorter
 * one goes that part of the way. A RESET crystallises nothing.
 */
record PhaseChangeLaw(PhaseChange law, NominalPulses pulses, NoisePolynomial noise) implements NominalPulseLaw {
    PhaseChangeLaw(PhaseChange law, NominalPulses pulses) {
        this(law, pulses, new NoisePolynomial(law.programmingNoise()));
    }

    @Override
    public double step(Window window, double conductanceSiemens, boolean set, double count) {
        double crystalline = window.part(conductanceSiemens);
        double way = set
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
