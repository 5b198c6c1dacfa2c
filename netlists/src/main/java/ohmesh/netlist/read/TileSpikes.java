// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.Place;

/**
 * The table of connections for spikes of a tile: all that touch it, in the order of the netlist.
 *
 * @param names names; the index is the number in EMIT and SPIKES
 * @param sends whether the tile may be the sender
 * @param receives whether the tile may be a receiver
 */
record TileSpikes(List<String> names, List<Boolean> sends, List<Boolean> receives) {
    /** The table; an end that could not be bound touches every tile, so that it gives no second problem. */
    static TileSpikes of(String tile, Bound bound) {
        TileSpikes table = new TileSpikes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Optional<Place> at = bound.get(tile + "/at", Place.class);
        for (String name : bound.names("/spikes")) {
            String path = "/spikes/" + name;
            boolean sends = touches(bound, path + "/from", at);
            List<String> to = bound.elements(path + "/to");
            boolean receives = to.isEmpty() || to.stream().anyMatch(end -> touches(bound, end, at));
            if (sends || receives) {
                table.names.add(name);
                table.sends.add(sends);
                table.receives.add(receives);
            }
        }
        return table;
    }

    private static boolean touches(Bound bound, String path, Optional<Place> at) {
        Optional<Place> end = bound.get(path, Place.class);
        return end.isEmpty() || at.isEmpty() || end.equals(at);
    }
}
