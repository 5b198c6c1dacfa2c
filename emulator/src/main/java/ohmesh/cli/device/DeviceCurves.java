// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.device;

import ohmesh.cli.io.Curve;
import ohmesh.device.CurrentVoltage;
import ohmesh.device.DeviceLaw;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections;
import ohmesh.netlist.device.MeasuredTable;
import ohmesh.netlist.device.NonlinearStates;

/** The curves of a typical cell that a plot shows; as arrays of x and y. */
final class DeviceCurves {
    /** Points of a smooth curve. */
    static final int POINTS = 201;

    private static final int MOST_PULSES = 2000;
    /** The curve ends where a hundred pulses move the cell by less than this part of the range. */
    private static final double STILL = 1e-3;

    private static final int STILL_PULSES = 100;

    private final Device device;

    DeviceCurves(Device device) {
        this.device = device;
    }

    /** Conductances in siemens over identical nominal pulses, from the one bound to the other. */
    Curve pulses(boolean set) {
        DeviceLaw law = DeviceLaw.of(device);
        double low = device.minimumConductance();
        double high = device.maximumConductance();
        int most = known(set);
        double[] g = new double[most + 1];
        g[0] = set ? low : high;
        int count = 0;
        boolean moves = true;
        while (count < most && moves) {
            double step = law.step(
                    g[count],
                    set ? device.nominalSetVoltage() : -device.nominalResetVoltage(),
                    set ? device.nominalSetWidth() : device.nominalResetWidth(),
                    set ? device.setThreshold() : device.resetThreshold(),
                    low,
                    high);
            count++;
            g[count] = Math.min(high, Math.max(low, set ? g[count - 1] + step : g[count - 1] - step));
            int before = Math.max(0, count - STILL_PULSES);
            boolean slow = count >= STILL_PULSES && Math.abs(g[count] - g[before]) < STILL * (high - low);
            moves = !slow && g[count] != g[count - 1];
        }
        return thinned(g, count);
    }

    /** How many pulses the law itself names, else a bound. */
    private int known(boolean set) {
        if (device.law() instanceof NonlinearStates states) {
            return (int) Math.ceil(set ? states.setPulses() : states.resetPulses());
        } else if (device.law() instanceof MeasuredTable table) {
            Matrix curve = set ? table.set() : table.reset();
            return curve.rows() - 1;
        }
        return MOST_PULSES;
    }

    private static Curve thinned(double[] values, int last) {
        int stride = Math.max(1, last / 400);
        int count = (last + stride - 1) / stride + 1;
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            int at = Math.min(last, i * stride);
            x[i] = at;
            y[i] = values[at];
        }
        return new Curve(x, y);
    }

    /** Currents in amperes from the RESET to the SET threshold at one conductance: no pulse moves the cell there. */
    Curve currents(double siemens) {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double part = (double) i / (POINTS - 1);
            x[i] = -device.resetThreshold() + part * (device.setThreshold() + device.resetThreshold());
            y[i] = CurrentVoltage.amps(device.curve(), siemens, x[i]);
        }
        return new Curve(x, y);
    }

    /** Mean conductance as a part of that at programming, over ten decades of time from 1 s; g = G / Gmax. */
    Curve drift(double g) {
        Imperfections.Drift drift = device.imperfections().drift();
        double nu = Math.min(
                drift.meanMaximum(),
                Math.max(drift.meanMinimum(), drift.meanSlope() * Math.log(g) + drift.meanOffset()));
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = Math.pow(10, 10.0 * i / (POINTS - 1));
            y[i] = Math.pow((x[i] + drift.referenceTime()) / drift.referenceTime(), -nu);
        }
        return new Curve(x, y);
    }
}
