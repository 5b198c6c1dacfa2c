// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Expectations bound a metric or counter, and can be met; controls are merge patches; names can be shown. */
final class ExpectationCheck implements CrossCheck {
    /** A name that begins so, and goes on, is a counter of the report and not a metric of the netlist. */
    private static final String COUNTER = "counter.";

    private static final String COUNTER_HINT = "; counters are written counter.NAME";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]*");
    private static final int LONGEST_NAME = 100;

    @Override
    public void run(Bound bound, ProblemList problems) {
        bound.get("/name", String.class)
                .filter(name -> !NAME.matcher(name).matches() || name.length() > LONGEST_NAME)
                .ifPresent(name -> problems.at(
                        bound.place("/name"),
                        "a name has 1.." + LONGEST_NAME + " letters, digits, spaces, . _ - and begins with a letter or"
                                + " digit"));
        for (String path : bound.elements("/expect")) {
            metric(bound, problems, path);
            bounds(bound, problems, path);
        }
    }

    private static void metric(Bound bound, ProblemList problems, String path) {
        List<String> metrics = bound.names("/metrics");
        bound.get(path + "/metric", String.class)
                .filter(name -> !metrics.contains(name) && !isCounter(name))
                .ifPresent(name -> problems.at(
                        bound.place(path + "/metric"),
                        "unknown metric \"" + name + "\"" + Nearest.hint(name, metrics) + COUNTER_HINT));
    }

    private static boolean isCounter(String name) {
        return name.startsWith(COUNTER) && name.length() > COUNTER.length();
    }

    private static void bounds(Bound bound, ProblemList problems, String path) {
        List<String> given = List.of("atLeast", "atMost", "equals").stream()
                .filter(name -> bound.has(path + "/" + name))
                .toList();
        if (given.isEmpty()) {
            problems.at(bound.place(path), "none of \"atLeast\", \"atMost\", \"equals\" is given");
        } else if (given.contains("equals") && given.size() > 1) {
            problems.at(bound.place(path + "/equals"), "\"equals\" stands alone");
        }
        Optional<Double> lower = bound.get(path + "/atLeast", Double.class);
        Optional<Double> upper = bound.get(path + "/atMost", Double.class);
        if (lower.isPresent() && upper.isPresent() && lower.get() > upper.get()) {
            problems.at(bound.place(path + "/atLeast"), "\"atLeast\" is above \"atMost\"");
        }
    }
}
