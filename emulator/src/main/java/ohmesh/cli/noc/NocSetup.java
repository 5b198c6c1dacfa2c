// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import ohmesh.cli.io.BadInput;
import ohmesh.isa.assembler.NearestName;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.Strike;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.FaultText;
import ohmesh.noc.topology.Topology;
import ohmesh.noc.traffic.PatternText;
import ohmesh.noc.traffic.SyntheticTraffic;
import ohmesh.noc.traffic.Traffic;
import ohmesh.noc.traffic.TrafficTrace;
import ohmesh.noc.traffic.Window;

/**
 * A network and its traffic as the options of a command say them.
 *
 * @param strikes in the order of their cycles
 * @param samples sets of faults to draw; null where {@code faults} are the only ones
 */
record NocSetup(
        FaultMap faults, List<Strike> strikes, NetworkSpec spec, Traffic traffic, Window window, FaultSamples samples) {
    private static final int LARGEST_PACKET = 1 << 16;
    private static final long LARGEST_CYCLES = 1_000_000_000L;
    /** Of one network; a sweep and a study simulate several at once. */
    private static final long LARGEST_BUFFERS = 1 << 25;

    private static final String TRACE = "trace=";
    private static final Map<String, NetworkSpec.Pipeline> PIPELINES =
            Map.of("A", NetworkSpec.Pipeline.A, "B", NetworkSpec.Pipeline.B, "C", NetworkSpec.Pipeline.C);

    /** Reads options, with all their problems in one {@link BadInput}. */
    static NocSetup of(NocRunOptions options) throws IOException {
        return new Reader(options).read();
    }

    /** The topology without faults. */
    Topology topology() {
        return faults.topology();
    }

    /** The same traffic with the pattern of those that live. */
    SyntheticTraffic trafficAmong(FaultMap others, String pattern) {
        SyntheticTraffic old = (SyntheticTraffic) traffic;
        return new SyntheticTraffic(PatternText.parse(pattern, others), old.flits(), old.rate(), old.seed());
    }

    /** What is simulated, in a few words. */
    String title(NocRunOptions options) {
        String load = options.rate == null ? "" : ", " + options.rate + " flits a node and cycle";
        return options.mesh + ", " + options.routing + ", pipeline " + options.pipeline + ", " + options.traffic
                + ", packets of " + options.packetFlits() + load;
    }

    /** Collects problems as it reads. */
    private static final class Reader {
        private final NocRunOptions options;
        private final List<String> problems = new ArrayList<>();

        Reader(NocRunOptions options) {
            this.options = options;
        }

        NocSetup read() throws IOException {
            Topology topology = named(() -> NocTexts.topology(options.mesh, 1));
            NetworkSpec.Pipeline pipeline = PIPELINES.get(options.pipeline.toUpperCase(Locale.ROOT));
            require(pipeline != null, "there is no pipeline \"" + options.pipeline + "\"; there are A, B, C");
            NetworkSpec.Routing routing = named(() -> NocTexts.routing(options.routing));
            boolean trace = options.traffic.startsWith(TRACE);
            numbers(trace);
            FaultSamples samples = FaultSamples.parse(options.faults, topology, problems);
            FaultMap faults = topology == null
                    ? null
                    : checked(
                            () -> samples == null ? FaultText.parse(options.faults, topology) : new FaultMap(topology));
            int channels = routing == null ? 1 : Routing.fewestChannels(routing);
            require(
                    options.virtualChannels < 1 || options.virtualChannels >= channels,
                    "routing " + options.routing + " needs --vcs " + channels + " or more");
            bufferSpace(topology);
            List<Strike> strikes = NocStrikes.read(options, topology, problems);
            Traffic traffic = trace ? traceTraffic(faults) : synthetic(faults);
            if (!problems.isEmpty()) {
                throw new BadInput(problems);
            }
            NetworkSpec spec =
                    new NetworkSpec(routing, options.virtualChannels, options.buffers, pipeline, 1, 1, 64, 64);
            Window window = traffic instanceof TrafficTrace list
                    ? list.window()
                    : Window.of(
                            options.warmUp(),
                            options.cycles(),
                            Window.drain(topology, options.packetFlits(), options.cycles()));
            return new NocSetup(faults, strikes, spec, traffic, window, samples);
        }

        private void bufferSpace(Topology topology) {
            long channels = topology == null ? 0 : (long) topology.nodes() * Topology.PORTS * options.virtualChannels;
            require(
                    channels * options.buffers <= LARGEST_BUFFERS,
                    "buffers of " + options.buffers + " flits on " + channels + " channels are too many: "
                            + "all channels together hold at most " + LARGEST_BUFFERS + " flits");
        }

        private void numbers(boolean trace) {
            range("--packet-flits", options.packetFlits(), 1, LARGEST_PACKET);
            range("--buffers", options.buffers, 1, 1024);
            range("--vcs", options.virtualChannels, 1, 16);
            range("--cycles", options.cycles(), 1, LARGEST_CYCLES);
            range("--warm-up", options.warmUp(), 0, LARGEST_CYCLES);
            if (trace) {
                require(options.rate == null, "--rate is for patterns; a trace says when packets are born");
                require(!options.sweep, "--sweep is for patterns; a trace has no rate");
                require(
                        options.packetFlits == null,
                        "--packet-flits is for patterns; a trace says the length of packets");
                require(options.cycles == null, "--cycles is for patterns; a trace ends with its last packet");
                require(options.warmUp == null, "--warm-up is for patterns; of a trace everything is measured");
                require(
                        !options.faults.startsWith("k="),
                        "k=N,samples=M is for patterns; a trace takes one set of faults");
            } else if (options.sweep) {
                require(options.rate == null, "--sweep finds its rates itself; --rate is for one run");
            } else if (options.rate == null) {
                problems.add("--rate is missing: flits that each node offers in a cycle, above 0 and at most 1");
            } else if (!(options.rate > 0 && options.rate <= 1)) {
                problems.add("a rate of " + options.rate + " flits a cycle and node cannot be: a node sends at most one"
                        + " flit a cycle, so rates are above 0 and at most 1");
            }
        }

        private void range(String option, long value, long least, long most) {
            require(value >= least && value <= most, option + " is " + value + "; allowed are " + least + ".." + most);
        }

        private Traffic synthetic(FaultMap faults) {
            String name = options.traffic.split("=", 2)[0];
            if (!PatternText.names().contains(name)) {
                List<String> known = new ArrayList<>(PatternText.names());
                known.add("trace=FILE");
                problems.add("there is no traffic \"" + options.traffic + "\""
                        + NearestName.of(name, known)
                                .map(nearest -> "; nearest is `" + nearest + "`")
                                .orElse("")
                        + "; there are " + String.join(", ", known));
            }
            if (faults == null || !PatternText.names().contains(name)) {
                return null;
            }
            return checked(() -> {
                var pattern = PatternText.parse(options.traffic, faults);
                return problems.isEmpty()
                        ? new SyntheticTraffic(
                                pattern, options.packetFlits(), options.rate == null ? 1 : options.rate, options.seed)
                        : null;
            });
        }

        private Traffic traceTraffic(FaultMap faults) throws IOException {
            if (faults == null) {
                return null;
            }
            Path file = Path.of(options.traffic.substring(TRACE.length()));
            try {
                return NocTraceCsv.read(file, faults, problems);
            } catch (NoSuchFileException e) {
                problems.add(file + ": no such file");
                return null;
            }
        }

        private <T> T checked(Supplier<T> reading) {
            try {
                return reading.get();
            } catch (IllegalArgumentException e) {
                problems.addAll(Arrays.asList(e.getMessage().split("\n")));
                return null;
            }
        }

        private <T> T named(Supplier<T> reading) {
            try {
                return reading.get();
            } catch (BadInput e) {
                problems.addAll(e.messages());
                return null;
            }
        }

        private void require(boolean right, String otherwise) {
            if (!right) {
                problems.add(otherwise);
            }
        }
    }
}
