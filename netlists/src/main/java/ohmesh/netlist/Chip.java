// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** The hardware: what every tile and the network look like. In JSON a preset name plus an override. */
public record Chip(
        @About("name of the preset the chip started from, or 'custom'") @Default("\"custom\"")
        String name,

        @About("clock frequency of tiles and network") @Quantity(unit = "Hz", min = 1e3, max = 1e11)
        double clock,

        @About("size of the mesh of tiles") @Default("{}") Mesh mesh,

        @About("how exactly arrays are solved") @Default("\"ideal\"")
        Fidelity fidelity,

        @About("routers and links") @Default("{}") NetworkSpec network,
        @About("what every tile holds") TileSpec tile,

        @About("what operations cost and parts take: a preset, " + DEFAULT_COST + " where none is given, or the fields")
        @Default("{\"preset\": \"" + DEFAULT_COST + "\"}")
        CostSpec cost) {
    /** The preset of {@code cost} where none is given. */
    public static final String DEFAULT_COST = "cmos-32nm";

    /** A chip whose digital units and areas cost nothing. */
    public Chip(String name, double clock, Mesh mesh, Fidelity fidelity, NetworkSpec network, TileSpec tile) {
        this(name, clock, mesh, fidelity, network, tile, CostSpec.NONE);
    }

    /**
     * Whole clock cycles that cover a time, at least one: the one rule from seconds to cycles.
     *
     * @param seconds the time
     * @param clockHertz frequency of the clock
     */
    public static long cycles(double seconds, double clockHertz) {
        // A product such as 50000.000000001 comes from rounding, not from a 50001st cycle.
        return Math.max(1, (long) StrictMath.ceil(seconds * clockHertz * (1 - 1e-12)));
    }

    /** Columns and rows of tiles. */
    @About("columns and rows of tiles")
    public record Mesh(
            @About("columns") @Range(min = 1, max = 64) @Default("1")
            int width,

            @About("rows") @Range(min = 1, max = 64) @Default("1")
            int height,

            @About(
                    "meshes of this size, side by side: the routers in their north-west corners hang on a tree of routers, "
                            + "four on each")
            @Range(min = 1, max = 64)
            @Default("1")
            int meshes) {

        /** A single mesh. */
        public Mesh(int width, int height) {
            this(width, height, 1);
        }

        /** Columns of all meshes. */
        public int columns() {
            return width * meshes;
        }
    }

    /** How exactly arrays are solved. */
    public enum Fidelity {
        /** I = G V, no wires. */
        IDEAL,
        /** Ohmic cells with wires: I = T V exactly. */
        EFFECTIVE,
        /** Nonlinear cells, selectors and transistors with wires: Newton for every read and pulse. */
        NODAL
    }
}
