// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.ChannelSpec.Endpoint;

/** Channels join tiles that hold programs, or the host, and their packets fit vector registers. */
final class ChannelCheck implements CrossCheck {
    private static final int MOST_CHANNELS_OF_TILE = 32;

    @Override
    public void run(Bound bound, ProblemList problems) {
        TilePlaces tiles = new TilePlaces(bound);
        Map<String, Integer> ofTile = new HashMap<>();
        for (String name : bound.names("/channels")) {
            String path = "/channels/" + name;
            Optional<Endpoint> from = bound.get(path + "/from", Endpoint.class);
            Optional<Endpoint> to = bound.get(path + "/to", Endpoint.class);
            from.ifPresent(end -> end(bound, problems, tiles, end, path + "/from"));
            to.ifPresent(end -> end(bound, problems, tiles, end, path + "/to"));
            if (from.isPresent() && from.equals(to)) {
                problems.at(bound.place(path + "/to"), "a channel joins two different ends");
            }
            packet(bound, problems, path);
            from.filter(end -> !end.host())
                    .flatMap(end -> tiles.at(end.place()))
                    .ifPresent(tile -> {
                        ofTile.merge(tile, 1, Integer::sum);
                    });
            to.filter(end -> !end.host()).flatMap(end -> tiles.at(end.place())).ifPresent(tile -> {
                ofTile.merge(tile, 1, Integer::sum);
            });
        }
        ofTile.forEach((tile, count) -> {
            if (count > MOST_CHANNELS_OF_TILE) {
                problems.at(bound.place(tile), count + " channels touch this tile; at most " + MOST_CHANNELS_OF_TILE);
            }
        });
    }

    private static void end(Bound bound, ProblemList problems, TilePlaces tiles, Endpoint end, String path) {
        if (end.host()) {
            if (!bound.has("/host")) {
                problems.at(bound.place(path), "the netlist has no \"host\"");
            }
        } else if (tiles.isEmpty(end.place())) {
            problems.at(bound.place(path), "no tile with a program stands at " + end.place());
        }
    }

    /** One end of every channel is a tile, so its vector register must hold the packet. */
    private static void packet(Bound bound, ProblemList problems, String path) {
        Optional<Integer> lanes = bound.integer("/chip/tile/lanes");
        bound.integer(path + "/packetWords")
                .filter(words -> lanes.isPresent() && words > lanes.get())
                .ifPresent(words -> problems.at(
                        bound.place(path + "/packetWords"),
                        words + " words do not fit the " + lanes.get() + " lanes of a vector register"));
    }
}
