// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** The physical arrays of a tile. */
@About("the physical arrays: the largest size, the cell and its device")
public record ArraySpec(
        @About("row lines of a physical array") @Range(min = 1, max = 4096) @Default("128")
        int rows,

        @About("column lines of a physical array") @Range(min = 1, max = 4096) @Default("16")
        int columns,

        @About("cell kind") CellKind cell,
        @About("the memristive device") Device device,

        @About("access transistor of a 1T1R cell") @Default("{}")
        Transistor transistor) {

    /** Cell kinds. */
    public enum CellKind {
        /** Only the memristive device between the lines. */
        PASSIVE,
        /** Transistor in series; the gate limits the current in SET and is nearly a short in READ. */
        ONE_TRANSISTOR_ONE_RESISTOR
    }

    /** Square-law access transistor: saturation current = transconductance / 2 (gate - threshold)^2. */
    @About("square-law access transistor")
    public record Transistor(
            @About("gate voltage at which the channel opens")
            @Quantity(unit = "V", min = 0, max = 10)
            @Default("\"0.5 V\"")
            double threshold,

            @About("transconductance parameter, in ampere per square volt")
            @Quantity(unit = "A/V2", min = 1e-9, max = 1)
            @Default("\"400 uA/V2\"")
            double transconductance) {}
}
