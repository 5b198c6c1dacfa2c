// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Vteam;

/**
 * VTEAM (S. Kvatinsky et al., IEEE Trans. Circuits Syst. II 62, 2015) without window: beyond a threshold
 * {@code dx/dt = k (V / threshold - 1)^alpha}, R linear in x. The voltage of the cell holds during a pulse, so x is linear
 * in time until it ends at 0 or 1, and the pulse has a closed form.
 */
final class VteamLaw implements DeviceLaw {
    /** The lowest conductance of a cell as a part of its highest, since R is linear in x and must stay finite. */
    private static final double LOWEST_PART = 1e-12;

    private final Vteam law;

    VteamLaw(Vteam law) {
        this.law = law;
    }

    @Override
    public double step(
            double conductanceSiemens,
            double volts,
            double widthSeconds,
            double thresholdVolts,
            double minimumSiemens,
            double maximumSiemens) {
        if (!(maximumSiemens > 0)) {
            return 0; // a cell whose bounds were drawn at 0 S is open
        }
        boolean set = volts > 0;
        double overdrive = StrictMath.abs(volts) / thresholdVolts - 1;
        double rate = set
                ? law.setRate() * StrictMath.pow(overdrive, law.setExponent())
                : law.resetRate() * StrictMath.pow(overdrive, law.resetExponent());
        double on = 1 / maximumSiemens;
        double off = 1 / StrictMath.max(minimumSiemens, LOWEST_PART * maximumSiemens);
        double before = StrictMath.min(off, StrictMath.max(on, 1 / conductanceSiemens));
        double way = StrictMath.min(1, rate * widthSeconds) * (off - on);
        double after = set ? StrictMath.max(on, before - way) : StrictMath.min(off, before + way);
        return StrictMath.abs(before - after) / (before * after);
    }
}
