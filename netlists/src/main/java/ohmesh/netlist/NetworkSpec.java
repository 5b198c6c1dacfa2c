// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** Routers and links of the network on chip: input-queued wormhole with credits and virtual channels. */
@About("routers and links: input-queued wormhole with credits and virtual channels")
public record NetworkSpec(
        @About("routing algorithm") @Default("\"xy\"") Routing routing,

        @About("virtual channels of every link") @Range(min = 1, max = 16) @Default("1")
        int virtualChannels,

        @About("flits that the buffer of a virtual channel of a router input holds")
        @Range(min = 1, max = 1024)
        @Default("8")
        int bufferFlits,

        @About("cycles in a router: a preset (a, b, c) or the fields") @Default("{}")
        Pipeline pipeline,

        @About("cycles on a link") @Range(min = 1, max = 16) @Default("1")
        int linkCycles,

        @About("cycles of a credit on its way back") @Range(min = 1, max = 16) @Default("1")
        int creditCycles,

        @About("bits of a flit") @Range(min = 1, max = 4096) @Default("64")
        int flitBits,

        @About("bits that a link moves in a cycle; a flit takes flitBits / phitBits cycles, rounded up")
        @Range(min = 1, max = 4096)
        @Default("64")
        int phitBits) {

    /** Cycles that a flit occupies a link. */
    public int phitsPerFlit() {
        return (flitBits + phitBits - 1) / phitBits;
    }

    /** Routing algorithms. */
    public enum Routing {
        /** First along the row, then along the column. */
        XY,
        /** All hops to the west first (Glass and Ni). */
        WEST_FIRST,
        /** Hops to the west and north before those to the east and south (Glass and Ni). */
        NEGATIVE_FIRST,
        /** Turns of packets that move east in odd columns, turns to the west in even ones (Chiu). */
        ODD_EVEN,
        /** Odd-even turns around regions of dead and unsafe routers: an interpretation of MFTN. */
        BYPASS,
        /** Breadth-first levels on what survives, never up after down; without faults XY. */
        LEVEL_FIRST,
        /** Level-first without tables in the routers. */
        LEVEL_FIRST_FREE,
        /** Along the rings around blocks of faults, with four virtual channels (after Boppana and Chalasani). */
        FAULT_RING
    }

    /**
     * Cycles of the stages of a router. A head that is visible in cycle T asks for an output channel in
     * T + routeCycles, has it allocationCycles later and then asks for the switch; where the router speculates it asks
     * for both at once. A flit that is granted the switch enters the link switchCycles + 1 later.
     */
    @About("cycles in a router; the defaults are those of pipeline C: look-ahead and speculation")
    public record Pipeline(
            @About("cycles of the routing stage; 0 with look-ahead") @Range(min = 0, max = 8) @Default("0")
            int routeCycles,

            @About("cycles of the allocation of virtual channels") @Range(min = 1, max = 8) @Default("1")
            int allocationCycles,

            @About("whether a head asks for the switch while it asks for a virtual channel") @Default("true")
            boolean speculative,

            @About("cycles of the allocation of the switch") @Range(min = 1, max = 8) @Default("1")
            int switchAllocationCycles,

            @About("cycles through the switch") @Range(min = 1, max = 16) @Default("1")
            int switchCycles) {

        /** BookSim2's defaults: 5 cycles a hop. */
        public static final Pipeline A = new Pipeline(1, 1, false, 1, 1);

        /** With look-ahead: 4 cycles a hop. */
        public static final Pipeline B = new Pipeline(0, 1, false, 1, 1);

        /** With look-ahead and speculation: 3 cycles a hop. */
        public static final Pipeline C = new Pipeline(0, 1, true, 1, 1);

        /** Cycles from the arrival of a lone head until it is granted the switch. */
        public int headCycles() {
            int both = speculative
                    ? Math.max(allocationCycles, switchAllocationCycles)
                    : allocationCycles + switchAllocationCycles;
            return routeCycles + both - 1;
        }
    }
}
