// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.NonlinearStates;

/**
 * {@code G = B (1 - exp(-P / A)) + Gmin} over the pulse number P (P.-Y. Chen, X. Peng, S. Yu, "NeuroSim+", IEDM 2017). A pulse
 * looks up where on the curve the cell stands and goes on from there; solving for P and adding the pulses has a closed form.
 * Where the curve starts so slowly that its first steps are lost in the digits of the conductance, a pulse moves the cell by
 * the last digit: so it leaves its bound, after about as many pulses as on the curve.
 */
final class NonlinearStatesLaw implements NominalPulseLaw {
    private final Direction set;
    private final Direction reset;
    private final NominalPulses pulses;

    NonlinearStatesLaw(NominalPulses pulses, NonlinearStates law) {
        this.pulses = pulses;
        set = new Direction(Nonlinearity.curvature(law.setNonlinearity()), law.setPulses());
        // Walked backwards the curve over P bends the other way.
        reset = new Direction(-Nonlinearity.curvature(law.resetNonlinearity()), law.resetPulses());
    }

    @Override
    public NominalPulses pulses() {
        return pulses;
    }

    @Override
    public double step(Window window, double conductanceSiemens, boolean up, double count) {
        double done = 1 - window.room(up, conductanceSiemens);
        if (!(window.range() > 0)) {
            return 0;
        }
        double digit = StrictMath.ulp(window.maximumSiemens()) / window.range();
        return (up ? set : reset).visibleWay(done, count, digit) * window.range();
    }

    /** One branch, from 0 where it starts to 1 where it ends: f(x) = (1 - exp(-k x)) / (1 - exp(-k)). */
    private record Direction(double k, double pulses) {
        /** The same where steps shorter than a digit are lost: so many pulses at the start count in digits. */
        double visibleWay(double done, double count, double digit) {
            double lost = k < 0 ? StrictMath.floor(pulses * (1 - StrictMath.log(pulses * digit) / k)) : 0;
            double left = lost - done / digit;
            if (!(left > 0)) {
                return way(done, count);
            }
            double further = count - left;
            return further > 0 ? left * digit + way(done + left * digit, further) : StrictMath.max(1, count) * digit;
        }

        /** f(x + d) - f(x), where f(x) is what is done and d the part of the branch that the pulses go. */
        double way(double done, double count) {
            double d = StrictMath.min(1, count / pulses);
            if (k == 0) {
                return d;
            }
            if (k > 0) {
                return (1 / -StrictMath.expm1(-k) - done) * -StrictMath.expm1(-k * d);
            }
            // (done + 1 / (e^a - 1)) (e^(a d) - 1) with a = -k, in terms that stay finite where e^a does not.
            double start = -StrictMath.expm1(k * d) * StrictMath.exp(k * (1 - d)) / -StrictMath.expm1(k);
            double onwards = done == 0 ? 0 : done * StrictMath.expm1(-k * d);
            return StrictMath.min(1, start + onwards);
        }
    }
}
