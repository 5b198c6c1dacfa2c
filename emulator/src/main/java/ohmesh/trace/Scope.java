// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.util.List;
import java.util.TreeSet;
import ohmesh.engine.Plane;
import ohmesh.engine.StateList;

/**
 * The part of the state that a trace shows: the planes below a component or part, of all components
 * without one. The clock's own planes (who sleeps until when) are never shown: they say how the emulator
 * runs, not what the hardware does. Queues of changing length have no signal.
 */
public final class Scope {
    private static final String CLOCK = "clock";

    private Scope() {}

    /**
     * The planes of a scope in the order of the list.
     *
     * @param prefix path of a component, part or plane, for example {@code tile(0,0).weights}; empty for all
     */
    public static List<Plane> select(StateList state, String prefix) {
        return state.planes().stream()
                .filter(Scope::shown)
                .filter(plane -> within(plane.path(), prefix))
                .toList();
    }

    /** All prefixes of whole components and parts that {@link #select} finds something under, sorted. */
    public static List<String> names(StateList state) {
        TreeSet<String> names = new TreeSet<>();
        state.planes().stream().filter(Scope::shown).map(Plane::scope).forEach(names::add);
        return List.copyOf(names);
    }

    private static boolean shown(Plane plane) {
        return !(plane instanceof Plane.Queue) && !plane.scope().equals(CLOCK) && plane.length() > 0;
    }

    /** Whether a path is a prefix itself or lies below it; everything lies below the empty one. */
    static boolean within(String path, String prefix) {
        if (prefix.isEmpty()) {
            return true;
        }
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || !Character.isLetterOrDigit(path.charAt(prefix.length())));
    }
}
