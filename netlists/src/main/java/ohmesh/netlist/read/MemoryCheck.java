// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.ChannelSpec.Endpoint;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.LogicalArray.Pairing;

/** The state of the whole machine fits into memory: no part is bounded by itself, all of them are together. */
final class MemoryCheck implements CrossCheck {
    /** Most bytes of state. */
    static final long MOST_BYTES = 1L << 30;

    private static final String TILE = "/chip/tile";
    private static final int WORD_BYTES = 4;
    private static final int VECTOR_REGISTERS = 16;

    /** A lane and the value that an instruction in flight has for it. */
    private static final int LANE_BYTES = 8;

    /** Conductance, pulse count and three planes of device-to-device numbers. */
    private static final int CELL_BYTES = 40;

    /** Of drift, retention and read disturb: programmed conductance and time, exponent or strength with its argument. */
    private static final int AGEING_CELL_BYTES = 96;

    /** Of a process of 1/f noise, of which there are fewer than 30 a cell, and of a trap. */
    private static final int SLOW_NOISE_CELL_BYTES = 512;

    /** Planes of a circuit: voltages, currents, slopes and residuals at both nodes of a cell. */
    private static final int CIRCUIT_PLANES = 24;

    private static final int REAL_BYTES = 8;

    private static final int ROUTER_PORTS = 6;

    /** A flit and the cycle from which it can be seen. */
    private static final int BUFFERED_FLIT_BYTES = 16;

    /** One kind of state, the bytes of all of it, and the field that says how much. */
    private record Part(String what, long bytes, String path) {}

    @Override
    public void run(Bound bound, ProblemList problems) {
        long tiles = bound.elements("/tiles").size();
        List<Part> parts = List.of(
                new Part(
                        "scratchpads",
                        tiles * integer(bound, TILE + "/scratchpadWords") * WORD_BYTES,
                        TILE + "/scratchpadWords"),
                new Part(
                        "vector registers",
                        tiles * VECTOR_REGISTERS * integer(bound, TILE + "/lanes") * LANE_BYTES,
                        TILE + "/lanes"),
                new Part("rooms for packets", rooms(bound), "/channels"),
                new Part("router buffers", buffers(bound), "/chip/network/bufferFlits"),
                new Part("cells", cells(bound) * cellBytes(bound), "/tiles"),
                new Part("circuits", circuits(bound), "/chip/fidelity"));
        long sum = parts.stream().mapToLong(Part::bytes).sum();
        Part largest = parts.stream().max(Comparator.comparingLong(Part::bytes)).orElseThrow();
        if (sum > MOST_BYTES) {
            problems.at(
                    bound.place(largest.path()),
                    "the state of the machine needs " + mebibytes(sum) + "; at most " + mebibytes(MOST_BYTES)
                            + "; most of it are " + largest.what() + ": " + mebibytes(largest.bytes()));
        }
    }

    private static int cellBytes(Bound bound) {
        String parts = TILE + "/array/device/imperfections/";
        boolean ages = bound.has(parts + "drift") || bound.has(parts + "retention") || bound.has(parts + "readDisturb");
        boolean slow = bound.get(parts + "noise/flicker", Double.class).orElse(0.0) > 0
                || bound.get(parts + "noise/telegraphPart", Double.class).orElse(0.0) > 0;
        return CELL_BYTES + (ages ? AGEING_CELL_BYTES : 0) + (slow ? SLOW_NOISE_CELL_BYTES : 0);
    }

    /** What receiving tiles keep free for the packets of their senders. */
    private static long rooms(Bound bound) {
        long words = 0;
        for (String name : bound.names("/channels")) {
            String path = "/channels/" + name;
            boolean tile = bound.get(path + "/to", Endpoint.class)
                    .filter(end -> !end.host())
                    .isPresent();
            words += tile ? integer(bound, path + "/window") * integer(bound, path + "/packetWords") : 0;
        }
        return words * WORD_BYTES;
    }

    private static long buffers(Bound bound) {
        long routers = integer(bound, "/chip/mesh/width") * integer(bound, "/chip/mesh/height");
        long channels = routers * ROUTER_PORTS * integer(bound, "/chip/network/virtualChannels");
        return channels * integer(bound, "/chip/network/bufferFlits") * BUFFERED_FLIT_BYTES;
    }

    /** Fronts of the elimination, one a line of the longer side, and planes: of arrays that are solved as circuits. */
    private static long circuits(Bound bound) {
        boolean solved = bound.get("/chip/fidelity", Fidelity.class)
                .filter(fidelity -> fidelity != Fidelity.IDEAL)
                .isPresent();
        long numbers = 0;
        for (String tile : solved ? bound.elements("/tiles") : List.<String>of()) {
            for (String name : bound.names(tile + "/arrays")) {
                numbers += numbers(bound, tile + "/arrays/" + name);
            }
        }
        return numbers * REAL_BYTES;
    }

    private static long numbers(Bound bound, String path) {
        Optional<Pairing> pairing = bound.get(path + "/pairing", Pairing.class);
        long rows = integer(bound, path + "/rows");
        long wide = pairing.equals(Optional.of(Pairing.NEIGHBOURING_COLUMNS)) ? 2 : 1;
        long columns = wide * integer(bound, path + "/columns");
        long arrays = pairing.equals(Optional.of(Pairing.TWO_ARRAYS)) ? 2 : 1;
        long shorter = Math.min(rows, columns);
        return arrays * (Math.max(rows, columns) * shorter * shorter + CIRCUIT_PLANES * rows * columns);
    }

    private static long cells(Bound bound) {
        long cells = 0;
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/arrays")) {
                String path = tile + "/arrays/" + name;
                Optional<Pairing> pairing = bound.get(path + "/pairing", Pairing.class);
                long perWeight = pairing.equals(Optional.of(Pairing.SINGLE)) ? 1 : 2;
                cells += perWeight * integer(bound, path + "/rows") * integer(bound, path + "/columns");
            }
        }
        return cells;
    }

    /** The integer at a path; one that is missing or wrong is a problem of its own. */
    private static long integer(Bound bound, String path) {
        return bound.integer(path).orElse(0);
    }

    private static String mebibytes(long bytes) {
        long unit = 1L << 20;
        return (bytes + unit - 1) / unit + " MiB";
    }
}
