// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** A one-way connection between two tiles, or the host and a tile, with end-to-end credits. */
@About("a one-way connection with end-to-end credits")
public record ChannelSpec(
        @About("sender: [x, y] of a tile, or \"host\"") Endpoint from,
        @About("receiver: [x, y] of a tile, or \"host\"") Endpoint to,

        @About("32-bit words of every packet") @Range(min = 1, max = 1024)
        int packetWords,

        @About("packets that the receiver has room for") @Range(min = 1, max = 1024) @Default("2")
        int window) {

    /**
     * One end of a channel.
     *
     * @param host whether the end is the host; then the place is null
     * @param place the tile
     */
    public record Endpoint(boolean host, Place place) {}
}
