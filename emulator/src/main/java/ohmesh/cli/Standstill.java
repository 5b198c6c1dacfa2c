// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.util.List;
import ohmesh.chip.TileStatus;
import ohmesh.engine.Counters;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Netlist;
import ohmesh.result.Outcome;
import ohmesh.run.Emulation;

/** Says why a machine did not finish: the cycle, what strikes took from it, and where each tile stands. */
final class Standstill {
    private static final List<String> LOSSES = List.of("packetsCut", "packetsUndeliverable", "packetsLostAtSource");

    private Standstill() {}

    /** One line for the outcome, one for each kind of packets that were lost, and one for each tile. */
    static String text(Outcome outcome, Netlist netlist, Emulation machine) {
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
        text.append(losses(netlist, machine));
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
