// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a trace: a process for every component, a thread for every unit, named where they are first used. */
final class Tracks {
    /** Units in the order in which they stand; those of arrays come between the array unit and the network. */
    private static final List<String> ORDER =
            List.of("stall", "control", "scalar", "memory", "vector", "mask", "table", "array", "", "network", "port");

    private static final int ARRAYS = ORDER.indexOf("");

    private record Unit(String component, String name) {}

    private final TraceEvents events;
    private final List<String> components;
    private final Map<Unit, Track> tracks = new HashMap<>();
    private final Map<String, Integer> threads = new HashMap<>();

    /** Names the components, in their order. */
    Tracks(TraceEvents events, List<String> components) throws IOException {
        this.events = events;
        this.components = List.copyOf(components);
        for (int i = 0; i < components.size(); i++) {
            events.name("process", new Track(i + 1, 0), components.get(i), i + 1);
        }
    }

    List<String> components() {
        return components;
    }

    /** Number of a component's process. */
    int process(String component) {
        int index = components.indexOf(component);
        if (index < 0) {
            throw new IllegalArgumentException("no component " + component + " in " + components);
        }
        return index + 1;
    }

    /** The row of a unit. */
    Track of(String component, String unit) throws IOException {
        Unit key = new Unit(component, unit);
        Track track = tracks.get(key);
        if (track == null) {
            track = new Track(process(component), threads.merge(component, 1, Integer::sum));
            tracks.put(key, track);
            events.name("thread", track, unit, order(unit));
        }
        return track;
    }

    private static int order(String unit) {
        int place = ORDER.indexOf(unit);
        if (place >= 0) {
            return place;
        }
        return unit.contains(".") ? ARRAYS : ORDER.size();
    }
}
