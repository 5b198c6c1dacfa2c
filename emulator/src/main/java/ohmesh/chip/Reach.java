// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ohmesh.netlist.ChannelSpec;
import ohmesh.netlist.ChannelSpec.Endpoint;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Place;
import ohmesh.netlist.SpikeSpec;
import ohmesh.noc.Strike;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.routing.Walk;
import ohmesh.noc.topology.FaultMap;
import ohmesh.tile.BarrierMember;

/**
 * What faults take from the programs: tiles behind dead routers, and connections
 * for which the routing function has no way. A channel needs both directions, since credits go back.
 */
final class Reach {
    private final Netlist netlist;
    private final NetworkPlan plan;
    private final List<String> problems = new ArrayList<>();

    Reach(Netlist netlist) {
        this(netlist, new NetworkPlan(netlist));
    }

    private Reach(Netlist netlist, NetworkPlan plan) {
        this.netlist = netlist;
        this.plan = plan;
    }

    /** All problems, each as the JSON pointer of what cannot be and the reason. */
    List<String> problems() {
        FaultMap faults;
        try {
            faults = plan.schedule().at(0);
            plan.schedule().strikes();
        } catch (IllegalArgumentException e) {
            return List.of("/faults: " + e.getMessage());
        }
        order();
        lost(faults);
        return problems;
    }

    /**
     * What strikes take while the machine runs, where there are no {@link #problems}: the run may end before, or do
     * without. Each as a problem, once, with the cycle of its first strike.
     */
    static List<String> notes(Netlist netlist) {
        Set<String> said = new HashSet<>();
        List<String> notes = new ArrayList<>();
        NetworkPlan plan = new NetworkPlan(netlist);
        for (Strike strike : plan.schedule().strikes()) {
            Reach reach = new Reach(netlist, plan);
            reach.lost(strike.faults());
            reach.problems.stream()
                    .filter(said::add)
                    .map(problem -> problem.replaceFirst(": ", ": from cycle " + strike.cycle() + " on: "))
                    .forEach(notes::add);
        }
        return notes;
    }

    private void lost(FaultMap faults) {
        Routing routing;
        try {
            routing = plan.routing(faults);
        } catch (IllegalArgumentException e) {
            problems.add("/chip/network/routing: " + e.getMessage());
            return;
        }
        dead(faults);
        Ways ways = new Ways(faults, routing);
        channels(ways);
        spikes(ways);
        barrier(ways);
        trees(faults, routing);
    }

    /** Packets of one channel, or spikes and the end of their step, could overtake each other in two virtual channels. */
    private void order() {
        int channels = netlist.chip().network().virtualChannels();
        if (channels > 1 && !(netlist.channels().isEmpty() && netlist.spikes().isEmpty())) {
            problems.add("/chip/network/virtualChannels: packets would not stay in order in " + channels
                    + " virtual channels; channels and spikes need 1");
        }
    }

    private void dead(FaultMap faults) {
        for (int t = 0; t < netlist.tiles().size(); t++) {
            Place at = netlist.tiles().get(t).at();
            if (!faults.alive(plan.node(at))) {
                problems.add("/tiles/" + t + "/at: the router of tile " + at + " is dead");
            }
        }
        if (netlist.host() != null
                && !faults.alive(plan.node(netlist.host().port().router()))) {
            problems.add("/host/port: the router " + netlist.host().port().router() + " of the port is dead");
        }
    }

    private void channels(Ways ways) {
        for (Map.Entry<String, ChannelSpec> entry : netlist.channels().entrySet()) {
            String path = "/channels/" + entry.getKey();
            if (ways.need(path, entry.getValue().from(), entry.getValue().to(), "")) {
                ways.need(path, entry.getValue().to(), entry.getValue().from(), " for its credits");
            }
        }
    }

    private void spikes(Ways ways) {
        for (Map.Entry<String, SpikeSpec> entry : netlist.spikes().entrySet()) {
            for (Place to : entry.getValue().to()) {
                ways.need("/spikes/" + entry.getKey(), tile(entry.getValue().from()), tile(to), "");
            }
        }
    }

    private void barrier(Ways ways) {
        List<Integer> members = new SpikeTables(netlist, plan)
                .barrier().stream().map(BarrierMember::endpoint).toList();
        for (int member : members.isEmpty() ? members : members.subList(1, members.size())) {
            Endpoint root = tile(place(members.get(0)));
            ways.need("/tiles", tile(place(member)), root, " for the barrier");
            ways.need("/tiles", root, tile(place(member)), " for the barrier");
        }
    }

    private Place place(int node) {
        return new Place(plan.topology().column(node), plan.topology().row(node));
    }

    private void trees(FaultMap faults, Routing routing) {
        if (problems.isEmpty()) {
            try {
                plan.trees(faults, routing);
            } catch (IllegalArgumentException e) {
                problems.add("/spikes: " + e.getMessage() + "; \"delivery\": \"unicast\" needs no fork");
            }
        }
    }

    private static Endpoint tile(Place place) {
        return new Endpoint(false, place);
    }

    /** The ways of a routing function. */
    private final class Ways {
        private final FaultMap faults;
        private final Routing routing;
        private final Walk walk;

        Ways(FaultMap faults, Routing routing) {
            this.faults = faults;
            this.routing = routing;
            walk = new Walk(faults, routing);
        }

        /** Whether there is a way, or an end is dead, which is a problem of its own. */
        boolean need(String path, Endpoint from, Endpoint to, String what) {
            int source = plan.endpoint(from);
            int target = plan.endpoint(to);
            boolean living = alive(source) && alive(target);
            int mark = living ? routing.mark(source, target) : 0;
            boolean there = !living || (mark != Routing.UNREACHABLE && walk.go(source, target, mark));
            if (!there) {
                problems.add(path + ": the routing has no way from " + text(from) + " to " + text(to) + what
                        + " around the dead routers and links");
            }
            return there;
        }

        private boolean alive(int endpoint) {
            return faults.alive(plan.topology().node(endpoint));
        }

        private static String text(Endpoint end) {
            return end.host() ? "the host" : "tile " + end.place();
        }
    }
}
