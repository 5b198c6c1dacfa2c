// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ohmesh.cli.Console;
import ohmesh.report.statistics.ResultTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bit less of an ADC saves energy: in what one read costs, and in the table of a study. */
class AdcEnergyTest {
    private static final int FEWEST = 3;
    private static final int MOST = 8;
    private static final Path VMM = Path.of("..", "netlists", "vmm");

    @TempDir
    Path folder;

    private SmallChip read(String preset, int bits, String conductance) throws IOException {
        String override = "{\"fidelity\": \"ideal\", \"tile\": {\"adc\": {\"bits\": %d}}}".formatted(bits);
        return SmallChip.read(folder, preset, override, 8, conductance, 1);
    }

    /** Up to a factor, the energy of a conversion in NeuroSim V1.4: its power times one step a bit and one more. */
    private static double power(int bits) {
        return (6.4806 * bits + 49.047) * (bits + 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"default, 5 uS", "prezioso-2015, 20 uS", "yao-2017, 20 uS", "yao-2020, 5 uS", "isaac-like, 1 uS"})
    void fewerBitsTakeLessEnergyInTheAdcs(String preset, String conductance) throws IOException {
        SmallChip before = read(preset, FEWEST, conductance);
        for (int bits = FEWEST + 1; bits <= MOST; bits++) {
            SmallChip chip = read(preset, bits, conductance);
            assertTrue(chip.energy("adc") > before.energy("adc"), bits + " bits: " + chip.energy("adc"));
            double ratio = power(bits) / power(bits - 1);
            assertEquals(ratio, chip.energy("adc") / before.energy("adc"), 1e-12 * ratio, "as NeuroSim V1.4");
            before = chip;
        }
    }

    /** The letters' study, small: the vmm netlist and no learning. */
    @Test
    void theTableOfAStudySaysTheSame() throws IOException {
        String netlist = folder.toAbsolutePath()
                .relativize(VMM.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        Path study = Files.writeString(
                folder.resolve("study.json"), """
                {
                  "name": "adc",
                  "netlist": "%s",
                  "knobs": {"bits": {"pointers": ["/chip/tile/adc/bits"],
                    "linear": {"from": %d, "to": %d, "count": %d}}}
                }
                """.formatted(netlist, FEWEST, MOST, MOST - FEWEST + 1));
        Path out = folder.resolve("out");
        Console console = Console.real();
        assertEquals(0, console.execute("study", "run", study, "--out", out), console.err.toString());
        ResultTable table = ResultTable.read(out.resolve("results.csv"));
        List<Double> adc = column(table, "energy.adc");
        List<Double> read = column(table, "energyPerVmmJoules");
        assertEquals(MOST - FEWEST + 1, adc.size());
        for (int i = 1; i < adc.size(); i++) {
            assertEquals(FEWEST + i, table.rows().get(i).numbers()[0]);
            assertTrue(adc.get(i) > adc.get(i - 1), adc.toString());
            assertTrue(read.get(i) > read.get(i - 1), read.toString());
        }
        // The codes that vmm expects are those of 8 bits.
        assertEquals(1, console.execute("run", VMM, "--set", "/chip/tile/adc/bits=5", "--json"));
        String single = console.out.toString().replaceAll("(?s).*?\"adc\" *: *([-0-9.Ee]+).*", "$1");
        assertEquals(Double.parseDouble(single), adc.get(5 - FEWEST), "the run of the same netlist");
    }

    private static List<Double> column(ResultTable table, String name) {
        List<Double> values = new ArrayList<>();
        table.rows().forEach(row -> values.add(row.numbers()[table.column(name)]));
        return values;
    }
}
