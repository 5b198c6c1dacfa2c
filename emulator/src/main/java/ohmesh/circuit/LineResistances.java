// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Resistances of the wires, in ohms; 0 is an ideal conductor.
 *
 * @param rowSegment between neighbouring nodes of a row line
 * @param columnSegment between neighbouring nodes of a column line
 * @param rowLeft from the left terminal of a row line to its first node: wire and driver
 * @param rowRight from the right terminal of a row line to its last node
 * @param columnTop from the top terminal of a column line to its first node
 * @param columnBottom from the bottom terminal of a column line to its last node: wire and virtual ground
 */
public record LineResistances(
        double rowSegment,
        double columnSegment,
        double rowLeft,
        double rowRight,
        double columnTop,
        double columnBottom) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException where one is negative, infinite or no number
     */
    public LineResistances {
        for (double ohms : new double[] {rowSegment, columnSegment, rowLeft, rowRight, columnTop, columnBottom}) {
            if (!(ohms >= 0 && Double.isFinite(ohms))) {
                throw new IllegalArgumentException(
                        "a resistance of " + ohms + " ohm; it must be finite and not below 0");
            }
        }
    }

    /** The same resistance for every segment, and one more segment at every terminal. */
    public static LineResistances uniform(double ohms) {
        return new LineResistances(ohms, ohms, ohms, ohms, ohms, ohms);
    }
}
