// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * A square-law (level 1) n-channel transistor without body effect or channel-length modulation: symmetric in source
 * and drain, so the terminal at the lower potential is the source by itself. With u the voltage along the channel
 * and q = V_gate - V_threshold - V_end, the overdrive at one end: I = k/2 (max(0, q)^2 - max(0, q - u)^2) + leak u.
 *
 * @param transconductance k in A/V^2
 * @param thresholdVolts gate above source from which the channel conducts
 * @param leakSiemens conductance of the channel that is left when it is off, above 0
 */
public record SquareLawTransistor(double transconductance, double thresholdVolts, double leakSiemens) {
    /**
     * What a closed channel of an array still conducts, in siemens: not zero, so that no line ends up without any
     * potential, and far below any cell.
     */
    public static final double LEAK_SIEMENS = 1e-12;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException unless all are finite and the transconductance and the leak above 0
     */
    public SquareLawTransistor {
        if (!(transconductance > 0
                && leakSiemens > 0
                && Double.isFinite(transconductance)
                && Double.isFinite(thresholdVolts)
                && Double.isFinite(leakSiemens))) {
            throw new IllegalArgumentException("a transistor with k = " + transconductance + " A/V^2, a threshold of "
                    + thresholdVolts + " V and a leak of " + leakSiemens + " S; k and leak must be above 0");
        }
    }

    /**
     * Current through the channel.
     *
     * @param overdrive gate less threshold less potential of the end that u counts from, in volts
     * @param volts along the channel, towards that end
     */
    double amps(double overdrive, double volts) {
        double leak = leakSiemens * volts;
        if (overdrive > 0) {
            // u (2 q - u) instead of a difference of squares, which would lose a small u.
            double reach = Math.min(volts, overdrive);
            return 0.5 * transconductance * reach * (2 * overdrive - reach) + leak;
        }
        double far = Math.max(0, overdrive - volts);
        return -0.5 * transconductance * far * far + leak;
    }

    /** Slope of the current in the voltage along the channel. */
    double slope(double overdrive, double volts) {
        return transconductance * Math.max(0, overdrive - volts) + leakSiemens;
    }
}
