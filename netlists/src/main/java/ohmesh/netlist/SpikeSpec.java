// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

import java.util.List;

/**
 * A connection for spikes from one tile to others: address events without end-to-end credits, each a packet of one
 * flit that names its axon. Every receiver counts them by axon, in one bank while it reads those of the time step
 * before from another, so that the network can always eject.
 */
@About("a connection for spikes: one-flit packets that name an axon and are counted where they arrive")
public record SpikeSpec(
        @About("the tile that emits, [x, y]") Place from,
        @About("the tiles that count, each [x, y]") List<Place> to,

        @About("axons: lanes of the mask that is emitted and of the vector of counts") @Range(min = 1, max = 1024)
        int axons,

        @About("bits of a counter without sign; below the bits of a lane") @Range(min = 1, max = 31) @Default("8")
        int counterBits,

        @About("what happens to a spike that finds its counter full, or is lost in a fault: it stops the run, or it is"
                + " counted as dropped or lost")
        @Default("\"refuse\"")
        Overflow overflow,

        @About("one packet that forks in the routers, or one packet for every receiver") @Default("\"multicast\"")
        Delivery delivery) {

    /** What happens to a spike that finds its counter full, or is lost in a fault. */
    public enum Overflow {
        /** It stops the run: at once, or where it is lost at the tick that ends its time step. */
        REFUSE,
        /** It is counted as dropped, or as lost. */
        DROP
    }

    /** How a spike comes to several receivers. */
    public enum Delivery {
        /** One packet that forks in the routers. */
        MULTICAST,
        /** One packet for every receiver, one after the other in the order of the netlist. */
        UNICAST
    }
}
