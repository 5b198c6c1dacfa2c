// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ohmesh.noc.Flit;

/**
 * A row for every packet that leaves the network, or is lost, in the cycles of a window: who sent what to whom, the
 * cycles of its birth, entry and exit, routers and flits. A packet for many is a row a receiver. At the end come the
 * packets that are under way.
 */
public final class MessageCsv implements TraceSink, PacketListener {
    private final CsvWriter csv;
    private final PacketNames names;
    private final PacketTracker tracker;
    private final String scope;
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
        row(packet, cycle, cut ? "cut" : "delivered");
    }

    @Override
    public void lost(TracedPacket packet, long cycle, Loss loss) {
        row(packet, TracedPacket.NEVER, loss.name().toLowerCase(Locale.ROOT));
    }

    private void row(TracedPacket packet, long ejected, String status) {
        String source = names.component(packet.source());
        String destination = names.component(packet.destination());
        if (!Scope.within(source, scope) && !Scope.within(destination, scope)) {
            return;
        }
        csv.writeRecord(
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
                status);
    }

    private static String cycle(long cycle) {
        return cycle == TracedPacket.NEVER ? "" : Long.toString(cycle);
    }

    @Override
    public void finish(long cycle) throws IOException {
        if (!closed) {
            tracker.underWay().forEach(packet -> row(packet, TracedPacket.NEVER, "under-way"));
        }
        close();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }
}
