// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** Routers and links of the network on chip: input-queued wormhole with credits, one virtual channel. */
@About("routers and links: input-queued wormhole with credits, one virtual channel")
public record NetworkSpec(
        @About("routing algorithm") @Default("\"xy\"") Routing routing,

        @About("flits that the buffer of a router input holds") @Range(min = 1, max = 1024) @Default("8")
        int bufferFlits,

        @About("cycles from the arrival of a head flit until it may ask for the switch: 0, 1 or 2")
        @Range(min = 0, max = 2)
        @Default("0")
        int headCycles,

        @About("cycles on a link") @Range(min = 1, max = 16) @Default("1")
        int linkCycles) {

    /** Routing algorithms. */
    public enum Routing {
        /** First along the row, then along the column. */
        XY
    }
}
