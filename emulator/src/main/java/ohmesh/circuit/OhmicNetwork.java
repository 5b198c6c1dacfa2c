// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * A crossbar of ohmic cells and wires, solved directly: elimination of the rungs and, front by front, of the rails
 * without any subtraction, then one step of refinement with potentials of twice the precision. Wires of 1e-6 to
 * 1e3 ohm beside cells of 1 nS to 10 mS keep their digits; a resistance of 0 is an ideal conductor.
 *
 * <p>Cost: cells x (shorter side)^2 / 2 multiplications. Nothing is allocated after construction.
 */
public final class OhmicNetwork {
    /** The second pass corrects the rounding of the first. */
    private static final int PASSES = 2;

    private final NodalSystem system;

    /**
     * Room for an array.
     *
     * @throws IllegalArgumentException where there is no row or no column
     */
    public OhmicNetwork(int rows, int columns, LineResistances wires) {
        system = new NodalSystem(rows, columns, wires);
    }

    /**
     * Solves the network.
     *
     * @param conductances rows x columns, row-major, in siemens; 0 is an open cell. Not modified.
     * @param drive what stands at the line ends. Not modified.
     * @param out all voltages and currents. Modified.
     * @throws CircuitFault naming the cell whose conductance is negative, infinite or no number, the line that an
     *     ideal conductor shorts between two voltages, or one without any path to a driven line
     */
    public void solve(double[] conductances, LineDrive drive, CircuitSolution out) {
        system.drive(drive);
        system.factor(conductances);
        evaluate(conductances, out);
        for (int pass = 0; pass < PASSES; pass++) {
            system.residual(out.cellAmps());
            system.solvePlanes();
            system.potentials.add(1, system.rungPlane, system.railPlane);
            evaluate(conductances, out);
        }
        system.finish(out);
        for (int at = 0; at < conductances.length; at++) {
            if (!Double.isFinite(out.cellAmps()[at])) {
                throw new CircuitFault("no finite current through cell (" + at / system.columns + ", "
                        + at % system.columns + "): voltages or conductances beyond the range of numbers");
            }
        }
    }

    private void evaluate(double[] conductances, CircuitSolution out) {
        double[] volts = out.cellVolts();
        double[] amps = out.cellAmps();
        system.cellVolts(volts);
        for (int at = 0; at < volts.length; at++) {
            amps[at] = conductances[at] * volts[at];
        }
    }
}
