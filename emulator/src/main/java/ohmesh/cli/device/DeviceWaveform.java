// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.CsvColumns;
import ohmesh.cli.io.CsvInput;
import ohmesh.device.CurrentVoltage;
import ohmesh.device.DeviceVariation;
import ohmesh.device.MemristiveCells;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.json.ShortestDecimal;
import ohmesh.netlist.read.DevicePresets;
import ohmesh.netlist.read.Units;

/**
 * One typical cell under a voltage that is constant from one time to the next. Typical is a cell without variation,
 * imperfections and noise: no drift or retention moves it between the times. What its law says of programming, its noise
 * too, is in.
 */
final class DeviceWaveform {
    private static final double MOST_VOLTS = 1000;

    private final Device device;
    private final MemristiveCells cell;

    /**
     * The cell before the waveform.
     *
     * @param name of a device preset
     * @param conductance a quantity such as {@code 20 uS}, or null for the lowest conductance
     */
    DeviceWaveform(String name, String conductance) {
        device = DevicePresets.typical(name);
        double siemens = conductance == null ? device.minimumConductance() : siemens(conductance);
        if (!(siemens >= device.minimumConductance() && siemens <= device.maximumConductance())) {
            throw new BadInput("--conductance: " + conductance + " is outside the range of " + name + ", "
                    + Units.text(device.minimumConductance(), "S") + " .. "
                    + Units.text(device.maximumConductance(), "S"));
        }
        DeviceVariation none = new DeviceVariation(device, 0, "waveform");
        cell = new MemristiveCells(device, none, 0, new double[] {siemens});
    }

    private static double siemens(String text) {
        return Units.siemens(text)
                .orElseThrow(
                        () -> new BadInput("--conductance: \"" + text + "\" is not a conductance such as \"20 uS\""));
    }

    /**
     * What the cell does under columns time and voltage, with units in the header (SI where there is none): at every time of the file its voltage from then on, the current at that voltage and the conductance
     * before the voltage moves it. The voltage of the last row has no length and moves nothing.
     *
     * @return the bytes of a CSV table
     */
    byte[] apply(Path file) throws IOException {
        CsvInput csv = CsvInput.read(file);
        if (csv.width() != 2) {
            throw new BadInput(file + ": a waveform has the columns time_s and voltage_V; found " + csv.width());
        }
        int time = CsvColumns.named(csv, "time", 0);
        int voltage = CsvColumns.named(csv, "voltage", 1);
        double[] units = {CsvColumns.factor(csv, time, "s"), CsvColumns.factor(csv, voltage, "V")};
        for (double[] row : csv.rows()) {
            double seconds = row[time] * units[0];
            double volts = row[voltage] * units[1];
            row[0] = seconds;
            row[1] = volts;
        }
        return apply(csv);
    }

    private byte[] apply(CsvInput csv) {
        check(csv);
        StringBuilder out = new StringBuilder("time_s,voltage_V,current_A,conductance_S\n");
        int count = csv.rows().size();
        for (int i = 0; i < count; i++) {
            double time = csv.rows().get(i)[0];
            double volts = csv.rows().get(i)[1];
            double siemens = cell.conductances()[0];
            double amps = CurrentVoltage.amps(device.curve(), siemens, volts);
            csv.require(Double.isFinite(amps), i, "no finite current flows at " + volts + " V");
            for (double value : new double[] {time, volts, amps}) {
                out.append(ShortestDecimal.text(value)).append(',');
            }
            out.append(ShortestDecimal.text(siemens)).append('\n');
            double width = i + 1 < count ? csv.rows().get(i + 1)[0] - time : 0;
            if (width > 0) {
                cell.pulse(0, volts, width, Double.POSITIVE_INFINITY);
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "nothing" : ShortestDecimal.text(value);
    }

    private static void check(CsvInput csv) {
        for (int i = 0; i < csv.rows().size(); i++) {
            double[] row = csv.rows().get(i);
            csv.require(!Double.isNaN(row[0]) && !Double.isNaN(row[1]), i, "an empty cell");
            csv.require(
                    StrictMath.abs(row[1]) <= MOST_VOLTS,
                    i,
                    text(row[1]) + " V is outside +-" + text(MOST_VOLTS) + " V");
            csv.require(
                    i == 0 || row[0] >= csv.rows().get(i - 1)[0],
                    i,
                    "time goes back from " + text(csv.rows().get(Math.max(0, i - 1))[0]) + " s to " + text(row[0])
                            + " s");
        }
    }
}
