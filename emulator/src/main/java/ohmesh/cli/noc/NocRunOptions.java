// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.nio.file.Path;
import java.util.List;
import ohmesh.cli.io.Converters;
import picocli.CommandLine.Option;

/** What {@code ohmesh noc run} simulates; texts are read by {@link NocSetup}, which finds all problems at once. */
final class NocRunOptions {
    @Option(names = "--mesh", paramLabel = "WxH", required = true, description = "Columns and rows, such as 8x8.")
    String mesh;

    @Option(
            names = "--pipeline",
            paramLabel = "A|B|C",
            defaultValue = "C",
            description = "Cycles a hop: A 5, B 4, C 3 (default: ${DEFAULT-VALUE}).")
    String pipeline;

    @Option(
            names = "--routing",
            paramLabel = "R",
            defaultValue = "xy",
            description = "Routing function (default: ${DEFAULT-VALUE}).")
    String routing;

    @Option(
            names = "--traffic",
            paramLabel = "T",
            defaultValue = "uniform",
            description = "uniform, transpose, neighbor, tornado, bitcomp, bitrev, shuffle, hotspot=NODE,NODE or"
                    + " trace=FILE (default: ${DEFAULT-VALUE}).")
    String traffic;

    @Option(names = "--packet-flits", paramLabel = "L", description = "Flits of a packet (default: 1).")
    Integer packetFlits;

    @Option(
            names = "--buffers",
            paramLabel = "D",
            defaultValue = "8",
            description = "Flits that an input buffer holds (default: ${DEFAULT-VALUE}).")
    int buffers;

    @Option(
            names = "--vcs",
            paramLabel = "V",
            defaultValue = "1",
            description = "Virtual channels of a link (default: ${DEFAULT-VALUE}).")
    int virtualChannels;

    @Option(names = "--rate", paramLabel = "r", description = "Flits that each node offers in a cycle, up to 1.")
    Double rate;

    @Option(names = "--cycles", paramLabel = "N", description = "Cycles whose packets are measured (default: 100000).")
    Long cycles;

    @Option(names = "--warm-up", paramLabel = "N", description = "Cycles before them (default: 10000).")
    Long warmUp;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            converter = Converters.WholeNumber.class,
            description = "Seed of all draws (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--faults",
            paramLabel = "F",
            defaultValue = "none",
            description = "Dead routers and links: none, router:X,Y, link:X,Y-X,Y, routers=N,seed=S, links=N,seed=S,"
                    + " @FILE with a picture, several joined by +; or k=N,samples=M,seed=S: M random sets of N dead"
                    + " routers, and means over them.")
    String faults;

    @Option(
            names = "--strike",
            paramLabel = "F@CYCLE",
            description = "Faults, as above, that strike at the start of a cycle of a single run; may be repeated.")
    List<String> strikes = List.of();

    @Option(names = "--sweep", description = "Rates up to saturation instead of one rate.")
    boolean sweep;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the sweep into this file, .png or .svg.")
    Path plot;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the sweep as CSV.")
    Path csv;

    @Option(names = "--packets", paramLabel = "FILE", description = "Write every packet as CSV.")
    Path packets;

    @Option(names = "--map", paramLabel = "FILE", description = "Draw the load of all links, .png or .svg.")
    Path map;

    @Option(names = "--force", description = "Write over files that are there.")
    boolean force;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    int packetFlits() {
        return packetFlits == null ? 1 : packetFlits;
    }

    long cycles() {
        return cycles == null ? 100_000 : cycles;
    }

    long warmUp() {
        return warmUp == null ? 10_000 : warmUp;
    }
}
