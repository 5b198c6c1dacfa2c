// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.List;

/**
 * One point under one seed.
 *
 * @param point index of the point
 * @param seed of the run; -1 for an excluded point
 * @param knobs texts of knobs and derived values
 * @param status how it ended
 * @param numbers values of the other columns, NaN where there is none
 * @param message why it failed or is excluded
 */
public record ResultRow(int point, long seed, List<String> knobs, Status status, double[] numbers, String message) {
    /** How a run ended. */
    public enum Status {
        /** It has results. */
        DONE,
        /** It has a message instead. */
        FAILED,
        /** The point makes no sense and was not run. */
        EXCLUDED
    }
}
