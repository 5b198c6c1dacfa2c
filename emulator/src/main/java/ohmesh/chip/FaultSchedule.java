// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.Comparator;
import java.util.List;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Place;
import ohmesh.noc.Strike;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.RandomFaults;
import ohmesh.noc.topology.Topology;

/** What of the network is dead from which cycle on, from the faults of a netlist. */
final class FaultSchedule {
    private final List<Fault> faults;
    private final Topology topology;

    FaultSchedule(List<Fault> faults, Topology topology) {
        this.faults = faults.stream()
                .sorted(Comparator.comparingLong(Fault::atCycle))
                .toList();
        this.topology = topology;
    }

    /**
     * What strikes while the machine runs, in the order of the cycles.
     *
     * @throws IllegalArgumentException where random faults find too little alive
     */
    List<Strike> strikes() {
        return faults.stream()
                .map(Fault::atCycle)
                .filter(cycle -> cycle > 0)
                .distinct()
                .map(cycle -> new Strike(cycle, at(cycle)))
                .toList();
    }

    /**
     * All that is dead in a cycle.
     *
     * @throws IllegalArgumentException where random faults find too little alive
     */
    FaultMap at(long cycle) {
        FaultMap map = new FaultMap(topology);
        for (Fault fault : faults) {
            if (fault.atCycle() <= cycle) {
                add(fault, map);
            }
        }
        return map;
    }

    private void add(Fault fault, FaultMap map) {
        if (fault.router() != null) {
            map.killRouter(node(fault.router()));
        } else if (fault.link() != null) {
            map.killLink(
                    node(fault.link().from()),
                    port(fault.link().from(), fault.link().to()));
        } else if (fault.routers() != null) {
            RandomFaults.killRouters(
                    map, fault.routers().count(), fault.routers().seed());
        } else if (fault.links() != null) {
            RandomFaults.killLinks(map, fault.links().count(), fault.links().seed());
        } else {
            picture(fault.picture(), map);
        }
    }

    private void picture(List<String> rows, FaultMap map) {
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.get(y).length(); x++) {
                if (rows.get(y).charAt(x) == '#') {
                    map.killRouter(topology.nodeAt(x, y));
                }
            }
        }
    }

    private int node(Place place) {
        return topology.nodeAt(place.x(), place.y());
    }

    private static int port(Place from, Place to) {
        if (from.x() != to.x()) {
            return to.x() > from.x() ? Topology.EAST : Topology.WEST;
        }
        return to.y() > from.y() ? Topology.SOUTH : Topology.NORTH;
    }
}
