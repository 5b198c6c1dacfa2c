// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ohmesh.noc.topology.Topology;
import ohmesh.noc.traffic.PacketListener;
import ohmesh.noc.traffic.Routes;

/**
 * A row for each packet in the order of arrival: nodes, flits, the cycles of birth, injection and arrival, routers
 * passed and their numbers. The route is replayed from the routing function.
 */
final class NocPacketCsv implements PacketListener {
    private final Writer out;
    private Routes routes;
    private final int nodes;
    private final Map<Integer, String> ways = new HashMap<>();

    NocPacketCsv(OutputStream out, int nodes) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.nodes = nodes;
        print("source,destination,flits,born,injected,ejected,hops,route\n");
    }

    @Override
    public void routed(Routes now) {
        routes = now;
        ways.clear();
    }

    @Override
    public void arrived(int source, int destination, int flits, long born, long injected, long ejected) {
        String way = ways.computeIfAbsent(source * nodes + destination, pair -> way(source, destination));
        print(source + "," + destination + "," + flits + "," + born + "," + injected + "," + ejected + "," + way
                + "\n");
    }

    private String way(int source, int destination) {
        int[] outputs = routes.outputs(source, destination).orElseThrow();
        return IntStream.of(outputs)
                .mapToObj(output -> String.valueOf(output / Topology.PORTS))
                .collect(Collectors.joining(" ", outputs.length + ",", ""));
    }

    private void print(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the file. */
    void finish() throws IOException {
        out.flush();
    }
}
