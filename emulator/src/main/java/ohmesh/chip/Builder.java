// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.crossbar.Crossbar;
import ohmesh.engine.Clock;
import ohmesh.engine.Component;
import ohmesh.engine.Probe;
import ohmesh.netlist.ChannelSpec.Endpoint;
import ohmesh.netlist.Chip;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Observation;
import ohmesh.netlist.Place;
import ohmesh.noc.Network;
import ohmesh.tile.ArraySlot;
import ohmesh.tile.BarrierMember;
import ohmesh.tile.ChannelEnd;
import ohmesh.tile.NamedPulse;
import ohmesh.tile.Tile;

/** The component graph of a netlist: network, tiles in the order of the netlist, host. */
final class Builder {
    private final Netlist netlist;
    private final Clock clock;
    private final Probe probe;
    private final List<Component> components = new ArrayList<>();
    private final List<Tile> tiles = new ArrayList<>();
    private final Map<String, ReadLog> logs = new LinkedHashMap<>();
    private final Map<String, List<ArraySlot>> arrays = new LinkedHashMap<>();
    private final NetworkPlan plan;
    private final ChannelTables tables;
    private final SpikeTables spikes;
    private final List<BarrierMember> barrier;
    private HostPort host;
    private Network network;

    Builder(Netlist netlist, Clock clock, Probe probe) {
        this.netlist = netlist;
        this.clock = clock;
        this.probe = probe;
        plan = new NetworkPlan(netlist);
        tables = new ChannelTables(netlist, plan);
        spikes = new SpikeTables(netlist, plan);
        barrier = spikes.barrier();
    }

    void build() {
        Chip chip = netlist.chip();
        netlist.observe().forEach((name, observation) -> logs.put(name, new ReadLog(observation.reads())));
        network = new Network(
                plan.schedule().at(0),
                plan::routing,
                plan::trees,
                chip.network(),
                plan.schedule().strikes(),
                probe);
        components.add(network);
        clock.add(network, network.inputs());
        netlist.tiles().forEach(this::addTile);
        if (netlist.host() != null) {
            addHost();
        }
    }

    private void addTile(ohmesh.netlist.Tile spec) {
        int endpoint = plan.node(spec.at());
        Tile.Parts parts = new Tile.Parts(
                spec.at(),
                netlist.chip().tile(),
                netlist.chip().clock(),
                spec.program(),
                slots(spec),
                spec.pulses().entrySet().stream()
                        .map(pulse -> new NamedPulse(pulse.getKey(), pulse.getValue()))
                        .toList(),
                List.copyOf(spec.tables().values()),
                tables.of(new Endpoint(false, spec.at())),
                spikes.of(spec.at()),
                barrier,
                endpoint);
        Tile tile = new Tile(parts, network.fromEndpoint(endpoint), network.toEndpoint(endpoint), probe);
        tiles.add(tile);
        components.add(tile);
        clock.add(tile, network.toEndpoint(endpoint));
    }

    private List<ArraySlot> slots(ohmesh.netlist.Tile spec) {
        List<ArraySlot> slots = new ArrayList<>();
        spec.arrays().forEach((name, array) -> {
            String path = Tile.nameOf(spec.at()) + "." + name;
            Crossbar crossbar =
                    new Crossbar(path, netlist.chip().tile(), netlist.chip().fidelity(), array, netlist.seed());
            ArraySlot slot = new ArraySlot(name, array, crossbar, observer(spec.at(), name));
            slots.add(slot);
            arrays.computeIfAbsent(Tile.nameOf(spec.at()), tile -> new ArrayList<>())
                    .add(slot);
        });
        return slots;
    }

    private ArraySlot.ReadObserver observer(Place place, String array) {
        List<ReadLog> mine = new ArrayList<>();
        for (Map.Entry<String, Observation> entry : netlist.observe().entrySet()) {
            Observation observation = entry.getValue();
            if (observation.tile().equals(place) && observation.array().equals(array)) {
                mine.add(logs.get(entry.getKey()));
            }
        }
        return new ReadLogs(mine);
    }

    private void addHost() {
        Endpoint end = new Endpoint(true, null);
        int endpoint = plan.endpoint(end);
        List<ChannelEnd> ends = tables.of(end);
        List<HostData> data = ends.stream()
                .map(e -> e.sends() ? HostData.of(netlist.host().inputs().get(e.name())) : null)
                .toList();
        host = new HostPort(
                netlist.host(),
                endpoint,
                ends,
                data,
                network.fromEndpoint(endpoint),
                network.toEndpoint(endpoint),
                probe);
        components.add(host);
        clock.add(host, network.toEndpoint(endpoint));
    }

    List<Component> components() {
        return components;
    }

    List<Tile> tiles() {
        return tiles;
    }

    /** Logical arrays by the name of their tile. */
    Map<String, List<ArraySlot>> arrays() {
        return arrays;
    }

    HostPort host() {
        return host;
    }

    Network network() {
        return network;
    }

    Map<String, ReadLog> logs() {
        return logs;
    }
}
