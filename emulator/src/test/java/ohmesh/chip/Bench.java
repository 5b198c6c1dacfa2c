// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ChannelSpec;
import ohmesh.netlist.ChannelSpec.Endpoint;
import ohmesh.netlist.Chip;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Host;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LookupTable;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.NetworkSpec;
import ohmesh.netlist.Observation;
import ohmesh.netlist.Place;
import ohmesh.netlist.Program;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.SpikeSpec;
import ohmesh.netlist.Tile;
import ohmesh.netlist.TileSpec;
import ohmesh.netlist.TileTiming;
import ohmesh.netlist.device.Imperfections;

/** Small machines for tests: a chip with round numbers, programs as text, everything else on request. */
public final class Bench {
    /** Scalar 1, multiply 4, taken branch 1 + 2, 8 lanes a cycle, vector 3, table 5, 4 words a cycle, memory 2. */
    public static final TileTiming TIMING = new TileTiming(1, 4, 2, 8, 3, 5, 4, 2);
    /** One cycle is 10 ns: drive 30 ns = 3 cycles, conversion 20 ns = 2 cycles, two columns a converter. */
    public static final double CLOCK_HERTZ = 1e8;

    private final Map<String, ChannelSpec> channels = new LinkedHashMap<>();
    private final Map<String, LogicalArray> arrays = new LinkedHashMap<>();
    private final Map<String, Pulse> pulses = new LinkedHashMap<>();
    private final Map<String, LookupTable> tables = new LinkedHashMap<>();
    private final Map<Place, String> programs = new LinkedHashMap<>();
    private final Map<String, Host.InputStream> inputs = new LinkedHashMap<>();
    private final Map<String, Host.OutputStream> outputs = new LinkedHashMap<>();
    private final Map<String, Observation> observe = new LinkedHashMap<>();
    private final Map<String, SpikeSpec> spikes = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private NetworkSpec.Routing routing = NetworkSpec.Routing.XY;
    private boolean host;
    private int holdDepth = 1;
    private AdcSpec.Subtraction subtraction = AdcSpec.Subtraction.ANALOG;
    private DacSpec.Coding coding = DacSpec.Coding.AMPLITUDE;
    private int dacBits = 8;
    private AdcSpec.Kind adcKind = AdcSpec.Kind.DIRECT;
    private Chip.Mesh mesh = new Chip.Mesh(2, 2);
    private double cycleToCycle;
    private Imperfections imperfections = Devices.PLAIN.imperfections();
    private TileTiming timing = TIMING;
    private int cyclesPerWord = 1;
    private int hostLatencyCycles = 4;
    private final Map<Place, List<Integer>> words = new LinkedHashMap<>();

    /** The program of the tile at (0,0). */
    public static Bench of(String program) {
        return new Bench().tile(0, 0, program);
    }

    public Bench tile(int x, int y, String program) {
        programs.put(new Place(x, y), program);
        return this;
    }

    /** A tile whose program is given as words. */
    public Bench words(int x, int y, List<Integer> program) {
        programs.put(new Place(x, y), "");
        words.put(new Place(x, y), List.copyOf(program));
        return this;
    }

    public Bench channel(String name, Endpoint from, Endpoint to, int packetWords, int window) {
        channels.put(name, new ChannelSpec(from, to, packetWords, window));
        return this;
    }

    public Bench spikes(String name, SpikeSpec spec) {
        spikes.put(name, spec);
        return this;
    }

    public Bench fault(Fault fault) {
        faults.add(fault);
        return this;
    }

    public Bench routing(NetworkSpec.Routing algorithm) {
        routing = algorithm;
        return this;
    }

    public static Endpoint at(int x, int y) {
        return new Endpoint(false, new Place(x, y));
    }

    public static Endpoint host() {
        return new Endpoint(true, null);
    }

    /** A channel from the host to tile (0,0) with its packets. */
    public Bench input(String name, int window, double[]... rows) {
        return input(name, at(0, 0), window, rows);
    }

    /** A channel from the host to a tile with its packets of codes. */
    public Bench input(String name, Endpoint to, int window, double[]... rows) {
        return input(name, to, window, new Host.InputStream(matrix(rows), null, 32));
    }

    /** A channel from the host to a tile. */
    public Bench input(String name, Endpoint to, int window, Host.InputStream stream) {
        host = true;
        inputs.put(name, stream);
        return channel(name, host(), to, stream.data().columns(), window);
    }

    /** Rows of the same length as a matrix. */
    public static Matrix matrix(double[]... rows) {
        if (rows.length == 0) {
            return new Matrix(0, 1, new double[0]);
        }
        double[] all = new double[rows.length * rows[0].length];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, all, r * rows[0].length, rows[0].length);
        }
        return new Matrix(rows.length, rows[0].length, all);
    }

    /** A channel from tile (0,0) to the host. */
    public Bench output(String name, int packetWords, int window) {
        return output(name, at(0, 0), packetWords, window);
    }

    /** A channel from a tile to the host. */
    public Bench output(String name, Endpoint from, int packetWords, int window) {
        host = true;
        outputs.put(name, new Host.OutputStream(0));
        return channel(name, from, host(), packetWords, window);
    }

    /** Says how many packets must come out of an output. */
    public Bench expectPackets(String output, int packets) {
        outputs.put(output, new Host.OutputStream(packets));
        return this;
    }

    /** Pace and latency of the host, else 1 and 4 cycles. */
    public Bench hostTiming(int wordCycles, int latencyCycles) {
        cyclesPerWord = wordCycles;
        hostLatencyCycles = latencyCycles;
        return this;
    }

    /** A logical array whose plus cells are at 40 uS and minus cells at 20 uS. */
    public Bench array(String name, int rows, int columns, LogicalArray.Pairing pairing) {
        LogicalArray.Cells minus =
                pairing == LogicalArray.Pairing.SINGLE ? null : new LogicalArray.Cells(null, 20e-6, 0);
        arrays.put(name, new LogicalArray(rows, columns, pairing, new LogicalArray.Cells(null, 40e-6, 0), minus));
        return this;
    }

    public Bench pulse(String name, double volts, double seconds) {
        pulses.put(name, new Pulse(volts, seconds, Pulse.Scheme.HALF_VOLTAGE, 5));
        return this;
    }

    /** An entry of the pulse table with everything. */
    public Bench pulse(String name, Pulse pulse) {
        pulses.put(name, pulse);
        return this;
    }

    /** Another input coding and another kind of ADC: 30 ns a slot, 20 ns a step. */
    public Bench converters(DacSpec.Coding inputs, int inputBits, AdcSpec.Kind kind) {
        coding = inputs;
        dacBits = inputBits;
        adcKind = kind;
        return this;
    }

    public Bench table(String name, int first, int step, double... entries) {
        tables.put(name, new LookupTable(first, step, new Matrix(1, entries.length, entries)));
        return this;
    }

    /** Other cycles than {@link #TIMING}. */
    public Bench timing(TileTiming cycles) {
        timing = cycles;
        return this;
    }

    public Bench holdDepth(int depth) {
        holdDepth = depth;
        return this;
    }

    public Bench digitalSubtraction() {
        subtraction = AdcSpec.Subtraction.DIGITAL;
        return this;
    }

    public Bench mesh(int width, int height) {
        mesh = new Chip.Mesh(width, height);
        return this;
    }

    public Bench cycleToCycle(double sigma) {
        cycleToCycle = sigma;
        return this;
    }

    public Bench imperfections(Imperfections wrong) {
        imperfections = wrong;
        return this;
    }

    /** Keeps the first reads of an array. */
    public Bench observe(String name, int x, int y, String array, int reads) {
        observe.put(name, new Observation(new Place(x, y), array, reads));
        return this;
    }

    public Machine machine() {
        return Machine.build(netlist());
    }

    public Netlist netlist() {
        List<Tile> tiles = new ArrayList<>();
        BenchPrograms texts = new BenchPrograms(arrays, pulses, tables, channels, spikes);
        programs.forEach((place, text) -> {
            Program program =
                    words.containsKey(place) ? BenchPrograms.ofWords(words.get(place)) : texts.assemble(place, text);
            tiles.add(new Tile(place, program, arrays, pulses, tables, Map.of()));
        });
        Host port = host
                ? new Host(
                        new Host.Port(new Place(0, 0), Host.Side.WEST),
                        cyclesPerWord,
                        hostLatencyCycles,
                        inputs,
                        outputs)
                : null;
        return new Netlist(
                "bench",
                "",
                1,
                1_000_000_000L,
                chip(),
                tiles,
                channels,
                spikes,
                port,
                faults,
                observe,
                Map.of(),
                List.of(),
                Map.of());
    }

    private Chip chip() {
        ArraySpec array = new ArraySpec(
                32,
                16,
                ArraySpec.CellKind.PASSIVE,
                BenchDevice.of(cycleToCycle, imperfections),
                new ArraySpec.Transistor(0.5, 4e-4));
        TileSpec tile = new TileSpec(
                32,
                16,
                1024,
                timing,
                array,
                new DacSpec(dacBits, 0.127, 30e-9, coding, 0),
                Records.with(new AdcSpec(10, 511e-6, 20e-9, 2, holdDepth, subtraction), "kind", adcKind));
        return new Chip(
                "bench",
                CLOCK_HERTZ,
                mesh,
                Chip.Fidelity.IDEAL,
                new NetworkSpec(routing, 1, 8, NetworkSpec.Pipeline.C, 1, 1, 64, 64),
                tile);
    }
}
