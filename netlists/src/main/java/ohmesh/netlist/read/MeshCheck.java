// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.Host;
import ohmesh.netlist.Place;

/** Tiles stand inside the mesh, each at its own place; the host's port is at an edge. */
final class MeshCheck implements CrossCheck {
    private static final String WIDTH = "/chip/mesh/width";
    static final String HEIGHT = "/chip/mesh/height";

    @Override
    public void run(Bound bound, ProblemList problems) {
        bound.get("/tiles", Object.class)
                .filter(List.of()::equals)
                .ifPresent(none -> problems.at(bound.place("/tiles"), "there is no tile"));
        Map<Place, String> taken = new HashMap<>();
        for (String tile : bound.elements("/tiles")) {
            bound.get(tile + "/at", Place.class).ifPresent(at -> {
                inside(bound, problems, at, tile + "/at");
                String other = taken.putIfAbsent(at, tile);
                if (other != null) {
                    problems.at(bound.place(tile + "/at"), "the place " + at + " is taken by " + other);
                }
            });
        }
        bound.get("/host/port", Host.Port.class).ifPresent(port -> {
            if (inside(bound, problems, port.router(), "/host/port")) {
                edge(bound, problems, port);
            }
        });
    }

    /** Columns of all meshes side by side. */
    static Optional<Integer> columns(Bound bound) {
        return bound.integer(WIDTH)
                .flatMap(width -> bound.integer("/chip/mesh/meshes").map(meshes -> width * meshes));
    }

    private static boolean inside(Bound bound, ProblemList problems, Place place, String path) {
        Optional<Integer> width = columns(bound);
        Optional<Integer> height = bound.integer(HEIGHT);
        boolean outside = width.filter(w -> place.x() >= w).isPresent()
                || height.filter(h -> place.y() >= h).isPresent();
        if (outside) {
            problems.at(
                    bound.place(path),
                    "the place " + place + " is outside the mesh of "
                            + width.map(String::valueOf).orElse("?") + " x "
                            + height.map(String::valueOf).orElse("?") + " tiles");
        }
        return !outside;
    }

    private static void edge(Bound bound, ProblemList problems, Host.Port port) {
        int lastColumn = columns(bound).orElse(port.router().x() + 1) - 1;
        int lastRow = bound.integer(HEIGHT).orElse(port.router().y() + 1) - 1;
        boolean edge = switch (port.side()) {
            case WEST -> port.router().x() == 0;
            case EAST -> port.router().x() == lastColumn;
            case NORTH -> port.router().y() == 0;
            case SOUTH -> port.router().y() == lastRow;
        };
        if (!edge) {
            problems.at(
                    bound.place("/host/port"),
                    "router " + port.router() + " is not at the " + Names.of(port.side()) + " edge of the mesh");
        }
    }
}
