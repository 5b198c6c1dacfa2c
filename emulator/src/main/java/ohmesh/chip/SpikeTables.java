// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ohmesh.isa.Opcode;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Place;
import ohmesh.netlist.SpikeSpec;
import ohmesh.tile.BarrierMember;
import ohmesh.tile.SpikeEnd;
import ohmesh.tile.Tile;

/** Tables of the connections for spikes, and who takes part in the barrier. The i-th connection is group i. */
final class SpikeTables {
    private final Netlist netlist;
    private final NetworkPlan plan;

    SpikeTables(Netlist netlist, NetworkPlan plan) {
        this.netlist = netlist;
        this.plan = plan;
    }

    /** The connections that touch a tile, in the netlist's order. */
    List<SpikeEnd> of(Place place) {
        List<SpikeEnd> table = new ArrayList<>();
        Map<Place, Integer> connections = new HashMap<>();
        int group = 0;
        for (Map.Entry<String, SpikeSpec> entry : netlist.spikes().entrySet()) {
            SpikeSpec spec = entry.getValue();
            int connection = connections.merge(spec.from(), 1, Integer::sum) - 1;
            if (spec.from().equals(place) || spec.to().contains(place)) {
                table.add(end(entry.getKey(), spec, spec.from().equals(place), connection, group));
            }
            group++;
        }
        return table;
    }

    private SpikeEnd end(String name, SpikeSpec spec, boolean sends, int connection, int group) {
        boolean multicast = spec.delivery() == SpikeSpec.Delivery.MULTICAST;
        List<Integer> targets =
                multicast ? List.of(group) : spec.to().stream().map(plan::node).toList();
        return new SpikeEnd(
                name,
                sends,
                plan.node(spec.from()),
                connection,
                targets,
                multicast,
                spec.axons(),
                spec.counterBits(),
                spec.overflow() == SpikeSpec.Overflow.DROP);
    }

    /** All tiles whose programs have a barrier, in the order of the netlist. */
    List<BarrierMember> barrier() {
        return netlist.tiles().stream()
                .filter(tile -> tile.program().has(Opcode.BARRIER))
                .map(tile -> new BarrierMember(plan.node(tile.at()), Tile.nameOf(tile.at())))
                .toList();
    }
}
