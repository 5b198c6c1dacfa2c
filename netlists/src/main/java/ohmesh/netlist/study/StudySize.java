// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

/**
 * How much a study asks for.
 *
 * @param points points, those that are excluded among them; the largest long where there are more
 * @param runs points times seeds; the largest long where there are more
 */
public record StudySize(long points, long runs) {
    /** Most runs without consent. */
    public static final long CONSENT = 100_000;

    /** Most runs. */
    public static final long MOST = 10_000_000;

    /** The size of a study. */
    public static StudySize of(long points, int seeds) {
        boolean beyond = Math.multiplyHigh(points, seeds) != 0 || points * seeds < 0;
        return new StudySize(points, beyond ? Long.MAX_VALUE : points * seeds);
    }

    /** Whether the user must agree before so much is run. */
    public boolean needsConsent() {
        return runs > CONSENT;
    }

    /** Whether it is refused. */
    public boolean isTooLarge() {
        return runs > MOST;
    }

    /** The numbers for a person. */
    public String text() {
        String number = runs == Long.MAX_VALUE ? "more than 9e18" : Long.toString(runs);
        String factor = points == Long.MAX_VALUE ? "more than 9e18" : Long.toString(points);
        return number + " runs (" + factor + " points x seeds)";
    }
}
