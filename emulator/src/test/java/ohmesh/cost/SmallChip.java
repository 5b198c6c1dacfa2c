// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;

/** One array of a chip preset that is read once, through the whole machine. */
record SmallChip(Netlist netlist, Machine machine, Cost cost) {
    /**
     * Runs one read.
     *
     * @param folder for the netlist
     * @param preset of the chip
     * @param override of the chip, JSON
     * @param side rows and single columns
     * @param conductance of all cells
     * @param code that drives all rows
     */
    static SmallChip read(Path folder, String preset, String override, int side, String conductance, int code)
            throws IOException {
        Files.writeString(
                folder.resolve("netlist.json"), """
                {"name": "one-read", "description": "one array, one read", "maximumCycles": 100000,
                 "chip": {"preset": "%s", "override": %s},
                 "tiles": [{"at": [0, 0],
                   "program": ["li r1, %d", "vbc v1, r1", "vmm v2, v1, w", "halt"],
                   "arrays": {"w": {"rows": %d, "columns": %d, "pairing": "single", "plus": {"mean": "%s"}}}}]}
                """.formatted(preset, override, code, side, side, conductance));
        ReadResult read = NetlistReader.read(folder, ReadOptions.none());
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.problems().toString());
        }
        Machine machine = Machine.build(read.netlist());
        if (machine.clock().run(100_000) != Clock.Stop.FINISHED) {
            throw new IllegalStateException("the read did not end");
        }
        return new SmallChip(read.netlist(), machine, Cost.of(read.netlist(), machine.counters(), cycles(machine)));
    }

    private static long cycles(Machine machine) {
        return machine.clock().lastActiveCycle() + 1;
    }

    double figure(String name) {
        return cost.figures().get(name);
    }

    double energy(String component) {
        return cost.energyJoules().get(component);
    }
}
