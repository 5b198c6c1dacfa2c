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

/** The machine of a netlist. */
public record MachineEmulation(Machine machine) implements Emulation {
    /** Builds the machine at cycle 0. */
    public static Emulation build(Netlist netlist) {
        return new MachineEmulation(Machine.build(netlist));
    }

    @Override
    public Clock clock() {
        return machine.clock();
    }

    @Override
    public Optional<Machine> machineOfNetlist() {
        return Optional.of(machine);
    }

    @Override
    public List<Counters> counters() {
        return machine.counters();
    }

    @Override
    public Map<String, List<int[]>> collected() {
        return machine.collected();
    }

    @Override
    public Map<String, List<ObservedRead>> observed() {
        return machine.observed();
    }

    @Override
    public List<TileStatus> tileStatus() {
        return machine.tileStatus();
    }

    @Override
    public Map<String, Double> metrics() {
        return machine.metrics();
    }

    @Override
    public List<CellPlane> cells() {
        return machine.cells();
    }

    @Override
    public List<Expectation> expectations(Netlist netlist) {
        return machine.expectations();
    }
}
