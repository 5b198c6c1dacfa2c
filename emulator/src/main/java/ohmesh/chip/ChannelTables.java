// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.ChannelSpec;
import ohmesh.netlist.ChannelSpec.Endpoint;
import ohmesh.netlist.Netlist;
import ohmesh.tile.ChannelEnd;

/** Channel tables of the tiles and the host: for each end, the channels that touch it, in the netlist's order. */
final class ChannelTables {
    private final Netlist netlist;
    private final NetworkPlan plan;

    ChannelTables(Netlist netlist, NetworkPlan plan) {
        this.netlist = netlist;
        this.plan = plan;
    }

    /** The table of one end. */
    List<ChannelEnd> of(Endpoint end) {
        List<ChannelEnd> table = new ArrayList<>();
        netlist.channels().forEach((name, channel) -> {
            if (channel.from().equals(end)) {
                table.add(entry(name, channel, true, channel.to()));
            } else if (channel.to().equals(end)) {
                table.add(entry(name, channel, false, channel.from()));
            }
        });
        return table;
    }

    private ChannelEnd entry(String name, ChannelSpec channel, boolean sends, Endpoint peer) {
        return new ChannelEnd(
                name, sends, plan.endpoint(peer), indexOf(name, peer), channel.packetWords(), channel.window());
    }

    private int indexOf(String name, Endpoint end) {
        int index = 0;
        for (Map.Entry<String, ChannelSpec> entry : netlist.channels().entrySet()) {
            if (entry.getKey().equals(name)) {
                return index;
            }
            if (entry.getValue().from().equals(end) || entry.getValue().to().equals(end)) {
                index++;
            }
        }
        throw new IllegalStateException("no channel " + name);
    }
}
