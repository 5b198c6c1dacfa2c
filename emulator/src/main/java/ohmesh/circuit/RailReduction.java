// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/** The rails of an array seen from their terminals, which stand at 0 V. */
interface RailReduction {
    /** Repeats what depends on a rung that has changed. */
    void update();

    /**
     * Writes the currents into the terminals of every rail, both ends together.
     *
     * @param rung whose terminals stand at 1 V, all others at 0 V
     * @param amps one a rail. Modified.
     */
    void currents(int rung, double[] amps);
}
