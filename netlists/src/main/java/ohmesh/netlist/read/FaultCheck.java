// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Place;
import ohmesh.netlist.json.JsonObject;

/**
 * Every fault says one thing, about routers and links that the mesh has, and some router is left. Whether the faults
 * cut channels depends on the routing function: the machine is asked for that.
 */
final class FaultCheck implements CrossCheck {
    private static final List<String> FORMS = List.of("router", "link", "routers", "links", "picture");

    @Override
    public void run(Bound bound, ProblemList problems) {
        for (String path : bound.elements("/faults")) {
            form(bound, problems, path);
            late(bound, problems, path);
        }
        Optional<Integer> width = MeshCheck.columns(bound);
        Optional<Integer> height = bound.integer(MeshCheck.HEIGHT);
        if (width.isPresent() && height.isPresent()) {
            new Faults(bound, problems, width.get(), height.get()).check();
        }
    }

    private static void form(Bound bound, ProblemList problems, String path) {
        List<String> given =
                FORMS.stream().filter(form -> bound.has(path + "/" + form)).toList();
        boolean object = bound.node(path).orElse(null) instanceof JsonObject; // anything else is a problem already
        if (!object || given.size() == 1) {
            return;
        }
        String all = String.join(", ", FORMS);
        problems.at(
                bound.place(path),
                given.isEmpty()
                        ? "nothing dies; one of " + all + " is needed"
                        : String.join(" and ", given) + " in one fault; one of " + all + " is needed");
    }

    /** A fault that strikes after the last cycle is a mistake in a number. */
    private static void late(Bound bound, ProblemList problems, String path) {
        Optional<Long> most = bound.get("/maximumCycles", Long.class);
        bound.get(path + "/atCycle", Long.class)
                .filter(cycle -> most.isPresent() && cycle >= most.get())
                .ifPresent(cycle -> problems.at(
                        bound.place(path + "/atCycle"),
                        "strikes in cycle " + cycle + ", which never runs: maximumCycles is " + most.get()));
    }

    /** The faults of one mesh. */
    private static final class Faults {
        private final Bound bound;
        private final ProblemList problems;
        private final int width;
        private final int height;
        private final Set<Place> dead = new HashSet<>();
        private long drawn;

        Faults(Bound bound, ProblemList problems, int width, int height) {
            this.bound = bound;
            this.problems = problems;
            this.width = width;
            this.height = height;
        }

        void check() {
            for (String path : bound.elements("/faults")) {
                boolean before = anyAlive();
                one(path);
                if (before && !anyAlive()) {
                    problems.at(
                            bound.place(path),
                            "with this fault all " + width * height + " routers are dead; one at least must live");
                }
            }
        }

        private boolean anyAlive() {
            return dead.size() + drawn < (long) width * height;
        }

        private void one(String path) {
            bound.get(path + "/router", Place.class)
                    .filter(router -> inside(path + "/router", router))
                    .ifPresent(dead::add);
            bound.get(path + "/link", Fault.Link.class).ifPresent(link -> link(path + "/link", link));
            drawn += bound.integer(path + "/routers/count").orElse(0);
            int links = (width - 1) * height + width * (height - 1);
            bound.integer(path + "/links/count")
                    .filter(count -> count > links)
                    .ifPresent(count -> problems.at(
                            bound.place(path + "/links/count"),
                            count + " links; the mesh of " + size() + " tiles has " + links));
            if (bound.get(path + "/picture", List.class).isPresent()) {
                picture(path + "/picture");
            }
        }

        private boolean inside(String path, Place place) {
            if (place.x() < width && place.y() < height) {
                return true;
            }
            problems.at(bound.place(path), "the router " + place + " is outside the mesh of " + size() + " tiles");
            return false;
        }

        private void link(String path, Fault.Link link) {
            Place from = link.from();
            Place to = link.to();
            boolean there = inside(path, from) && inside(path, to);
            if (there && Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y()) != 1) {
                problems.at(bound.place(path), "no link joins " + from + " and " + to + ": they are not neighbours");
            }
        }

        private void picture(String path) {
            List<String> rows = bound.elements(path);
            if (rows.size() != height) {
                problems.at(
                        bound.place(path),
                        "a picture of " + rows.size() + " rows; the mesh of " + size() + " tiles has " + height);
                return;
            }
            for (int y = 0; y < height; y++) {
                String row = bound.get(rows.get(y), String.class).orElseThrow();
                if (row.length() != width || !row.matches("[#.]*")) {
                    problems.at(
                            bound.place(rows.get(y)),
                            "\"" + row + "\" is no row of a picture: " + width + " of # (dead) and . (alive)");
                    return;
                }
                for (int x = row.indexOf('#'); x >= 0; x = row.indexOf('#', x + 1)) {
                    dead.add(new Place(x, y));
                }
            }
        }

        private String size() {
            return width + " x " + height;
        }
    }
}
