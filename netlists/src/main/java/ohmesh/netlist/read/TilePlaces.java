// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.Place;

/** Which tile with a program stands where. */
final class TilePlaces {
    private final Map<Place, String> paths = new HashMap<>();
    private boolean complete = true;

    TilePlaces(Bound bound) {
        for (String tile : bound.elements("/tiles")) {
            Optional<Place> place = bound.get(tile + "/at", Place.class);
            place.ifPresent(at -> paths.putIfAbsent(at, tile));
            complete &= place.isPresent();
        }
        complete &= bound.has("/tiles");
    }

    /** The path of the tile at a place. */
    Optional<String> at(Place place) {
        return Optional.ofNullable(paths.get(place));
    }

    /** Whether it is certain that no tile stands at a place: not while the place of some tile is unknown. */
    boolean isEmpty(Place place) {
        return complete && !paths.containsKey(place);
    }
}
