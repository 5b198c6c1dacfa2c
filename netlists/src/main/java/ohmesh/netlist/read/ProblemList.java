// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import ohmesh.netlist.json.Complaint;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.Pointer;

/** The problems found so far, without repetitions and with a bound: a broken table can hold millions. */
public final class ProblemList implements Complaint {
    /** Most problems that are kept; the others are counted. */
    public static final int MOST = 100;

    private final Set<Problem> problems = new LinkedHashSet<>();
    private long more;

    @Override
    public void at(Location where, String message) {
        add(Problem.at(where, message));
    }

    void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else if (!problems.contains(problem)) {
            more++;
        }
    }

    /** How many there are, those that were not kept among them. */
    long count() {
        return problems.size() + more;
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The problems by place, with files as a person knows them; the last one counts those that were not kept. */
    public List<Problem> sorted(UnaryOperator<String> shownFile) {
        List<Problem> sorted = new ArrayList<>(problems.stream()
                .map(problem -> problem.in(shownFile.apply(problem.file())))
                .sorted(Problem.BY_PLACE)
                .toList());
        if (more > 0) {
            sorted.add(Problem.at(
                    Location.outsideText("", Pointer.ROOT), "and " + more + " more problem" + (more == 1 ? "" : "s")));
        }
        return List.copyOf(sorted);
    }
}
