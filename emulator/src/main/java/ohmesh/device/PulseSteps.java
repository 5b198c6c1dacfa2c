// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Device;

/** Where a pulse above threshold wants to move a cell: the law, with what differs from cell to cell and pulse to pulse. */
final class PulseSteps {
    private final DeviceLaw law;
    private final DeviceVariation variation;
    private final CellParameters cells;
    private final long firstCell;
    private final NominalPulses counting;
    private final double stepNoise;

    /** The steps of a device under its law. */
    PulseSteps(DeviceLaw law, Device device, DeviceVariation variation, CellParameters cells, long firstCell) {
        this.law = law;
        this.variation = variation;
        this.cells = cells;
        this.firstCell = firstCell;
        stepNoise = device.variation().stepNoise();
        counting = stepNoise == 0 ? null : new NominalPulses(device);
    }

    /**
     * The conductance that a pulse leads to, not yet clipped to the cell's bounds.
     *
     * @param before conductance in siemens
     * @param n pulses above its threshold that the cell has seen before this one
     * @param parts of a pulse that share one draw: the noise of the whole pulse is spread over them evenly
     * @param ceilingSiemens where the current limit stops a SET; it leaves a cell that is already above
     */
    double after(int cell, double before, double volts, double widthSeconds, double ceilingSiemens, int n, int parts) {
        boolean set = volts > 0;
        double step = step(cell, before, volts, widthSeconds, n, parts);
        double wanted = set ? limited(before, before + step, ceilingSiemens) : before - step;
        double deviation = wanted == before ? 0 : deviation(cell, set, before, wanted, ceilingSiemens, n, parts);
        return deviation == 0 ? wanted : wanted + deviation * variation.programmingDraw(firstCell + cell, n);
    }

    /**
     * What a pulse adds to the deviation of a cell. The law says that of a programmed state, whatever pulses led there: the
     * part of the earlier deviation that the step keeps counts towards it, and variances add. A cell at its start has none.
     */
    private double deviation(
            int cell, boolean set, double before, double wanted, double ceilingSiemens, int n, int parts) {
        double maximum = cells.maximumSiemens(cell);
        double whole = law.deviationSiemens(wanted, maximum);
        if (whole == 0 || n == 0) {
            return whole / parts;
        }
        double end = law.endSiemens(set, cells.minimumSiemens(cell), maximum);
        boolean limited = set && wanted == ceilingSiemens;
        double kept = limited || before == end ? 0 : StrictMath.max(0, (end - wanted) / (end - before));
        double earlier = kept * law.deviationSiemens(before, maximum);
        // Equal parts share one draw: roots of their shares of the variance add up to that of the whole.
        return StrictMath.sqrt(StrictMath.max(0, whole * whole - earlier * earlier) / parts);
    }

    private double step(int cell, double before, double volts, double widthSeconds, int n, int parts) {
        boolean set = volts > 0;
        double threshold = set ? cells.setThresholdVolts(cell) : cells.resetThresholdVolts(cell);
        double minimum = cells.minimumSiemens(cell);
        double maximum = cells.maximumSiemens(cell);
        // A cell that has aged out of its bounds steps as one at the bound.
        double within = StrictMath.min(maximum, StrictMath.max(minimum, before));
        double step = law.step(within, volts, widthSeconds, threshold, minimum, maximum)
                * cells.stepFactor(cell)
                * cells.asymmetryFactor(cell, set)
                * variation.pulseFactor(firstCell + cell, n);
        if (stepNoise == 0) {
            return step;
        }
        // N equal parts with the same draw: each has 1/N of the deviation that the pulses of all N together have.
        double pulses = counting.count(volts, widthSeconds, threshold) / parts;
        double deviation = stepNoise * (maximum - minimum) * StrictMath.sqrt(pulses);
        return step + deviation * variation.stepDraw(firstCell + cell, n);
    }

    private static double limited(double before, double wanted, double ceilingSiemens) {
        return before >= ceilingSiemens ? before : StrictMath.min(wanted, ceilingSiemens);
    }
}
