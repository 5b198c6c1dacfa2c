// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.ChannelSpec.Endpoint;
import ohmesh.netlist.Place;

/**
 * The channel table of a tile: all channels that touch it, in the order of the netlist.
 *
 * @param names channel names; the index is the number in SEND and RECV
 * @param sends whether the tile may be the sender
 * @param receives whether the tile may be the receiver
 */
record TileChannels(List<String> names, List<Boolean> sends, List<Boolean> receives) {
    /** The table; an end that could not be bound touches every tile, so that it gives no second problem. */
    static TileChannels of(String tile, Bound bound) {
        TileChannels table = new TileChannels(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Optional<Place> at = bound.get(tile + "/at", Place.class);
        for (String name : bound.names("/channels")) {
            boolean sends = touches(bound, "/channels/" + name + "/from", at);
            boolean receives = touches(bound, "/channels/" + name + "/to", at);
            if (sends || receives) {
                table.names.add(name);
                table.sends.add(sends);
                table.receives.add(receives);
            }
        }
        return table;
    }

    private static boolean touches(Bound bound, String path, Optional<Place> at) {
        Optional<Endpoint> end = bound.get(path, Endpoint.class);
        if (end.isEmpty()) {
            return true;
        }
        return !end.get().host()
                && at.filter(place -> !place.equals(end.get().place())).isEmpty();
    }
}
