// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.cost.Cost;
import ohmesh.report.Cell;
import ohmesh.report.CostFigure;
import ohmesh.report.Section;
import ohmesh.report.Table;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.BarPlot;
import ohmesh.report.chart.Picture;

/** Energy and area by component, and the totals that architects compare. */
final class Costs {
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
            Table table = new Table("Totals").column("figure").column("value").column("of what");
            cost.figures().forEach((name, value) -> table.row(row(name, value)));
            section.table(table);
            section.note("Operations: " + Cost.COUNTING_RULE);
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

    private static List<Cell> row(String name, double value) {
        return CostFigure.of(name)
                .map(figure -> List.of(Cell.of(figure.words()), Cell.of(value, figure.unit()), Cell.of(figure.scope())))
                .orElseGet(() -> List.of(Cell.of(words(name)), Cell.of(value), Cell.of("")));
    }

    /** {@code sampleHold} as words. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
