// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.engine.Counters;
import ohmesh.netlist.Netlist;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import ohmesh.report.chart.Colormap;
import ohmesh.report.chart.DataTable;
import ohmesh.report.chart.Drawing;
import ohmesh.report.chart.Picture;
import ohmesh.report.chart.Scale;
import ohmesh.report.chart.ThemeColour;
import ohmesh.result.RunResult;

/** The mesh seen from above: how busy each tile was, which places hold no program, which routers are dead. */
final class FloorPlan {
    private static final int WIDTH = 400;
    private static final int MARGIN = 28;
    private static final int LARGEST = 72;
    private static final int LEGEND = 64;

    /** Squares below this size have no text. */
    private static final double READABLE = 34;

    private final RunResult result;
    private final FaultMap faults;
    private final Map<String, Double> issued = new HashMap<>();
    private final Map<String, Double> operations = new HashMap<>();

    FloorPlan(RunResult result, FaultMap faults) {
        this.result = result;
        this.faults = faults;
        for (Counters group : result.counters()) {
            if (group.names().contains("instructions")) {
                issued.put(
                        group.owner(), result.cycles() == 0 ? 0 : (double) group.get("instructions") / result.cycles());
            } else if (group.names().contains("pulses") && group.owner().contains(").")) {
                String tile = group.owner().substring(0, group.owner().indexOf(").") + 1);
                double events = group.get("reads") + group.get("pulses");
                operations.merge(tile, events, Double::sum);
            }
        }
    }

    List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        pictures.add(plan(
                "Floor plan: instructions",
                "Instructions issued a cycle by each tile of the mesh." + legendWords(),
                "instructions a cycle",
                issued));
        if (operations.values().stream().anyMatch(count -> count > 0)) {
            pictures.add(plan(
                    "Floor plan: arrays",
                    "Reads and write pulses of the arrays of each tile." + legendWords(),
                    "reads and pulses",
                    operations));
        }
        return pictures;
    }

    private static String legendWords() {
        return " Crossed: the router is dead. Empty: no program.";
    }

    private Picture plan(String title, String description, String what, Map<String, Double> values) {
        Topology mesh = faults.topology();
        double side = Math.min(LARGEST, (WIDTH - 2.0 * MARGIN) / mesh.width());
        int bottom = (int) Math.ceil(MARGIN + side * mesh.height());
        Drawing drawing = new Drawing(WIDTH, bottom + LEGEND);
        double most =
                values.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (int y = 0; y < mesh.height(); y++) {
            for (int x = 0; x < mesh.width(); x++) {
                square(drawing, x, y, side, values, most, what);
            }
        }
        axes(drawing, mesh, side, bottom);
        drawing.colourBar(MARGIN, bottom + 26, 110, Colormap.SEQUENTIAL, "0", Scale.digits(most), what);
        return drawing.picture(title, description, data(what, values));
    }

    private void square(
            Drawing drawing, int x, int y, double side, Map<String, Double> values, double most, String what) {
        String tile = "tile(" + x + "," + y + ")";
        double left = MARGIN + x * side;
        double top = MARGIN / 2.0 + y * side;
        double gap = side > 12 ? 1.5 : 0.4;
        double size = side - 2 * gap;
        boolean alive =
                faults.topology().has(x, y) && faults.alive(faults.topology().nodeAt(x, y));
        Double value = values.get(tile);
        if (value == null) {
            drawing.box(left + gap, top + gap, size, size, ThemeColour.GRID.variable(), tile + (alive ? "" : ": dead"));
        } else {
            double place = most == 0 ? 0 : value / most;
            String tip = tile + ": " + Scale.digits(value) + " " + what;
            drawing.box(left + gap, top + gap, size, size, Colormap.SEQUENTIAL.colour(place), tip);
            if (side >= READABLE) {
                drawing.text(left + side / 2, top + side / 2 + 4, compact(value), Colormap.SEQUENTIAL, place);
            }
        }
        if (!alive) {
            drawing.cross(left + gap, top + gap, size, size, ThemeColour.INK.variable());
        }
    }

    /** At most five characters. */
    private static String compact(double value) {
        if (value != 0 && value < 0.001) {
            return "<.001";
        }
        if (value < 10) {
            String text = String.format(Locale.ROOT, "%.3f", value);
            return text.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        double size = value;
        int power = 0;
        while (size >= 9999.5 && power < 3) {
            size /= 1000;
            power++;
        }
        return Math.round(size) + new String[] {"", "k", "M", "G"}[power];
    }

    private static void axes(Drawing drawing, Topology mesh, double side, int bottom) {
        int step = 1 + (int) (22 / side);
        for (int x = 0; x < mesh.width(); x += step) {
            drawing.text(MARGIN + (x + 0.5) * side, bottom + 2, "middle", String.valueOf(x));
        }
        for (int y = 0; y < mesh.height(); y += step) {
            drawing.text(MARGIN - 6, MARGIN / 2.0 + (y + 0.5) * side + 4, "end", String.valueOf(y));
        }
    }

    private DataTable data(String what, Map<String, Double> values) {
        Netlist netlist = result.netlist();
        List<List<String>> rows = netlist.tiles().stream()
                .map(tile -> "tile(" + tile.at() + ")")
                .filter(values::containsKey)
                .map(name -> List.of(name, Scale.digits(values.get(name))))
                .toList();
        return DataTable.of(List.of("tile", what), rows);
    }
}
