// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Verify;

/**
 * Policies of writes with verify for the bench: a SET pulse of 100 ns = 10 cycles adds 1 uS, which is 1 code of
 * 8 bits at 0.1 V and 12.7 uA; a RESET pulse takes off 1 uS per 100 ns.
 */
public final class Writes {
    private Writes() {}

    /** A policy without a ramp that reads once. */
    public static Pulse policy(double resetSeconds, int tolerance, int tries) {
        return policy(resetSeconds, tolerance, tries, 1, 0);
    }

    /** A policy that averages reads and raises the voltage from try to try. */
    public static Pulse policy(double resetSeconds, int tolerance, int tries, int averagedReads, double ramp) {
        Verify verify = new Verify(1.2, resetSeconds, 5, 0.1, 12.7e-6, 8, tolerance, averagedReads, tries, ramp, 0);
        return new Pulse(1.3, 100e-9, Pulse.Scheme.HALF_VOLTAGE, 5, 1, verify);
    }
}
