// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Metric;
import ohmesh.netlist.Observation;

/** Observations name arrays that are there; metrics have what their kind needs, of the right width. */
final class MetricCheck implements CrossCheck {
    /** Names of the report's own: its counters, and the packets that every counted output must have. */
    private static final List<String> RESERVED = List.of("counter", "outputs.");

    @Override
    public void run(Bound bound, ProblemList problems) {
        TilePlaces tiles = new TilePlaces(bound);
        for (String name : bound.names("/observe")) {
            String path = "/observe/" + name;
            bound.get(path, Observation.class).ifPresent(o -> observation(bound, problems, tiles, path, o));
        }
        for (String name : bound.names("/metrics")) {
            String path = "/metrics/" + name;
            RESERVED.stream().filter(name::startsWith).forEach(reserved -> {
                problems.at(bound.place(path), "the report has names that begin with \"" + reserved + "\" itself");
            });
            bound.get(path + "/kind", Metric.Kind.class).ifPresent(kind -> metric(bound, problems, path, kind));
        }
    }

    private static void observation(
            Bound bound, ProblemList problems, TilePlaces tiles, String path, Observation observation) {
        Optional<String> tile = tiles.at(observation.tile());
        if (tiles.isEmpty(observation.tile())) {
            problems.at(bound.place(path + "/tile"), "no tile with a program stands at " + observation.tile());
        }
        tile.map(at -> bound.names(at + "/arrays"))
                .filter(names -> !names.contains(observation.array()))
                .ifPresent(names -> problems.at(
                        bound.place(path + "/array"),
                        "unknown array \"" + observation.array() + "\"" + Nearest.hint(observation.array(), names)));
    }

    private static void metric(Bound bound, ProblemList problems, String path, Metric.Kind kind) {
        List<String> needed = switch (kind) {
            case VALUE, SUM, MEAN, MINIMUM, MAXIMUM, NEGATIVES -> List.of("output");
            case CORRECT, ACCURACY, MISMATCHES, LEVEL_GAP, LEVEL_SEPARATION -> List.of("output", "expected");
            case CURRENT_ERROR -> List.of("observation", "expected");
        };
        for (String field : List.of("output", "observation", "expected")) {
            boolean there = bound.has(path + "/" + field);
            if (needed.contains(field) && !there) {
                problems.at(
                        bound.place(path).member(field),
                        "the field \"" + field + "\" is missing: " + Names.of(kind) + " needs it");
            } else if (!needed.contains(field) && there) {
                problems.at(bound.place(path + "/" + field), Names.of(kind) + " does not use \"" + field + "\"");
            }
        }
        List<String> outputs = HostCheck.hostChannels(bound, "to");
        reference(bound, problems, path + "/output", "channel to the host", outputs);
        reference(bound, problems, path + "/observation", "observation", bound.names("/observe"));
        words(bound, problems, path);
        bound.get(path + "/expected", Matrix.class)
                .ifPresent(expected -> expected(bound, problems, path, kind, expected));
    }

    private static void reference(Bound bound, ProblemList problems, String path, String what, List<String> known) {
        bound.get(path, String.class)
                .filter(name -> !known.contains(name))
                .ifPresent(name ->
                        problems.at(bound.place(path), "\"" + name + "\" is no " + what + Nearest.hint(name, known)));
    }

    private static void words(Bound bound, ProblemList problems, String path) {
        Optional<Integer> width = packetWords(bound, path);
        bound.integer(path + "/word")
                .filter(word -> width.isPresent() && word >= width.get())
                .ifPresent(word -> problems.at(
                        bound.place(path + "/word"),
                        word + " is outside 0.." + (width.get() - 1) + ", the words of a packet"));
    }

    private static void expected(Bound bound, ProblemList problems, String path, Metric.Kind kind, Matrix expected) {
        Optional<Integer> width = switch (kind) {
            case VALUE, SUM, MEAN, MINIMUM, MAXIMUM, NEGATIVES -> Optional.empty();
            case CORRECT, ACCURACY -> Optional.of(1);
            case MISMATCHES, LEVEL_GAP, LEVEL_SEPARATION -> packetWords(bound, path);
            case CURRENT_ERROR -> observedColumns(bound, path);
        };
        if (width.isPresent() && width.get() != expected.columns()) {
            problems.at(
                    bound.cell(path + "/expected", 0, 0),
                    expected.columns() + " columns; " + Names.of(kind) + " needs " + width.get());
        }
        rows(bound, problems, path, kind, expected);
        if (kind != Metric.Kind.CURRENT_ERROR) {
            Integers.check(bound, problems, path + "/expected", expected);
        }
    }

    /** What has no row would not be judged, and what has a row and never comes would count as wrong. */
    private static void rows(Bound bound, ProblemList problems, String path, Metric.Kind kind, Matrix expected) {
        boolean reads = kind == Metric.Kind.CURRENT_ERROR;
        Optional<Integer> kept = reads
                ? observationOf(bound, path).flatMap(o -> bound.integer(o + "/reads"))
                : bound.get(path + "/output", String.class)
                        .flatMap(channel -> bound.integer("/host/outputs/" + channel + "/packets"));
        kept.filter(count -> expected.rows() != count)
                .ifPresent(count -> problems.at(
                        bound.cell(path + "/expected", Math.min(count, expected.rows() - 1), 0),
                        expected.rows()
                                + (expected.rows() == 1 ? " row; " : " rows; ")
                                + (reads ? "the observation keeps " : "the host collects ")
                                + count
                                + (reads ? " reads" : " packets")));
    }

    private static Optional<Integer> packetWords(Bound bound, String path) {
        return bound.get(path + "/output", String.class)
                .flatMap(channel -> bound.integer("/channels/" + channel + "/packetWords"));
    }

    private static Optional<Integer> observedColumns(Bound bound, String path) {
        TilePlaces tiles = new TilePlaces(bound);
        return observationOf(bound, path)
                .flatMap(observation -> bound.get(observation, Observation.class))
                .flatMap(o ->
                        tiles.at(o.tile()).flatMap(tile -> bound.integer(tile + "/arrays/" + o.array() + "/columns")));
    }

    private static Optional<String> observationOf(Bound bound, String path) {
        return bound.get(path + "/observation", String.class).map(name -> "/observe/" + name);
    }
}
