// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ohmesh.netlist.Place;

/** Spikes go from a tile with a program to others; their axons are lanes and their counts fit them. */
final class SpikeCheck implements CrossCheck {
    /** Bounds the table of a machine, as channels are bounded. */
    private static final int MOST_CONNECTIONS = 4096;

    private static final int MOST_OF_TILE = 32;

    /** A flit has 4 bits for the connection among those of its source. */
    private static final int MOST_OF_SOURCE = 16;

    @Override
    public void run(Bound bound, ProblemList problems) {
        TilePlaces tiles = new TilePlaces(bound);
        Map<String, Integer> ofTile = new HashMap<>();
        Map<Place, Integer> ofSource = new HashMap<>();
        List<String> names = bound.names("/spikes");
        if (names.size() > MOST_CONNECTIONS) {
            problems.at(bound.place("/spikes"), names.size() + " connections for spikes; at most " + MOST_CONNECTIONS);
        }
        for (String name : names) {
            String path = "/spikes/" + name;
            if (bound.names("/channels").contains(name)) {
                problems.at(bound.place(path), "\"" + name + "\" is the name of a channel already");
            }
            bound.get(path + "/from", Place.class)
                    .filter(from -> ofSource.merge(from, 1, Integer::sum) == MOST_OF_SOURCE + 1)
                    .ifPresent(from -> problems.at(
                            bound.place(path + "/from"),
                            "more than " + MOST_OF_SOURCE + " connections for spikes begin at tile " + from));
            ends(bound, problems, tiles, path).forEach(tile -> ofTile.merge(tile, 1, Integer::sum));
            sizes(bound, problems, path);
        }
        ofTile.forEach((tile, count) -> {
            if (count > MOST_OF_TILE) {
                problems.at(
                        bound.place(tile), count + " connections for spikes touch this tile; at most " + MOST_OF_TILE);
            }
        });
    }

    /** The tiles at the ends. */
    private static Set<String> ends(Bound bound, ProblemList problems, TilePlaces tiles, String path) {
        Set<String> found = new HashSet<>();
        Optional<Place> from = bound.get(path + "/from", Place.class);
        from.ifPresent(place -> end(bound, problems, tiles, place, path + "/from", found));
        if (bound.get(path + "/to", Object.class).equals(Optional.of(List.of()))) {
            problems.at(bound.place(path + "/to"), "spikes without a receiver");
        }
        Set<Place> taken = new HashSet<>();
        for (String element : bound.elements(path + "/to")) {
            Optional<Place> to = bound.get(element, Place.class);
            to.ifPresent(place -> end(bound, problems, tiles, place, element, found));
            if (to.isPresent() && to.equals(from)) {
                problems.at(bound.place(element), "spikes go from a tile to others, not to itself");
            }
            if (to.isPresent() && !taken.add(to.get())) {
                problems.at(bound.place(element), "the receiver " + to.get() + " is there twice");
            }
        }
        return found;
    }

    private static void end(
            Bound bound, ProblemList problems, TilePlaces tiles, Place place, String path, Set<String> found) {
        tiles.at(place).ifPresent(found::add);
        if (tiles.isEmpty(place)) {
            problems.at(bound.place(path), "no tile with a program stands at " + place);
        }
    }

    private static void sizes(Bound bound, ProblemList problems, String path) {
        Optional<Integer> lanes = bound.integer("/chip/tile/lanes");
        bound.integer(path + "/axons")
                .filter(axons -> lanes.isPresent() && axons > lanes.get())
                .ifPresent(axons -> problems.at(
                        bound.place(path + "/axons"),
                        axons + " axons do not fit the " + lanes.get() + " lanes of a mask register"));
        Optional<Integer> laneBits = bound.integer("/chip/tile/laneBits");
        bound.integer(path + "/counterBits")
                .filter(bits -> laneBits.isPresent() && bits >= laneBits.get())
                .ifPresent(bits -> problems.at(
                        bound.place(path + "/counterBits"),
                        "a counter of " + bits + " bits does not fit a lane of " + laneBits.get()
                                + " bits, one of which is the sign"));
    }
}
