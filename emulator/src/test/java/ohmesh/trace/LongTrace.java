// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import ohmesh.engine.Probe;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.Flit;
import ohmesh.noc.Network;

/** Writes a timeline and a table of as many bytes as asked for; a program, so that a test can give it a small heap. */
public final class LongTrace {
    private static final int PACKET_CYCLES = 20;

    private LongTrace() {}

    /** Ends without an error where it has written so many bytes. */
    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[0]);
        if (write(bytes) < bytes) {
            throw new IllegalStateException("too few bytes");
        }
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
        }
    }

    private static long write(long bytes) throws IOException {
        Chip.Mesh mesh = new Chip.Mesh(2, 1);
        Network network = new Network(
                mesh,
                new NetworkSpec(NetworkSpec.Routing.XY, 1, 8, NetworkSpec.Pipeline.C, 1, 1, 64, 64),
                List.of(),
                new Probe());
        PacketNames names = new PacketNames(mesh, Map.of(), Map.of());
        PacketTracker tracker = new PacketTracker(names, network);
        Counted out = new Counted();
        long[] joules = {0};
        List<Gauges.Gauge> gauges =
                List.of(new Gauges.Gauge("tile(0,0)", "energy so far (J)", () -> 1e-12 * joules[0]));
        List<String> components = List.of("tile(0,0)", "tile(1,0)", "network");
        try (PerfettoTrace trace = new PerfettoTrace(out, Map.of(), components, gauges, names, "", 0, Long.MAX_VALUE);
                MessageCsv csv = new MessageCsv(out, names, tracker, "")) {
            tracker.add(trace);
            tracker.add(csv);
            long cycle = 0;
            for (; out.bytes < bytes; cycle += PACKET_CYCLES) {
                // One barrier flit from tile to tile, whose kind needs no name of the netlist.
                long flit = Flit.barrier(1, 0, (cycle / PACKET_CYCLES) % 2 == 0);
                trace.span(cycle, cycle + 1, "tile(0,0)", "network", "barrier @7");
                trace.span(cycle, cycle + 1, "tile(0,0)", "port", "barrier");
                trace.span(cycle + 1, cycle + 19, "tile(0,0)", "stall", "barrier barrier @7");
                tracker.enters(cycle + 1, 0, flit, cycle);
                tracker.leaves(cycle + 9, 1, flit);
                joules[0]++;
                trace.sample(cycle + 10);
            }
            trace.finish(cycle);
            csv.finish(cycle);
        }
        return out.bytes;
    }
}
