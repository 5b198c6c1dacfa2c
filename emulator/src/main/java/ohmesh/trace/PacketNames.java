// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.ChannelSpec;
import ohmesh.netlist.Chip;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Place;
import ohmesh.netlist.SpikeSpec;
import ohmesh.noc.Flit;

/** What the numbers in a flit are called in the netlist. */
final class PacketNames {
    private final int columns;
    private final int host;
    private final List<String> endpoints = new ArrayList<>();
    /** Channels by receiver: index in its table. */
    private final Map<Integer, List<String>> channels = new HashMap<>();
    /** Connections for spikes by source. */
    private final Map<Integer, List<String>> connections = new HashMap<>();

    private final List<int[]> groups = new ArrayList<>();

    PacketNames(Netlist netlist) {
        this(netlist.chip().mesh(), netlist.channels(), netlist.spikes());
    }

    PacketNames(Chip.Mesh mesh, Map<String, ChannelSpec> channelSpecs, Map<String, SpikeSpec> spikeSpecs) {
        columns = mesh.columns();
        host = columns * mesh.height();
        for (int endpoint = 0; endpoint < host; endpoint++) {
            endpoints.add("tile(" + endpoint % columns + "," + endpoint / columns + ")");
        }
        endpoints.add("host");
        channelSpecs.forEach((name, channel) -> {
            table(channels, endpoint(channel.from())).add(name);
            table(channels, endpoint(channel.to())).add(name);
        });
        spikeSpecs.forEach((name, spec) -> {
            table(connections, endpoint(spec.from())).add(name);
            groups.add(spec.to().stream().mapToInt(this::endpoint).toArray());
        });
    }

    private static List<String> table(Map<Integer, List<String>> tables, int endpoint) {
        return tables.computeIfAbsent(endpoint, e -> new ArrayList<>());
    }

    private int endpoint(ChannelSpec.Endpoint end) {
        return end.host() ? host : endpoint(end.place());
    }

    private int endpoint(Place place) {
        return place.y() * columns + place.x();
    }

    /** The component at an endpoint. */
    String component(int endpoint) {
        return endpoints.get(endpoint);
    }

    /** The endpoint of a component; -1 where it has none. */
    int endpoint(String component) {
        return endpoints.indexOf(component);
    }

    /** Where a packet goes: one endpoint, or all receivers of a {@link SpikeSpec}. */
    int[] destinations(long head) {
        return Flit.isMulticast(head) ? groups.get(Flit.destination(head)) : new int[] {Flit.destination(head)};
    }

    /** The channel, or the connection for spikes, of a packet; empty for the barrier. */
    String name(TracedPacket packet) {
        long head = packet.head();
        if (Flit.isBarrier(head)) {
            return "";
        }
        if (Flit.isSpike(head) || Flit.isEndOfStep(head)) {
            return connections.get(packet.source()).get(Flit.connection(head));
        }
        return channels.get(packet.destination()).get(Flit.channel(head));
    }
}
