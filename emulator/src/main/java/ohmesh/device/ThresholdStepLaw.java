// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.Device;

/**
 * A step that is linear in the conductance, proportional to the pulse width and to a power of the
 * overdrive. The line goes through two measured points and ends at zero; form and points after M. Prezioso
 * et al., "Training and operation of an integrated neuromorphic network based on metal-oxide memristors",
 * Nature 521 (2015), figure 1c.
 */
final class ThresholdStepLaw implements DeviceLaw {
    private final Line set;
    private final Line reset;
    private final double setOverdriveVolts;
    private final double resetOverdriveVolts;
    private final double exponent;
    private final double scale;
    private final double nominalWidthSeconds;

    ThresholdStepLaw(Device device) {
        double low = device.lowConductance();
        double high = device.highConductance();
        set = new Line(low, device.setStepLow(), high, device.setStepHigh());
        reset = new Line(low, device.resetStepLow(), high, device.resetStepHigh());
        setOverdriveVolts = device.nominalVoltage() - device.setThreshold();
        resetOverdriveVolts = device.nominalVoltage() - device.resetThreshold();
        exponent = device.overdriveExponent();
        scale = device.stepScale();
        nominalWidthSeconds = device.nominalWidth();
        if (exponent != 0 && !(setOverdriveVolts > 0 && resetOverdriveVolts > 0)) {
            throw new IllegalArgumentException("device " + device.name() + ": the nominal voltage "
                    + device.nominalVoltage() + " V must be above both thresholds, " + device.setThreshold()
                    + " V and " + device.resetThreshold() + " V, where the overdrive exponent is not 0");
        }
    }

    @Override
    public double step(double conductanceSiemens, double volts, double widthSeconds, double thresholdVolts) {
        boolean isSet = volts > 0;
        double atNominal = (isSet ? set : reset).at(conductanceSiemens);
        double overdrive = (StrictMath.abs(volts) - thresholdVolts) / (isSet ? setOverdriveVolts : resetOverdriveVolts);
        return atNominal * scale * (widthSeconds / nominalWidthSeconds) * power(overdrive);
    }

    private double power(double overdrive) {
        if (exponent == 0) {
            return 1;
        }
        return exponent == 1 ? overdrive : StrictMath.pow(overdrive, exponent);
    }

    /** A straight line through two points, never below zero; level where both points share their abscissa. */
    private record Line(double x0, double y0, double x1, double y1) {
        double at(double x) {
            double slope = x0 == x1 ? 0 : (y1 - y0) / (x1 - x0);
            return StrictMath.max(0, y0 + slope * (x - x0));
        }
    }
}
