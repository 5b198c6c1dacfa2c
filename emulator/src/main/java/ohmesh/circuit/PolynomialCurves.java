// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/** Cells with I = G v (1 + a2 |v| + a3 v^2). */
public final class PolynomialCurves implements CellCurves {
    private final double[] conductances;
    private final double a2;
    private final double a3;

    /**
     * Curves over a plane of conductances.
     *
     * @param conductances rows x columns, in siemens, by reference: the owner may change them between solves
     * @param a2 per volt
     * @param a3 per volt squared
     * @throws IllegalArgumentException where the curve does not rise at every voltage
     */
    public PolynomialCurves(double[] conductances, double a2, double a3) {
        // The slope 1 + 2 a2 u + 3 a3 u^2 must stay above 0 for all u = |v|.
        boolean rises = a3 >= 0 && (a2 >= 0 || a2 * a2 < 3 * a3);
        if (!(rises && Double.isFinite(a2) && Double.isFinite(a3))) {
            throw new IllegalArgumentException("a polynomial with a2 = " + a2 + " 1/V and a3 = " + a3
                    + " 1/V^2 does not rise everywhere: a3 must be at least 0, and a2 too or a2^2 below 3 a3");
        }
        this.conductances = conductances;
        this.a2 = a2;
        this.a3 = a3;
    }

    @Override
    public void evaluate(double[] volts, double[] amps, double[] siemens) {
        for (int at = 0; at < volts.length; at++) {
            double size = Math.abs(volts[at]);
            amps[at] = conductances[at] * volts[at] * (1 + size * (a2 + a3 * size));
            siemens[at] = conductances[at] * (1 + size * (2 * a2 + 3 * a3 * size));
        }
    }
}
