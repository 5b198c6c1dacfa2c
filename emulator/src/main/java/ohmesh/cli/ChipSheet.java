// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.cli.io.PresetNumberJson;
import ohmesh.cli.io.PresetNumberTable;
import ohmesh.cli.io.Wrapped;
import ohmesh.cost.ChipCost;
import ohmesh.cost.Cost;
import ohmesh.netlist.Chip;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.read.ChipPresets;
import ohmesh.netlist.read.CostConstants;
import ohmesh.netlist.read.PresetNumber;
import ohmesh.netlist.read.Presets;

/** Chip presets as text or JSON: all of them in a list, or one with what follows from it and all its numbers. */
final class ChipSheet {
    private static final double TERA = 1e12;
    private static final double SQUARE_MILLIMETRES = 1e6;
    /** Blanks before what goes on in a further line. */
    private static final int CONTINUED = 8;

    private static final int FIGURE_COLUMN = 25;
    private static final String ROW = "%-14s %6s %9s %11s %8s %9s %9s  %s";

    private ChipSheet() {}

    /** One line a preset. */
    static void list(boolean json, PrintWriter out) {
        if (json) {
            List<Object> rows = new ArrayList<>();
            Presets.CHIPS.names().forEach(name -> rows.add(head(name)));
            out.print(JsonText.of(rows));
            return;
        }
        out.println(String.format(
                Locale.ROOT, ROW, "NAME", "TILES", "ARRAYS", "CELLS", "READ", "TOPS", "TOPS/W", "DESCRIPTION"));
        for (String name : Presets.CHIPS.names()) {
            Chip chip = ChipPresets.chip(name);
            ChipCost cost = ChipCost.of(chip);
            out.println(String.format(
                    Locale.ROOT,
                    ROW,
                    name,
                    tiles(chip),
                    cost.arrays(),
                    cost.cells(),
                    cost.latencyCycles(),
                    digits(cost.peakOperationsPerSecond() / TERA),
                    digits(cost.macroTopsPerWatt()),
                    Presets.CHIPS.description(name)));
        }
        out.println();
        out.println("READ: cycles of a read; TOPS, TOPS/W: arrays and converters alone, reading as fast as they can."
                + " ./ohmesh chips NAME says more.");
    }

    /** Figures, areas and every number of one preset. */
    static void print(String name, boolean json, PrintWriter out) {
        List<PresetNumber> numbers = new ArrayList<>(ChipPresets.numbers(name));
        CostConstants.of(ChipPresets.chip(name)).stream()
                .filter(number -> number.field().startsWith("cost."))
                .forEach(numbers::add);
        if (json) {
            Map<String, Object> sheet = head(name);
            sheet.put("source", Presets.CHIPS.source(name));
            sheet.put("countingRule", Cost.COUNTING_RULE);
            sheet.put("numbers", numbers.stream().map(PresetNumberJson::row).toList());
            out.print(JsonText.of(sheet));
            return;
        }
        Chip chip = ChipPresets.chip(name);
        out.println(Wrapped.text(name + ": " + Presets.CHIPS.description(name), CONTINUED));
        out.println(Wrapped.text("source: " + Presets.CHIPS.source(name), CONTINUED));
        out.println("device: " + chip.tile().array().device().name() + " (./ohmesh devices shows it); costs: "
                + chip.cost().name());
        out.println();
        figures(chip, out);
        out.println();
        PresetNumberTable.print(numbers, Presets.CHIPS.source(name), out);
    }

    private static void figures(Chip chip, PrintWriter out) {
        ChipCost cost = ChipCost.of(chip);
        double milli = 1e3;
        row(out, "tiles", tiles(chip) + ", with " + cost.arrays() + " arrays and " + cost.cells() + " cells");
        row(out, "read", cost.latencyCycles() + " cycles, one every " + cost.intervalCycles());
        row(out, "energy of a read", digits(cost.readJoules() / 1e-12) + " pJ of one array with its converters");
        row(out, "peak rate", digits(cost.peakOperationsPerSecond() / TERA) + " TOPS of all arrays");
        row(
                out,
                "arrays and converters",
                digits(cost.macroTopsPerWatt()) + " TOPS/W, " + digits(cost.macroGopsPerSquareMillimetre())
                        + " GOPS/mm2");
        row(out, "leakage", digits(cost.leakageWatts() * milli) + " mW");
        List<String> parts = new ArrayList<>();
        cost.areaSquareMetres().forEach((part, area) -> {
            if (area > 0) {
                parts.add(part + " " + digits(area * SQUARE_MILLIMETRES));
            }
        });
        row(
                out,
                "area",
                digits(cost.totalAreaSquareMetres() * SQUARE_MILLIMETRES) + " mm2: " + String.join(", ", parts));
        row(out, "an operation", Cost.COUNTING_RULE);
    }

    private static void row(PrintWriter out, String what, String text) {
        out.println(Wrapped.text(String.format(Locale.ROOT, "  %-22s %s", what, text), FIGURE_COLUMN));
    }

    private static Map<String, Object> head(String name) {
        Chip chip = ChipPresets.chip(name);
        ChipCost cost = ChipCost.of(chip);
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("name", name);
        head.put("description", Presets.CHIPS.description(name));
        head.put("device", chip.tile().array().device().name());
        head.put("costs", chip.cost().name());
        head.put("tiles", tiles(chip));
        head.put("arrays", cost.arrays());
        head.put("cells", cost.cells());
        head.put("readCycles", cost.latencyCycles());
        head.put("readIntervalCycles", cost.intervalCycles());
        head.put("energyPerVmmJoules", cost.readJoules());
        head.put("peakOperationsPerSecond", cost.peakOperationsPerSecond());
        head.put("macroTopsPerWatt", cost.macroTopsPerWatt());
        head.put("macroGopsPerSquareMillimetre", cost.macroGopsPerSquareMillimetre());
        head.put("leakageWatts", cost.leakageWatts());
        head.put("areaSquareMetres", new LinkedHashMap<>(cost.areaSquareMetres()));
        return head;
    }

    private static int tiles(Chip chip) {
        return chip.mesh().columns() * chip.mesh().height();
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
