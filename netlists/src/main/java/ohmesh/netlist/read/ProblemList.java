// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ohmesh.netlist.json.Complaint;
import ohmesh.netlist.json.Location;

/** The problems found so far, without repetitions and with a bound: a broken table can hold millions. */
final class ProblemList implements Complaint {
    private static final int MOST = 200;

    private final Set<Problem> problems = new LinkedHashSet<>();

    @Override
    public void at(Location where, String message) {
        add(Problem.at(where, message));
    }

    void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The problems by place. */
    List<Problem> sorted() {
        return problems.stream().sorted(Problem.BY_PLACE).toList();
    }
}
