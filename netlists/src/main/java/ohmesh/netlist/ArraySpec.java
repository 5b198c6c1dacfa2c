// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

import ohmesh.netlist.device.Device;

/** The physical arrays of a tile. */
@About("the physical arrays: the largest size, the cell and its device, the wires")
public record ArraySpec(
        @About("row lines of a physical array") @Range(min = 1, max = 4096) @Default("128")
        int rows,

        @About("column lines of a physical array") @Range(min = 1, max = 4096) @Default("16")
        int columns,

        @About("cell kind") CellKind cell,
        @About("the memristive device") Device device,

        @About("access transistor of a 1T1R cell") @Default("{}")
        Transistor transistor,

        @About("threshold selector of a 1S1M cell") @Default("{}")
        Selector selector,

        @About("resistance and capacitance of the lines") @Default("{}")
        Wires wires,

        @About("temperature of the cells, for thermal noise and the laws that have it")
        @Quantity(unit = "K", min = 1, max = 1000)
        @Default("\"300 K\"")
        double temperature,

        @About("noise of a read: one draw a cell through the circuit (exact) or one a line (fast)")
        @Default("\"exact\"")
        NoiseMethod noise) {

    /** Arrays with ideal wires and no noise. */
    public ArraySpec(int rows, int columns, CellKind cell, Device device, Transistor transistor) {
        this(rows, columns, cell, device, transistor, Selector.PLAIN, Wires.IDEAL, 300, NoiseMethod.EXACT);
    }

    /** Cell kinds. */
    public enum CellKind {
        /** Only the memristive device between the lines. */
        PASSIVE,
        /** Transistor in series; the gate limits the current in SET and is nearly a short in READ. */
        ONE_TRANSISTOR_ONE_RESISTOR,
        /** Threshold selector in series: blocks below its threshold, drops its hold voltage above. */
        ONE_SELECTOR_ONE_MEMRISTOR
    }

    /** How the noise of a read is drawn. */
    public enum NoiseMethod {
        /** One draw a cell, propagated through the circuit. */
        EXACT,
        /** One draw a summing line with the deviation of its cells; with wires an estimate. */
        FAST
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
            double transconductance,

            @About("gate voltage of all cells in a read") @Quantity(unit = "V", min = 0, max = 20) @Default("\"5 V\"")
            double readGate,

            @About("lines that the gates run along: rows open the cells of a row together, columns those of a column")
            @Default("\"rows\"")
            Gates gates) {

        /** A transistor with gates along the rows. */
        public Transistor(double threshold, double transconductance) {
            this(threshold, transconductance, 5, Gates.ROWS);
        }

        /** Lines that gates run along. */
        public enum Gates {
            /** One gate line a row. */
            ROWS,
            /** One gate line a column. */
            COLUMNS
        }
    }

    /** Threshold selector with hysteresis. */
    @About("threshold selector: blocks below its threshold, drops its hold voltage above, with hysteresis")
    public record Selector(
            @About("voltage across the cell above which it turns on")
            @Quantity(unit = "V", min = 1e-3, max = 20)
            @Default("\"0.5 V\"")
            double threshold,

            @About("voltage that it drops while on; below it turns off")
            @Quantity(unit = "V", min = 0, max = 20)
            @Default("\"0.1 V\"")
            double hold,

            @About("conductance of the cell while off") @Quantity(unit = "S", min = 1e-15, max = 1) @Default("\"1 nS\"")
            double leak) {
        static final Selector PLAIN = new Selector(0.5, 0.1, 1e-9);
    }

    /** Wires and what stands at their ends. */
    @About("wires: resistances and capacitance; rows are driven at the left, columns sensed at the bottom")
    public record Wires(
            @About("resistance of a row line between neighbouring cells, and from its driver to the first")
            @Quantity(unit = "ohm", min = 0, max = 1e6)
            @Default("\"0 ohm\"")
            double segmentResistance,

            @About("the same of a column line; as the row lines where it is not given")
            @Quantity(unit = "ohm", min = 0, max = 1e6)
            @Default("null")
            Double columnSegmentResistance,

            @About("output resistance of the drivers of a read and of a write")
            @Quantity(unit = "ohm", min = 0, max = 1e6)
            @Default("\"0 ohm\"")
            double driverResistance,

            @About("input resistance of the virtual grounds")
            @Quantity(unit = "ohm", min = 0, max = 1e6)
            @Default("\"0 ohm\"")
            double senseResistance,

            @About("row lines driven at the left end only, or at both") @Default("\"one\"")
            Ends rowEnds,

            @About("column lines held at the bottom end only, or at both") @Default("\"one\"")
            Ends columnEnds,

            @About("capacitance of a line, cell by cell") @Quantity(unit = "F", min = 0, max = 1e-6) @Default("\"0 F\"")
            double segmentCapacitance) {

        /** No resistance, no capacitance. */
        public static final Wires IDEAL = new Wires(0, null, 0, 0, Ends.ONE, Ends.ONE, 0);

        /** Resistance of a segment of a column line, in ohms. */
        public double columnOhms() {
            return columnSegmentResistance == null ? segmentResistance : columnSegmentResistance;
        }

        /** Whether nothing has any resistance. */
        public boolean ideal() {
            return segmentResistance == 0 && columnOhms() == 0 && driverResistance == 0 && senseResistance == 0;
        }

        /** Ends of a line that are connected. */
        public enum Ends {
            /** Left of a row, bottom of a column. */
            ONE,
            /** Both. */
            BOTH
        }
    }
}
