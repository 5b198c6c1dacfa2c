// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The state of the machine as one list of named planes. Reset, dump, checkpoint, VCD signals and the
 * debugger all come from this list; what is not in it must be derivable from it.
 */
public final class StateList {
    private final String scope;
    private final List<Plane> planes;
    private final Set<String> paths;

    /** An empty list. */
    public StateList() {
        this("", new ArrayList<>(), new HashSet<>());
    }

    private StateList(String scope, List<Plane> planes, Set<String> paths) {
        this.scope = scope;
        this.planes = planes;
        this.paths = paths;
    }

    /** State whose length changes (queues). It is saved and dumped, and has no VCD signal. */
    public interface Dynamic {
        /** Writes everything that {@link #load} needs. */
        void save(DataOutput out) throws IOException;

        /** Replaces the state by what {@link #save} wrote. */
        void load(DataInput in) throws IOException;

        /** Returns to the state after construction. */
        void clear();

        /** One line for dumps. */
        String text();
    }

    /** A view that puts a component or part name before every plane name. */
    public StateList scope(String name) {
        return new StateList(scope.isEmpty() ? name : scope + "." + name, planes, paths);
    }

    /** Integer elements of at most 32 bits. */
    public void ints(String name, int widthBits, int[] plane) {
        ints(name, widthBits, plane, 0);
    }

    /** The same in rows, such as the lanes of registers; rows of 1 are elements with a number of their own. */
    public void ints(String name, int widthBits, int[] plane, int rowLength) {
        planes.add(new Plane.Ints(qualified(name), scope, name, widthBits, plane, plane.clone(), rowLength));
    }

    /** Integer elements of at most 64 bits. */
    public void longs(String name, int widthBits, long[] plane) {
        longs(name, widthBits, plane, 0);
    }

    /** The same in rows. */
    public void longs(String name, int widthBits, long[] plane, int rowLength) {
        planes.add(new Plane.Longs(qualified(name), scope, name, widthBits, plane, plane.clone(), rowLength));
    }

    /** Real elements with their unit, for example {@code S} or {@code V}. */
    public void reals(String name, String unit, double[] plane) {
        reals(name, unit, plane, 0);
    }

    /** The same in rows, such as the cells of an array. */
    public void reals(String name, String unit, double[] plane, int rowLength) {
        planes.add(new Plane.Reals(qualified(name), scope, name, unit, plane, plane.clone(), rowLength));
    }

    /** State of changing length. */
    public void dynamic(String name, Dynamic state) {
        planes.add(new Plane.Queue(qualified(name), scope, name, state));
    }

    /** All planes in the order in which they were listed. */
    public List<Plane> planes() {
        return Collections.unmodifiableList(planes);
    }

    /** Puts every plane back to its value at the time it was listed. */
    public void reset() {
        planes.forEach(Plane::reset);
    }

    /** Every plane as text, one line each: for dumps and comparisons in tests. */
    public String dump() {
        StringBuilder text = new StringBuilder();
        for (Plane plane : planes) {
            text.append(plane.path()).append(" = ").append(plane.text()).append('\n');
        }
        return text.toString();
    }

    private String qualified(String name) {
        String path = scope.isEmpty() ? name : scope + "." + name;
        if (!paths.add(path)) {
            throw new IllegalStateException("state " + path + " is listed twice");
        }
        return path;
    }
}
