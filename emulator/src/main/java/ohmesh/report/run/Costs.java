// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.cost.Cost;
import ohmesh.report.Cell;
import ohmesh.report.Section;
import ohmesh.report.Table;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.BarPlot;
import ohmesh.report.chart.Picture;

/** Energy and area by component, and the totals that architects compare. */
final class Costs {
    private static final List<String> UNITS = List.of("Joules", "Watts", "Seconds", "SquareMetres");

    private final Cost cost;

    Costs(Cost cost) {
        this.cost = cost;
    }

    void write(Section section) {
        List<Picture> pictures = new ArrayList<>();
        bars("Energy by component", "energy", "J", cost.energyJoules(), pictures);
        bars("Area by component", "area", "m2", cost.areaSquareMetres(), pictures);
        if (pictures.isEmpty()) {
            section.note("No component used energy that is counted.");
        }
        section.pictures(pictures);
        if (!cost.figures().isEmpty()) {
            Table table = new Table("Totals").column("figure").column("value");
            cost.figures().forEach((name, value) -> table.row(Cell.of(words(name)), figure(name, value)));
            section.table(table);
        }
    }

    private static void bars(
            String title, String label, String unit, Map<String, Double> parts, List<Picture> pictures) {
        double total = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(total > 0)) {
            return;
        }
        StringBuilder largest = new StringBuilder();
        parts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> largest.append(String.format(
                        Locale.ROOT, "Most: %s, %.1f %%.", words(most.getKey()), 100 * most.getValue() / total)));
        BarPlot plot = new BarPlot(title, largest.toString(), Axis.of(label, unit), List.of(label));
        parts.forEach((name, value) -> {
            if (value > 0) {
                plot.row(words(name), value);
            }
        });
        pictures.add(plot.picture());
    }

    private static Cell figure(String name, double value) {
        if (name.endsWith("Joules")) {
            return Cell.of(value, "J");
        }
        if (name.endsWith("Watts")) {
            return Cell.of(value, "W");
        }
        if (name.endsWith("Seconds")) {
            return Cell.of(value, "s");
        }
        return name.endsWith("SquareMetres") ? Cell.of(value, "m2") : Cell.of(value);
    }

    /** {@code readCellEnergy} as words; a unit that the value carries is left out. */
    static String words(String name) {
        String text = name;
        for (String suffix : UNITS) {
            if (text.endsWith(suffix) && text.length() > suffix.length()) {
                text = text.substring(0, text.length() - suffix.length());
            }
        }
        return text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
