// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import ohmesh.cli.Console;
import ohmesh.device.CurveFit;
import ohmesh.device.Nonlinearity;
import ohmesh.netlist.device.MeasuredTable;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTableTest {
    @TempDir
    Path folder;

    private final Console console = Console.finishing();

    private String run(int code, Object... arguments) {
        assertEquals(code, console.execute(arguments), console.err + "" + console.out);
        return (code == 0 ? console.out : console.err).toString();
    }

    /** A measured table in uS whose branches are NeuroSim curves, with normal noise of a part of the range. */
    private Path curves(double up, double down, int pulses, double noise, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("Pulse,Set (uS),RESET_uS\n");
        for (int i = 0; i <= pulses; i++) {
            double x = (double) i / pulses;
            double wobble = i == 0 || i == pulses ? 0 : noise * random.nextDouble(-1, 1);
            double set = 1 + 9 * (Nonlinearity.curve(Nonlinearity.curvature(up), x) + wobble);
            double reset = 1 + 9 * (Nonlinearity.curve(Nonlinearity.curvature(down), 1 - x) + wobble);
            text.append(String.format(Locale.ROOT, "%d,%.9f,%.9f%n", i, set, reset));
        }
        return Files.writeString(folder.resolve("curves.csv"), text);
    }

    @ParameterizedTest(name = "NL {0} / {1}")
    @CsvSource({"2.4,-4.88", "0.04,-0.63", "-1.5,3", "9,-9", "0,0"})
    void fitFindsTheNonlinearitiesOfItsOwnCurves(double up, double down) throws IOException {
        DeviceTable table = DeviceTable.read(curves(up, down, 60, 0, 1));
        assertEquals(up, table.setFit().nonlinearity(), 1e-4);
        assertEquals(down, table.resetFit().nonlinearity(), 1e-4);
        assertTrue(table.setFit().rms() < 1e-6 && table.resetFit().rms() < 1e-6);
        assertEquals(1e-6, table.minimum(), 1e-15);
        assertEquals(10e-6, table.maximum(), 1e-15);
    }

    @Test
    void rmsErrorIsThatOfTheNoise() throws IOException {
        CurveFit fit = DeviceTable.read(curves(3, -3, 2000, 0.05, 7)).setFit();
        assertEquals(3, fit.nonlinearity(), 0.05);
        assertEquals(0.05 / Math.sqrt(3), fit.rms(), 0.002, "uniform noise");
    }

    @Test
    void noBetterNonlinearityStandsBeside() throws IOException {
        double[] values = DeviceTable.read(curves(3, -3, 50, 0.05, 9)).set();
        CurveFit fit = CurveFit.of(values);
        for (double other = -9.9; other < 9.9; other += 0.01) {
            double k = Nonlinearity.curvature(other);
            double sum = 0;
            for (int i = 0; i <= 50; i++) {
                double part = (values[i] - values[0]) / (values[50] - values[0]);
                sum += Math.pow(part - Nonlinearity.curve(k, i / 50.0), 2);
            }
            assertTrue(Math.sqrt(sum / 51) >= fit.rms() - 1e-12, "NL " + other);
        }
    }

    @Test
    void curveThatTurnsBackTakesTheMeansOfItsNeighbours() {
        double[] smooth = DeviceTable.monotone(new double[] {1, 3, 2, 4, 6, 5, 4, 9}, 1);
        assertArrayEquals(new double[] {1, 2.5, 2.5, 4, 5, 5, 5, 9}, smooth, 1e-15);
        assertArrayEquals(new double[] {9, 5, 5, 1}, DeviceTable.monotone(new double[] {9, 4, 6, 1}, -1), 1e-15);
    }

    @Test
    void deviceThatIsPrintedIsOneThatANetlistCanHave() throws IOException {
        String said = run(0, "devices", "--table", curves(3, -3, 40, 0.05, 3));
        assertTrue(said.startsWith("SET   40 pulses, 1 uS to 10 uS: NL "), said);
        assertTrue(said.contains("RMS error") && said.contains("points turn back"), said);
        String device = said.substring(said.indexOf('{') + 1, said.lastIndexOf('}'));
        Path netlist = Console.netlist(folder, 1);
        Files.writeString(
                netlist,
                Files.readString(netlist)
                        .replace(
                                "\"preset\": \"default\"",
                                "\"preset\": \"default\", \"override\": {\"tile\": {\"array\": {\"device\": null}}}")
                        .replace("\"device\": null", device));
        ReadResult result = NetlistReader.read(netlist, ReadOptions.none());
        assertEquals(List.of(), result.problems());
        MeasuredTable law =
                (MeasuredTable) result.netlist().chip().tile().array().device().law();
        assertEquals(41, law.set().rows());
        DeviceTable table = DeviceTable.read(folder.resolve("curves.csv"));
        assertArrayEquals(DeviceTable.monotone(table.set(), 1), law.set().values(), 1e-11);
        assertArrayEquals(DeviceTable.monotone(table.reset(), -1), law.reset().values(), 1e-11);
    }

    @Test
    void jsonHoldsTheFitsAndTheDevice() throws IOException {
        String said = run(0, "devices", "--table", curves(3, -3, 40, 0, 3), "--json");
        assertTrue(said.contains("\"nonlinearity\": 3.0") || said.contains("\"nonlinearity\": 2.9"), said);
        assertTrue(said.contains("\"measured-table\"") && said.startsWith("{"), said);
        Path plot = folder.resolve("fit.png");
        assertTrue(run(0, "devices", "--table", folder.resolve("curves.csv"), "--plot", plot)
                .contains("wrote"));
        assertTrue(Files.size(plot) > 1000);
    }

    @Test
    void twoColumnsWithoutHeaderAreSetAndResetInSiemens() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "1e-6,8e-6\n3e-6,4e-6\n8e-6,2e-6\n9e-6,\n");
        DeviceTable table = DeviceTable.read(file);
        assertArrayEquals(new double[] {1e-6, 3e-6, 8e-6, 9e-6}, table.set());
        assertArrayEquals(new double[] {8e-6, 4e-6, 2e-6}, table.reset());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "set,reset;1,nan;1,2|t.csv:2: \"nan\" in column 2 is not a finite number",
                "set,reset;0.1,0.3;0.2,0.2|the column set has 2 points; a fit needs 3",
                "0.3,0.3;0.2,0.2;0.1,0.1|the SET curve ends at 0.1 S, not above its start, 0.3 S",
                "0.1,0.1;0.2,0.2;0.3,0.3|the RESET curve ends at 0.3 S, not below its start, 0.1 S",
                "0.1,3;0.2,2;0.3,1|t.csv:1: 3.0 in the column reset is no conductance of 0 to 1 S",
                "0.1,-1;0.2,2;0.3,1|t.csv:1: -1.0 in the column reset is no conductance of 0 to 1 S",
                "0.1,0.3;,0.2;0.3,0.1|t.csv:3: the column set has an empty cell above this row",
                "pulse,set,reset;0,0.1,0.3;2,0.2,0.2;3,0.3,0.1|t.csv:3: the pulses must count up by one; expected 1.0",
                "pulse,up,down;0,0.1,0.3|no column \"set\" among pulse, up, down",
                "set_furlong,reset;0.1,0.3;0.2,0.2;0.3,0.1|unknown unit in \"set_furlong\"; known: S, mS, uS, nS, pS",
                "1;2;3|found 1"
            })
    void wrongTableIsNamed(String rows, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), rows.replace(';', '\n') + "\n");
        String said = run(2, "devices", "--table", file);
        assertTrue(said.contains(message), said);
        assertEquals(1, said.lines().count(), said);
    }
}
