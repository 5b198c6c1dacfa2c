// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.ChannelSpec.Endpoint;
import ohmesh.netlist.Matrix;

/** The host's data match its channels: names, directions and widths. */
final class HostCheck implements CrossCheck {
    /** The head of a packet has 12 bits for the number of the channel. */
    private static final int MOST_CHANNELS = 4096;

    @Override
    public void run(Bound bound, ProblemList problems) {
        if (!bound.has("/host")) {
            return;
        }
        List<String> outgoing = hostChannels(bound, "from");
        List<String> incoming = hostChannels(bound, "to");
        int channels = outgoing.size() + incoming.size();
        if (channels > MOST_CHANNELS) {
            problems.at(bound.place("/channels"), channels + " channels of the host; at most " + MOST_CHANNELS);
        }
        for (String name : bound.names("/host/inputs")) {
            if (known(bound, problems, "/host/inputs", name, outgoing, "from the host")) {
                data(bound, problems, name);
            }
        }
        for (String name : bound.names("/host/outputs")) {
            known(bound, problems, "/host/outputs", name, incoming, "to the host");
        }
        for (String name : outgoing) {
            if (bound.has("/host/inputs") && !bound.has("/host/inputs/" + name)) {
                problems.at(
                        bound.place("/channels/" + name), "the host has no data for this channel in \"host.inputs\"");
            }
        }
    }

    /** Names of channels whose end is the host. */
    static List<String> hostChannels(Bound bound, String end) {
        List<String> names = new ArrayList<>();
        for (String name : bound.names("/channels")) {
            if (bound.get("/channels/" + name + "/" + end, Endpoint.class)
                    .filter(Endpoint::host)
                    .isPresent()) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean known(
            Bound bound, ProblemList problems, String path, String name, List<String> channels, String direction) {
        String end = direction.startsWith("from") ? "from" : "to";
        boolean unsure = bound.has("/channels/" + name)
                && bound.get("/channels/" + name + "/" + end, Endpoint.class).isEmpty();
        if (channels.contains(name) || unsure) {
            return true;
        }
        problems.at(
                bound.place(path + "/" + name),
                "\"" + name + "\" is no channel " + direction + Nearest.hint(name, channels));
        return false;
    }

    private static void data(Bound bound, ProblemList problems, String name) {
        String path = "/host/inputs/" + name;
        Optional<Matrix> data = bound.get(path + "/data", Matrix.class);
        Optional<Integer> words = bound.integer("/channels/" + name + "/packetWords");
        if (data.isEmpty()) {
            return;
        }
        if (words.isPresent() && words.get() != data.get().columns()) {
            problems.at(
                    bound.cell(path + "/data", 0, 0),
                    data.get().columns() + " columns; packets of channel \"" + name + "\" have " + words.get()
                            + " words");
        }
        if (!bound.has(path + "/fullScale")) {
            Integers.check(bound, problems, path + "/data", data.get());
        }
    }
}
