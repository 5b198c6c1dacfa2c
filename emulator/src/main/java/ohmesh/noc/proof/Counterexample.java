// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

import ohmesh.noc.topology.FaultMap;

/**
 * One pattern of faults in which something does not hold.
 *
 * @param pattern number of the pattern
 * @param faults of the pattern
 * @param text what does not hold, with a picture of it
 */
public record Counterexample(long pattern, FaultMap faults, String text) {
    /** The one with the smaller number; either may be null. */
    static Counterexample first(Counterexample one, Counterexample other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.pattern <= other.pattern ? one : other;
    }
}
