// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a study is.
 *
 * @param units runs in all: points that are not excluded, times seeds
 * @param done those with a result
 * @param missed those of them that do not meet all expectations of their netlists
 * @param failed those without a result, and with a message
 * @param left those that nobody has run yet
 * @param excluded points, not runs, that a constraint leaves out
 * @param failures the failed ones, by point and seed
 * @param builds how many results are of which build of Ohmesh
 */
public record StudyStatus(
        long units,
        long done,
        long missed,
        long failed,
        long left,
        long excluded,
        List<Failure> failures,
        Map<String, Long> builds) {
    /**
     * A unit without a result.
     *
     * @param message why
     */
    public record Failure(int point, long seed, String message) {}

    /** Counts units. */
    static final class Tally {
        private long units;
        private long done;
        private long missed;
        private long failed;
        private final Map<String, Long> builds = new TreeMap<>();

        void add(Optional<Row> row) {
            units++;
            done += row.filter(there -> there.status() == Status.DONE).isPresent() ? 1 : 0;
            missed += row.filter(there -> Boolean.FALSE.equals(there.pass())).isPresent() ? 1 : 0;
            failed += row.filter(there -> there.status() == Status.FAILED).isPresent() ? 1 : 0;
        }

        void addBuild(String build) {
            builds.merge(build, 1L, Long::sum);
        }

        StudyStatus status(long excluded, List<Failure> failures) {
            return new StudyStatus(
                    units, done, missed, failed, units - done - failed, excluded, List.copyOf(failures), builds);
        }
    }
}
