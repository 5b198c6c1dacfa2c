// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import ohmesh.netlist.read.Nearest;
import ohmesh.netlist.read.RecordFile;

/** Knobs and metrics have different names, and objectives name columns that the results have. */
final class ColumnCheck {
    private final RecordFile file;
    private final Collection<String> metrics;

    /**
     * A check of names.
     *
     * @param metrics the metrics of the netlist
     */
    ColumnCheck(RecordFile file, Collection<String> metrics) {
        this.file = file;
        this.metrics = metrics;
    }

    void run() {
        for (String owner : new String[] {"/knobs", "/derived"}) {
            file.names(owner).stream()
                    .filter(metrics::contains)
                    .forEach(name ->
                            file.problem(owner + "/" + name, "\"" + name + "\" is a metric of the netlist already"));
        }
        for (String metric : metrics) {
            if (Columns.isReserved(metric)) {
                file.problem(
                        "/netlist",
                        "the netlist has a metric \"" + metric
                                + "\", which is a column of every study or reads like one; rename it there");
            }
        }
        objectives();
    }

    private void objectives() {
        Set<String> known = new LinkedHashSet<>(metrics);
        for (String path : file.elements("/counters")) {
            file.get(path, String.class).ifPresent(known::add);
        }
        known.addAll(file.names("/knobs"));
        known.addAll(file.names("/derived"));
        known.add(Columns.CYCLES);
        known.add(Columns.SIMULATED_SECONDS);
        known.add(Columns.ENERGY_JOULES);
        known.add(Columns.AREA_SQUARE_METRES);
        Set<String> seen = new HashSet<>();
        for (String path : file.elements("/objectives")) {
            file.get(path + "/metric", String.class).ifPresent(name -> {
                if (!known.contains(name) && !Columns.isCost(name)) {
                    String hint = name.startsWith(Columns.COUNTER)
                            ? "; name the counter in \"counters\""
                            : Nearest.hint(name, known);
                    file.problem(path + "/metric", "unknown column \"" + name + "\"" + hint);
                } else if (!seen.add(name)) {
                    file.problem(path + "/metric", "\"" + name + "\" stands twice");
                }
            });
        }
    }
}
