// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** An entry of a tile's pulse table. */
@About("a write pulse, and for a write with verify its loop")
public record Pulse(
        @About("voltage across a selected cell: positive SET, negative RESET")
        @Quantity(unit = "V", min = -20, max = 20)
        double amplitude,

        @About("width") @Quantity(unit = "s", min = 1e-12, max = 10)
        double width,

        @About("what the lines that are not selected see") @Default("\"half-voltage\"")
        Scheme scheme,

        @About("gate voltage of the selected lines of 1T1R cells; limits the current")
        @Quantity(unit = "V", min = 0, max = 20)
        @Default("\"5 V\"")
        double gate,

        @About("parts of the width after which the circuit is solved again; 1 holds the line voltages for the pulse")
        @Range(min = 1, max = 10000)
        @Default("1")
        int substeps,

        @About("the loop of a write with verify or a refresh") @Default("null")
        Verify verify) {

    /** A pulse on its own. */
    public Pulse(double amplitude, double width, Scheme scheme, double gate) {
        this(amplitude, width, scheme, gate, 1, null);
    }

    /** What the lines that are not selected see. */
    public enum Scheme {
        /** Selected rows at +V/2, selected columns at -V/2, all others at 0: neighbours on a selected line see V/2. */
        HALF_VOLTAGE,
        /** Selected rows at V, others at V/3; selected columns at 0, others at 2V/3: all others see V/3 at most. */
        THIRD_VOLTAGE,
        /** Selected rows at +V/2, selected columns at -V/2, all other lines floating. */
        FLOATING,
        /** 1T1R: gates of selected lines open, selected columns at V; all other cells see nothing. */
        GATED
    }

    /**
     * Read, compare, pulse again. A cell below its target gets the pulse itself, a cell above it the opposite one;
     * reads have a range of their own, and targets are codes of that range.
     */
    @About("read, compare, pulse again, cell by cell of one row")
    public record Verify(
            @About("magnitude of the RESET voltage for cells above their target")
            @Quantity(unit = "V", min = 0, max = 20)
            double resetAmplitude,

            @About("width of that RESET") @Quantity(unit = "s", min = 1e-12, max = 10)
            double resetWidth,

            @About("gate voltage of that RESET") @Quantity(unit = "V", min = 0, max = 20) @Default("\"5 V\"")
            double resetGate,

            @About("voltage of the verifying read") @Quantity(unit = "V", min = 1e-3, max = 20)
            double readVoltage,

            @About("current of the largest code of the verifying read") @Quantity(unit = "A", min = 1e-12, max = 1)
            double fullScale,

            @About("bits of the verifying read, with sign") @Range(min = 2, max = 16)
            int bits,

            @About("codes that a cell may be off its target") @Range(min = 0, max = 32767) @Default("0")
            int tolerance,

            @About("reads that one verification averages") @Range(min = 1, max = 1024) @Default("1")
            int averagedReads,

            @About("pulses that one cell may take; 0 pulses each cell once towards its target and does not look again")
            @Range(min = 0, max = 100000)
            @Default("100")
            int tries,

            @About("what the amplitude grows by from one try in one direction to the next")
            @Quantity(unit = "V", min = 0, max = 5)
            @Default("\"0 V\"")
            double ramp,

            @About("what the SET gate voltage grows by from try to try")
            @Quantity(unit = "V", min = 0, max = 5)
            @Default("\"0 V\"")
            double gateRamp) {}
}
