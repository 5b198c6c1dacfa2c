// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Device;

/** How many nominal pulses a pulse counts as: width over nominal width, times a power of the overdrive. */
final class NominalPulses {
    private final double setOverdriveVolts;
    private final double resetOverdriveVolts;
    private final double setWidthSeconds;
    private final double resetWidthSeconds;
    private final double exponent;

    /**
     * The count for a device.
     *
     * @throws IllegalArgumentException where a nominal voltage is not above its threshold but counts
     */
    NominalPulses(Device device) {
        setOverdriveVolts = device.nominalSetVoltage() - device.setThreshold();
        resetOverdriveVolts = device.nominalResetVoltage() - device.resetThreshold();
        setWidthSeconds = device.nominalSetWidth();
        resetWidthSeconds = device.nominalResetWidth();
        exponent = device.overdriveExponent();
        if (exponent != 0 && !(setOverdriveVolts > 0 && resetOverdriveVolts > 0)) {
            throw new IllegalArgumentException("device " + device.name() + ": the nominal voltages "
                    + device.nominalSetVoltage() + " V and " + device.nominalResetVoltage()
                    + " V must be above their thresholds, " + device.setThreshold() + " V and "
                    + device.resetThreshold() + " V, where the overdrive exponent is not 0");
        }
    }

    /** Nominal pulses, a real number above 0. */
    double count(double volts, double widthSeconds, double thresholdVolts) {
        boolean set = volts > 0;
        double overdrive = (StrictMath.abs(volts) - thresholdVolts) / (set ? setOverdriveVolts : resetOverdriveVolts);
        return widthSeconds / (set ? setWidthSeconds : resetWidthSeconds) * power(overdrive);
    }

    private double power(double overdrive) {
        if (exponent == 0) {
            return 1;
        }
        return exponent == 1 ? overdrive : StrictMath.pow(overdrive, exponent);
    }
}
