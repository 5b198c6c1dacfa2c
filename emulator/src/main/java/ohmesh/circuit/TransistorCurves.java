// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Cells of a memristor and a transistor in series (1T1R): the memristor on the side of the row line, the channel on
 * the side of the column line. In SET, row above column, the column node is the source, and the gate limits the
 * current to k/2 (V_gate - V_threshold - V_column)^2: the compliance. In RESET the node between both is the source,
 * a source follower.
 *
 * <p>The current depends on the potential of the column node too: where it rises it takes overdrive from the channel,
 * so the current falls faster with the column node than it rises with the row node.
 */
public final class TransistorCurves implements ColumnCurves {
    private static final int ITERATIONS = 200;

    private final double[] conductances;
    private final MemristorLaw law;
    private final SquareLawTransistor transistor;
    private final double[] gateVolts;
    private final boolean gatesAlongRows;
    private final int columns;
    private final double[] columnVolts;
    private final double[] columnSiemens;

    /**
     * Curves over a plane of conductances and the voltages of the gate lines, both by reference.
     *
     * @param conductances of the memristors, rows x columns, in siemens, above 0
     * @param columns number of columns
     * @param gatesAlongRows whether a gate line belongs to a row, else to a column
     * @param gateVolts potential of every gate line
     */
    public TransistorCurves(
            double[] conductances,
            int columns,
            MemristorLaw law,
            SquareLawTransistor transistor,
            boolean gatesAlongRows,
            double[] gateVolts) {
        int lines = gatesAlongRows ? conductances.length / columns : columns;
        if (gateVolts.length != lines || conductances.length % columns != 0) {
            throw new IllegalArgumentException(gateVolts.length + " gate voltages for " + lines + " gate lines");
        }
        this.conductances = conductances;
        this.columns = columns;
        this.law = law;
        this.transistor = transistor;
        this.gatesAlongRows = gatesAlongRows;
        this.gateVolts = gateVolts;
        columnVolts = new double[conductances.length];
        columnSiemens = new double[conductances.length];
    }

    @Override
    public double[] columnVolts() {
        return columnVolts;
    }

    @Override
    public double[] columnSiemens() {
        return columnSiemens;
    }

    @Override
    public void evaluate(double[] volts, double[] amps, double[] siemens) {
        for (int at = 0; at < volts.length; at++) {
            double gate = gateVolts[gatesAlongRows ? at / columns : at % columns];
            double overdrive = gate - transistor.thresholdVolts() - columnVolts[at];
            evaluate(at, volts[at], overdrive, amps, siemens);
        }
    }

    private void evaluate(int at, double volts, double overdrive, double[] amps, double[] siemens) {
        double conductance = conductances[at];
        double channel = channelVolts(conductance, volts, overdrive);
        double memristor = law.current(volts - channel);
        double own = conductance * law.slope(volts - channel, memristor);
        double transistorSlope = transistor.slope(overdrive, channel);
        // Of the two equal currents the one that moves less with the rounding of the middle node.
        amps[at] = own < transistorSlope ? conductance * memristor : transistor.amps(overdrive, channel);
        siemens[at] = own * (transistorSlope / (own + transistorSlope));
        columnSiemens[at] = own * (transistor.slope(overdrive, 0) / (own + transistorSlope));
    }

    /** Voltage along the channel where both currents are equal: Newton within a bracket that shrinks. */
    private double channelVolts(double conductance, double volts, double overdrive) {
        double low = Math.min(0, volts);
        double high = Math.max(0, volts);
        double channelSlope = transistor.slope(overdrive, 0);
        double at = volts * (conductance / (conductance + channelSlope));
        for (int iteration = 0; iteration < ITERATIONS && low < high; iteration++) {
            double memristor = law.current(volts - at);
            double excess = conductance * memristor - transistor.amps(overdrive, at);
            if (excess > 0) {
                low = at;
            } else {
                high = at;
            }
            double slope = conductance * law.slope(volts - at, memristor) + transistor.slope(overdrive, at);
            double next = at + excess / slope;
            if (!(next > low && next < high)) {
                next = excess == 0 ? at : 0.5 * (low + high);
            }
            if (next == at || Math.abs(next - at) <= 0x1p-54 * Math.abs(at)) {
                return next;
            }
            at = next;
        }
        return at;
    }
}
