// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/**
 * The memristive device: a law with its numbers and variations. In JSON a preset name plus an override, or
 * all fields. First law: the threshold step, whose step depends on the conductance.
 */
@About("the memristive device")
public record Device(
        @About("name of the preset the device started from, or 'custom'") @Default("\"custom\"")
        String name,

        @About("how a pulse moves the conductance") @Default("\"threshold-step\"")
        Law law,

        @About("lowest conductance") @Quantity(unit = "S", min = 0, max = 1)
        double minimumConductance,

        @About("highest conductance") @Quantity(unit = "S", min = 1e-12, max = 1)
        double maximumConductance,

        @About("voltage above which a SET pulse moves the cell") @Quantity(unit = "V", min = 1e-3, max = 20)
        double setThreshold,

        @About("magnitude of the voltage below which a RESET pulse moves the cell")
        @Quantity(unit = "V", min = 1e-3, max = 20)
        double resetThreshold,

        @About("voltage at which the steps below hold") @Quantity(unit = "V", min = 1e-3, max = 20)
        double nominalVoltage,

        @About("pulse width at which the steps below hold; a step is proportional to the width")
        @Quantity(unit = "s", min = 1e-12, max = 10)
        double nominalWidth,

        @About("the step grows with (|V| - threshold)/(nominal - threshold) to this power")
        @Range(min = 0, max = 10)
        @Default("1")
        double overdriveExponent,

        @About("SET step at the low conductance of the line below") @Quantity(unit = "S", min = 0, max = 1)
        double setStepLow,

        @About("SET step at the high conductance of the line below") @Quantity(unit = "S", min = 0, max = 1)
        double setStepHigh,

        @About("magnitude of the RESET step at the low conductance") @Quantity(unit = "S", min = 0, max = 1)
        double resetStepLow,

        @About("magnitude of the RESET step at the high conductance") @Quantity(unit = "S", min = 0, max = 1)
        double resetStepHigh,

        @About("conductance at which the low steps were measured") @Quantity(unit = "S", min = 0, max = 1)
        double lowConductance,

        @About("conductance at which the high steps were measured") @Quantity(unit = "S", min = 0, max = 1)
        double highConductance,

        @About("factor on all steps") @Range(min = 0, max = 1000) @Default("1")
        double stepScale,

        @About("device to device: deviation of the logarithm of the step factor of a cell")
        @Range(min = 0, max = 5)
        @Default("0")
        double stepDeviceToDevice,

        @About("cycle to cycle: deviation of the logarithm of the step factor of a pulse")
        @Range(min = 0, max = 5)
        @Default("0")
        double stepCycleToCycle,

        @About("device to device: standard deviation of both thresholds")
        @Quantity(unit = "V", min = 0, max = 5)
        @Default("\"0 V\"")
        double thresholdDeviceToDevice,

        @About("device to device: deviation of the logarithm of both conductance bounds")
        @Range(min = 0, max = 2)
        @Default("0")
        double boundsDeviceToDevice) {

    /** How a pulse moves the conductance. */
    public enum Law {
        /** Nothing below a threshold, above it a step that is linear in the conductance. */
        THRESHOLD_STEP
    }
}
