// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

import java.util.Map;

/** The world outside the chip, a component on an edge port: it delivers codes and collects codes. */
@About("the world outside the chip on an edge port: it delivers codes and collects codes")
public record Host(
        @About("router and side of the port, for example \"0,0,west\"; sides are west, east, north and south")
        Port port,

        @About("cycles between the words that the host sends: its pace") @Range(min = 1, max = 1000000) @Default("1")
        int cyclesPerWord,

        @About("cycles of the port in each direction") @Range(min = 1, max = 1000000) @Default("4")
        int latencyCycles,

        @About("data delivered, by channel name") @Default("{}")
        Map<String, InputStream> inputs,

        @About("data collected, by channel name") @Default("{}")
        Map<String, OutputStream> outputs) {

    /** Side of a router at the edge of the mesh. */
    public record Port(Place router, Side side) {}

    /** Sides of a router. */
    public enum Side {
        WEST,
        EAST,
        NORTH,
        SOUTH
    }

    /** Rows of a table, each one packet. */
    @About("rows of a table, each one packet")
    public record InputStream(
            @About("one packet a row; integers, or real numbers with a fullScale")
            Matrix data,

            @About("real number that becomes the largest code; without it the data are codes")
            @Range(min = 1e-300, max = 1e300)
            @Default("null")
            Double fullScale,

            @About("bits of the codes with sign; others are clipped and counted")
            @Range(min = 2, max = 32)
            @Default("16")
            int codeBits) {}

    /** Packets collected. */
    @About("packets collected")
    public record OutputStream(
            @About("packets that must have come when the run ends; fewer is reported")
            @Range(min = 0, max = 100000000)
            @Default("0")
            int packets,

            @About(
                    "what a packet of it says, such as \"patterns wrong in an epoch\": report.html then draws it over time")
            @Default("\"\"")
            String title) {
        /** An output that is not drawn. */
        public OutputStream(int packets) {
            this(packets, "");
        }
    }
}
