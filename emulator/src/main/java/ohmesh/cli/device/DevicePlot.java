// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.device;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ohmesh.cli.io.Curve;
import ohmesh.cli.io.LineChart;
import ohmesh.device.CurveFit;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.MeasuredTable;
import ohmesh.netlist.read.DevicePresets;
import org.knowm.xchart.XYChart;

/** The charts of one device, or of a user's measured curves: LTP/LTD, I-V, and drift where there is one. */
final class DevicePlot {
    private static final double[] PARTS = {0.1, 0.5, 1};

    private final List<XYChart> charts = new ArrayList<>();

    private DevicePlot() {}

    /** The charts of a preset. */
    static DevicePlot of(String name) {
        Device device = DevicePresets.device(name);
        DeviceCurves curves = new DeviceCurves(device);
        DevicePlot plot = new DevicePlot();
        if (device.law() instanceof MeasuredTable table) {
            plot.charts.add(measured(name, table.set().values(), table.reset().values()));
        } else {
            LineChart chart = new LineChart(name + ": LTP and LTD", "identical pulses", "conductance", "S");
            chart.line("SET", curves.pulses(true));
            chart.line("RESET", curves.pulses(false));
            plot.charts.add(chart.finish());
        }
        plot.charts.add(currents(name, device, curves));
        if (device.imperfections().drift() != null) {
            plot.charts.add(drift(name, curves));
        }
        return plot;
    }

    /** The chart of measured curves with their fits. */
    static DevicePlot of(DeviceTable table) {
        DevicePlot plot = new DevicePlot();
        plot.charts.add(measured(String.valueOf(table.file().getFileName()), table.set(), table.reset()));
        return plot;
    }

    /** Prints how well a NeuroSim curve fits a preset whose law is a table; nothing for others. */
    static void describe(String name, PrintWriter out) {
        if (DevicePresets.device(name).law() instanceof MeasuredTable table) {
            describe("SET", table.set().values(), 1, out);
            describe("RESET", table.reset().values(), -1, out);
        }
    }

    private static void describe(String branch, double[] values, int direction, PrintWriter out) {
        if (values.length > 2) {
            DeviceTableReport.line(branch, CurveFit.of(values), values, direction, out);
        } else {
            out.println(branch + " in one pulse: nothing to fit");
        }
    }

    /** The image in the format of an extension. */
    byte[] bytes(String extension) throws IOException {
        return LineChart.image(charts, extension);
    }

    private static XYChart measured(String name, double[] set, double[] reset) {
        LineChart chart = new LineChart(name + ": LTP and LTD, measured", "identical pulses", "conductance", "S");
        branch(chart, "SET", set);
        branch(chart, "RESET", reset);
        return chart.finish();
    }

    private static void branch(LineChart chart, String name, double[] values) {
        int last = values.length - 1;
        double[] pulses = new double[values.length];
        for (int i = 0; i <= last; i++) {
            pulses[i] = i;
        }
        chart.points(name + " measured", new Curve(pulses, values));
        if (last < 2) {
            return;
        }
        CurveFit fit = CurveFit.of(values);
        double[] x = new double[DeviceCurves.POINTS];
        double[] y = new double[DeviceCurves.POINTS];
        for (int i = 0; i < x.length; i++) {
            double part = (double) i / (x.length - 1);
            x[i] = part * last;
            y[i] = fitted(fit, values, part);
        }
        String label = String.format(Locale.ROOT, "%s NL %.2f", name, fit.nonlinearity());
        chart.line(label, new Curve(x, y));
    }

    /** The fit at a part of the pulses, in siemens. */
    static double fitted(CurveFit fit, double[] values, double part) {
        double first = values[0];
        double last = values[values.length - 1];
        return first + fit.at(part, last > first) * (last - first);
    }

    private static XYChart currents(String name, Device device, DeviceCurves curves) {
        LineChart chart = new LineChart(name + ": I-V below the thresholds", "voltage (V)", "current", "A");
        double low = device.minimumConductance();
        double high = device.maximumConductance();
        for (double g : new double[] {high, (low + high) / 2, low}) {
            chart.line("G = " + LineChart.text(g, "S"), curves.currents(g));
        }
        return chart.finish();
    }

    private static XYChart drift(String name, DeviceCurves curves) {
        LineChart chart =
                new LineChart(name + ": mean drift", "time since programming (s)", "G / G at programming", "");
        for (double g : PARTS) {
            chart.line(String.format(Locale.ROOT, "G = %.1f Gmax", g), curves.drift(g));
        }
        chart.logarithmicX();
        return chart.finish();
    }
}
