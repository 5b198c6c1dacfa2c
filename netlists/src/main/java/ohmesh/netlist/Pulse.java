// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** An entry of a tile's pulse table. */
@About("a write pulse")
public record Pulse(
        @About("voltage across a selected cell: positive SET, negative RESET")
        @Quantity(unit = "V", min = -20, max = 20)
        double amplitude,

        @About("width") @Quantity(unit = "s", min = 1e-12, max = 10)
        double width,

        @About("what the lines that are not selected see") @Default("\"half-voltage\"")
        Scheme scheme,

        @About("gate voltage of the selected rows of 1T1R cells; limits the current")
        @Quantity(unit = "V", min = 0, max = 20)
        @Default("\"5 V\"")
        double gate) {

    /** What the lines that are not selected see. */
    public enum Scheme {
        /** Selected rows at +V/2, selected columns at -V/2, all others at 0: neighbours on a selected line see V/2. */
        HALF_VOLTAGE,
        /** 1T1R: gates of selected rows open, selected columns at V; all other cells see nothing. */
        GATED
    }
}
