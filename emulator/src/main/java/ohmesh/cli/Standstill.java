// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import ohmesh.chip.TileStatus;
import ohmesh.result.Outcome;
import ohmesh.run.Emulation;

/** Says why a machine did not finish: the cycle, and where each tile stands. */
final class Standstill {
    private Standstill() {}

    /** One line for the outcome and one for each tile. */
    static String text(Outcome outcome, Emulation machine) {
        StringBuilder text = new StringBuilder();
        if (outcome == Outcome.DEADLOCK) {
            text.append("deadlock: after cycle ")
                    .append(machine.clock().lastActiveCycle())
                    .append(" nothing can happen any more\n");
        } else {
            text.append("cycle limit: stopped at the beginning of cycle ")
                    .append(machine.clock().cycle())
                    .append("; --max-cycles or maximumCycles allows more\n");
        }
        for (TileStatus tile : machine.tileStatus()) {
            text.append("  ").append(tile.tile()).append(" at pc ").append(tile.pc());
            if (tile.line() > 0) {
                text.append(", ").append(tile.source()).append(':').append(tile.line());
            }
            text.append(", `")
                    .append(tile.instruction().strip())
                    .append("`: ")
                    .append(tile.state())
                    .append('\n');
        }
        return text.toString();
    }
}
