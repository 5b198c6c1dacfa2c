// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

import java.util.List;
import ohmesh.chip.TileStatus;
import ohmesh.result.Outcome;

/** Says why a machine did not finish: the cycle, and where each tile stands. */
public final class Standstill {
    private static final int SHOWN_TILES = 3;

    private Standstill() {}

    /** One line for the outcome and one for each tile. */
    public static String text(Outcome outcome, Emulation machine) {
        StringBuilder text = new StringBuilder(reason(outcome, machine));
        if (outcome == Outcome.CYCLE_LIMIT) {
            text.append("; --max-cycles or maximumCycles allows more");
        }
        text.append('\n');
        for (TileStatus tile : machine.tileStatus()) {
            text.append("  ").append(place(tile)).append('\n');
        }
        return text.toString();
    }

    /** The same in one line, for a table: the outcome and where the first tiles stand. */
    public static String line(Outcome outcome, Emulation machine) {
        StringBuilder text = new StringBuilder(reason(outcome, machine));
        List<TileStatus> tiles = machine.tileStatus();
        for (TileStatus tile : tiles.subList(0, Math.min(tiles.size(), SHOWN_TILES))) {
            text.append("; ").append(place(tile));
        }
        if (tiles.size() > SHOWN_TILES) {
            text.append("; and ").append(tiles.size() - SHOWN_TILES).append(" more tiles");
        }
        return text.toString();
    }

    private static String reason(Outcome outcome, Emulation machine) {
        return outcome == Outcome.DEADLOCK
                ? "deadlock: after cycle " + machine.clock().lastActiveCycle() + " nothing can happen any more"
                : "cycle limit: stopped at the beginning of cycle "
                        + machine.clock().cycle();
    }

    private static String place(TileStatus tile) {
        String line = tile.line() > 0 ? ", " + tile.source() + ":" + tile.line() : "";
        return tile.tile() + " at pc " + tile.pc() + line + ", `"
                + tile.instruction().strip() + "`: " + tile.state();
    }
}
