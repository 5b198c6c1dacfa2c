// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.CsvColumns;
import ohmesh.cli.io.CsvInput;
import ohmesh.device.CurveFit;

/**
 * A user's measured curves in siemens: conductance after 0, 1, 2, ... identical SET pulses and after as many RESET pulses.
 *
 * @param file as the user named it
 * @param set over SET pulses, higher at the end than at the start
 * @param reset over RESET pulses, lower at the end
 */
record DeviceTable(Path file, double[] set, double[] reset) {
    private static final int FEWEST = 3;

    /** Reads columns pulse, set, reset by their header, or set and reset, with pulse before them where there are three. */
    static DeviceTable read(Path file) throws IOException {
        CsvInput csv = CsvInput.read(file);
        if (csv.width() != 2 && csv.width() != 3) {
            throw new BadInput(
                    file + ": a measured table has the columns set and reset, or pulse, set and reset; found "
                            + csv.width());
        }
        int set = CsvColumns.named(csv, "set", csv.width() - 2);
        int reset = CsvColumns.named(csv, "reset", csv.width() - 1);
        if (csv.width() == 3) {
            pulses(csv, CsvColumns.named(csv, "pulse", 0));
        }
        DeviceTable table = new DeviceTable(file, curve(csv, set, "set"), curve(csv, reset, "reset"));
        double[] up = table.set();
        double[] down = table.reset();
        if (!(up[up.length - 1] > up[0])) {
            throw new BadInput(
                    file + ": the SET curve ends at " + up[up.length - 1] + " S, not above its start, " + up[0] + " S");
        }
        if (!(down[down.length - 1] < down[0])) {
            throw new BadInput(file + ": the RESET curve ends at " + down[down.length - 1] + " S, not below its start, "
                    + down[0] + " S");
        }
        return table;
    }

    CurveFit setFit() {
        return CurveFit.of(set);
    }

    CurveFit resetFit() {
        return CurveFit.of(reset);
    }

    /** The lowest conductance of both curves. */
    double minimum() {
        return Math.min(monotone(set, 1)[0], monotone(reset, -1)[reset.length - 1]);
    }

    /** The highest conductance of both curves. */
    double maximum() {
        return Math.max(monotone(set, 1)[set.length - 1], monotone(reset, -1)[0]);
    }

    /**
     * The curve that never turns back and comes nearest in least squares: neighbours that turn back take their mean, until
     * none does (pool adjacent violators).
     *
     * @param direction 1 for a rising curve, -1 for a falling one
     */
    static double[] monotone(double[] values, int direction) {
        double[] means = new double[values.length];
        int[] counts = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            means[blocks] = value;
            counts[blocks] = 1;
            blocks++;
            while (blocks > 1 && direction * means[blocks - 1] < direction * means[blocks - 2]) {
                int together = counts[blocks - 1] + counts[blocks - 2];
                double sum = means[blocks - 1] * counts[blocks - 1] + means[blocks - 2] * counts[blocks - 2];
                means[blocks - 2] = sum / together;
                counts[blocks - 2] = together;
                blocks--;
            }
        }
        double[] smooth = new double[values.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < counts[block]; i++) {
                smooth[at++] = means[block];
            }
        }
        return smooth;
    }

    private static void pulses(CsvInput csv, int column) {
        for (int i = 0; i < csv.rows().size(); i++) {
            double expected = csv.rows().get(0)[column] + i;
            csv.require(
                    csv.rows().get(i)[column] == expected, i, "the pulses must count up by one; expected " + expected);
        }
    }

    private static double[] curve(CsvInput csv, int column, String name) {
        double unit = CsvColumns.factor(csv, column, "S");
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < csv.rows().size(); i++) {
            double value = csv.rows().get(i)[column];
            if (Double.isNaN(value)) {
                continue;
            }
            csv.require(values.size() == i, i, "the column " + name + " has an empty cell above this row");
            csv.require(
                    value >= 0 && value * unit <= 1,
                    i,
                    value + " in the column " + name + " is no conductance of 0 to 1 S");
            values.add(value * unit);
        }
        if (values.size() < FEWEST) {
            throw new BadInput(
                    csv.file() + ": the column " + name + " has " + values.size() + " points; a fit needs " + FEWEST);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
