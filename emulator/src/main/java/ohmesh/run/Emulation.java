// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.chip.CellPlane;
import ohmesh.chip.Machine;
import ohmesh.chip.ObservedRead;
import ohmesh.chip.TileStatus;
import ohmesh.engine.Clock;
import ohmesh.engine.Counters;
import ohmesh.netlist.Expectation;
import ohmesh.netlist.Netlist;

/** What a run needs of a machine: to run it, and to see what came out. */
public interface Emulation {
    Clock clock();

    /** The machine itself, where it is one of a netlist: traces listen to its parts. */
    default Optional<Machine> machineOfNetlist() {
        return Optional.empty();
    }

    List<Counters> counters();

    /** Packets by output channel. */
    Map<String, List<int[]>> collected();

    /** Reads by observation. */
    Map<String, List<ObservedRead>> observed();

    /** Where each tile stands. */
    List<TileStatus> tileStatus();

    /** Numbers by metric. */
    Map<String, Double> metrics();

    /** Conductances of all cells. */
    default List<CellPlane> cells() {
        return List.of();
    }

    /** What must come out; at least what the netlist says. */
    default List<Expectation> expectations(Netlist netlist) {
        return netlist.expect();
    }
}
