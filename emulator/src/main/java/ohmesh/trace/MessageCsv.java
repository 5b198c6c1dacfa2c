// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ohmesh.noc.Flit;

/**
 * A row for every packet that leaves the network, or is lost, in the cycles of a window: who sent what to whom, the
 * cycles of its birth, entry and exit, routers and flits. Rows stand in the order of the cycle in which the packet left
 * or was lost, those of one cycle in the order of their numbers; at the end come the packets that are under way, by
 * number.
 *
 * <p>Numbers count packets from the beginning of the run, in the order of entry or refusal, and within a cycle in that of
 * the endpoints, row by row of the mesh and the host last. A packet for many is a row a receiver: its copies have
 * consecutive numbers in the order of the receivers in the netlist, and share name, axon, source and birth.
 */
public final class MessageCsv implements TraceSink, PacketListener {
    private final CsvWriter csv;
    private final PacketNames names;
    private final PacketTracker tracker;
    private final String scope;

    /** Rows of one cycle, which come in the order in which the network visits its routers. */
    private final SortedMap<Long, String[]> pending = new TreeMap<>();

    private long pendingCycle;
    private boolean closed;

    /** Writes the header. */
    MessageCsv(OutputStream stream, PacketNames names, PacketTracker tracker, String scope) {
        csv = CsvWriter.builder().build(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.names = names;
        this.tracker = tracker;
        this.scope = scope;
        csv.writeRecord(
                "packet",
                "kind",
                "name",
                "axon",
                "source",
                "destination",
                "born",
                "injected",
                "ejected",
                "routers",
                "flits",
                "status");
    }

    @Override
    public void left(TracedPacket packet, long cycle, int exitChannel, boolean cut) {
        hold(cycle, packet, cycle, cut ? "cut" : "delivered");
    }

    @Override
    public void lost(TracedPacket packet, long cycle, Loss loss) {
        hold(cycle, packet, TracedPacket.NEVER, loss.name().toLowerCase(Locale.ROOT));
    }

    /** Keeps a row until all of its cycle are there. */
    private void hold(long cycle, TracedPacket packet, long ejected, String status) {
        if (cycle != pendingCycle) {
            writePending();
            pendingCycle = cycle;
        }
        row(packet, ejected, status).ifPresent(row -> pending.put(packet.number(), row));
    }

    private void writePending() {
        pending.values().forEach(csv::writeRecord);
        pending.clear();
    }

    /** The row of a packet; empty where neither end is in the scope. */
    private Optional<String[]> row(TracedPacket packet, long ejected, String status) {
        String source = names.component(packet.source());
        String destination = names.component(packet.destination());
        if (!Scope.within(source, scope) && !Scope.within(destination, scope)) {
            return Optional.empty();
        }
        return Optional.of(new String[] {
            Long.toString(packet.number()),
            packet.kind(),
            names.name(packet),
            Flit.isSpike(packet.head()) ? Integer.toString(Flit.axon(packet.head())) : "",
            source,
            destination,
            cycle(packet.born()),
            cycle(packet.injected()),
            cycle(ejected),
            packet.routers() == 0 ? "" : Integer.toString(packet.routers()),
            Integer.toString(packet.flits()),
            status
        });
    }

    private static String cycle(long cycle) {
        return cycle == TracedPacket.NEVER ? "" : Long.toString(cycle);
    }

    @Override
    public void finish(long cycle) throws IOException {
        if (!closed) {
            writePending();
            tracker.underWay()
                    .forEach(packet ->
                            row(packet, TracedPacket.NEVER, "under-way").ifPresent(csv::writeRecord));
        }
        close();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            writePending();
            csv.close();
        }
    }
}
