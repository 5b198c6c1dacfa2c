// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.engine.Counters;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.BarPlot;
import ohmesh.report.chart.Picture;
import ohmesh.result.RunResult;

/** Where the cycles of each tile went: into instructions, into waiting by cause, and the rest. */
final class TileCycles {
    /** Tiles shown; those that issued most instructions. */
    static final int SHOWN = 16;

    private static final String STALL = "stall";
    private static final String INSTRUCTIONS = "instructions";

    private final long cycles;
    private final Map<String, Counters> tiles = new LinkedHashMap<>();

    TileCycles(RunResult result) {
        cycles = result.cycles();
        result.counters().stream()
                .filter(group -> group.names().contains(INSTRUCTIONS))
                .sorted((a, b) -> Long.compare(b.get(INSTRUCTIONS), a.get(INSTRUCTIONS)))
                .limit(SHOWN)
                .forEach(group -> tiles.put(group.owner(), group));
    }

    /** Both charts; none where there are no tiles. */
    List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        if (!tiles.isEmpty()) {
            pictures.add(whole());
            if (tiles.values().stream().anyMatch(tile -> stalled(tile) > 0)) {
                pictures.add(waiting());
            }
        }
        return pictures;
    }

    private Picture whole() {
        BarPlot plot = new BarPlot(
                "Cycles of each tile",
                "One cycle an instruction that issued, the cycles in which the next one waited, and the cycles after the"
                        + " tile had halted or between.",
                Axis.of("share of the run", "%"),
                List.of("issued", "waited", "halted or between"));
        tiles.forEach((name, tile) -> {
            long issued = tile.get(INSTRUCTIONS);
            long waited = stalled(tile);
            plot.row(name, share(issued), share(waited), share(Math.max(0, cycles - issued - waited)));
        });
        return plot.picture();
    }

    private Picture waiting() {
        List<String> causes = new ArrayList<>();
        tiles.values().iterator().next().names().stream()
                .filter(name -> name.startsWith(STALL))
                .filter(name -> tiles.values().stream().anyMatch(tile -> tile.get(name) > 0))
                .forEach(causes::add);
        BarPlot plot = new BarPlot(
                "What each tile waited for",
                "Cycles in which the next instruction could not issue, by cause: an array or its converters, a register,"
                        + " a packet that has not come, a receiver without room, other tiles.",
                Axis.of("waited", "cycles"),
                causes.stream().map(TileCycles::cause).toList());
        tiles.forEach((name, tile) ->
                plot.row(name, causes.stream().mapToDouble(tile::get).toArray()));
        return plot.picture();
    }

    private double share(long part) {
        return cycles == 0 ? 0 : 100.0 * part / cycles;
    }

    private static long stalled(Counters tile) {
        return tile.names().stream()
                .filter(name -> name.startsWith(STALL))
                .mapToLong(tile::get)
                .sum();
    }

    private static String cause(String counter) {
        return counter.substring(STALL.length()).toLowerCase(Locale.ROOT);
    }
}
