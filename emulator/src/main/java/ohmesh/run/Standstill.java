// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

import java.util.List;
import ohmesh.chip.TileStatus;
import ohmesh.engine.Counters;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Netlist;
import ohmesh.result.Outcome;

/** Says why a machine did not finish: the cycle, and what strikes took from it, and where each tile stands. */
public final class Standstill {
    private static final int SHOWN_TILES = 3;
    private static final List<String> LOSSES = List.of("packetsCut", "packetsUndeliverable", "packetsLostAtSource");

    private Standstill() {}

    /** One line for the outcome, one for each kind of packets that were lost, and one for each tile. */
    public static String text(Outcome outcome, Netlist netlist, Emulation machine) {
        StringBuilder text = new StringBuilder(reason(outcome, machine));
        if (outcome == Outcome.CYCLE_LIMIT) {
            text.append("; --max-cycles or maximumCycles allows more");
        }
        text.append('\n').append(losses(netlist, machine));
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

    private static String losses(Netlist netlist, Emulation machine) {
        List<String> cycles = netlist.faults().stream()
                .map(Fault::atCycle)
                .filter(cycle -> cycle > 0 && cycle <= machine.clock().cycle())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        long lost = LOSSES.stream().mapToLong(name -> total(machine, name)).sum();
        long refused = total(machine, "packetsRefused");
        StringBuilder text = new StringBuilder();
        if (lost > 0) {
            text.append("  ")
                    .append(lost == 1 ? "1 packet was" : lost + " packets were")
                    .append(cycles.size() == 1 ? " lost in the strike of cycle " : " lost in the strikes of cycles ")
                    .append(String.join(", ", cycles))
                    .append('\n');
        }
        if (refused > 0) {
            text.append("  ")
                    .append(refused == 1 ? "1 packet was" : refused + " packets were")
                    .append(" not sent, since no way leads to the destination any more\n");
        }
        return text.toString();
    }

    private static long total(Emulation machine, String name) {
        return machine.counters().stream()
                .filter(counters -> counters.names().contains(name))
                .mapToLong((Counters counters) -> counters.get(name))
                .sum();
    }
}
