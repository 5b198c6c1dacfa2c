// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

/** A law whose numbers hold for one nominal pulse; any other pulse counts as so many of these. */
interface NominalPulseLaw extends DeviceLaw {
    /** How pulses are counted. */
    NominalPulses pulses();

    /**
     * Magnitude of the step of a number of nominal pulses, in siemens, finite and never negative.
     *
     * @param window bounds of the cell
     * @param conductanceSiemens of the cell before the pulse
     * @param set whether the pulse is a SET, else a RESET
     * @param count nominal pulses, above 0, whole or not
     */
    double step(Window window, double conductanceSiemens, boolean set, double count);

    @Override
    default double step(
            double conductanceSiemens,
            double volts,
            double widthSeconds,
            double thresholdVolts,
            double minimumSiemens,
            double maximumSiemens) {
        double count = pulses().count(volts, widthSeconds, thresholdVolts);
        return step(new Window(minimumSiemens, maximumSiemens), conductanceSiemens, volts > 0, count);
    }
}
