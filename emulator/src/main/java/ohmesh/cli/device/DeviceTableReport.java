// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.device;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.device.CurveFit;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.json.ShortestDecimal;
import ohmesh.netlist.read.Units;

/** What the fit of measured curves says, and the device that a netlist can take for them. */
final class DeviceTableReport {
    private DeviceTableReport() {}

    /** Prints the nonlinearities, how well they fit, and the JSON of a device with the law measured-table. */
    static void print(DeviceTable table, boolean json, PrintWriter out) {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("set", fit(table.setFit(), table.set()));
            all.put("reset", fit(table.resetFit(), table.reset()));
            all.put("device", device(table));
            out.print(JsonText.of(all));
            return;
        }
        line("SET", table.setFit(), table.set(), 1, out);
        line("RESET", table.resetFit(), table.reset(), -1, out);
        out.println("the device of a netlist, whose voltages and widths the curves cannot tell (yours go here):");
        out.print(JsonText.of(Map.of("device", device(table))));
    }

    /** One line of a fit. */
    static void line(String name, CurveFit fit, double[] values, int direction, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "%-5s %d pulses, %s to %s: NL %.4f, RMS error %.3f %% of the range",
                name,
                values.length - 1,
                Units.text(rounded(values[0]), "S"),
                Units.text(rounded(values[values.length - 1]), "S"),
                fit.nonlinearity(),
                100 * fit.rms()));
        double[] smooth = DeviceTable.monotone(values, direction);
        double farthest = 0;
        int moved = 0;
        for (int i = 0; i < values.length; i++) {
            farthest = Math.max(farthest, Math.abs(smooth[i] - values[i]));
            moved += smooth[i] == values[i] ? 0 : 1;
        }
        if (moved > 0) {
            out.println("      " + moved + " points turn back and take the mean of their neighbours, moved by at most "
                    + Units.text(rounded(farthest), "S"));
        }
    }

    private static Map<String, Object> fit(CurveFit fit, double[] values) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("pulses", values.length - 1);
        map.put("nonlinearity", fit.nonlinearity());
        map.put("rmsOfRange", fit.rms());
        return map;
    }

    private static Map<String, Object> device(DeviceTable table) {
        Map<String, Object> law = new LinkedHashMap<>();
        law.put("kind", "measured-table");
        law.put("set", column(DeviceTable.monotone(table.set(), 1)));
        law.put("reset", column(DeviceTable.monotone(table.reset(), -1)));
        Map<String, Object> device = new LinkedHashMap<>();
        device.put("minimumConductance", ShortestDecimal.text(rounded(table.minimum() * 1e6)) + " uS");
        device.put("maximumConductance", ShortestDecimal.text(rounded(table.maximum() * 1e6)) + " uS");
        device.put("setThreshold", "1 V");
        device.put("resetThreshold", "1 V");
        device.put("nominalSetVoltage", "1.5 V");
        device.put("nominalResetVoltage", "1.5 V");
        device.put("nominalSetWidth", "1 us");
        device.put("nominalResetWidth", "1 us");
        device.put("law", law);
        return device;
    }

    private static Map<String, Object> column(double[] siemens) {
        List<Object> rows = new ArrayList<>();
        for (double value : siemens) {
            rows.add(List.of(rounded(value * 1e6)));
        }
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("values", rows);
        column.put("unit", "uS");
        return column;
    }

    /** Six digits, of which measured conductances have fewer. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.6g", value));
    }
}
