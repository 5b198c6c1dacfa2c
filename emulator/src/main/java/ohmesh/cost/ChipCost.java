// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import java.util.LinkedHashMap;
import java.util.Map;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.Chip;
import ohmesh.netlist.CostSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.TileSpec;
import ohmesh.tile.ReadCycles;

/**
 * What follows from a chip alone, before anything runs on it: every array is one logical array of single cells of its
 * full size, every cell is in the middle of its range, every input bit is set half of the time (an amplitude, count or
 * width is half of the largest), and arrays read as fast as they can. Wires are left out.
 *
 * @param arrays physical arrays; one a tile where the chip does not say how many
 * @param cells of all arrays
 * @param latencyCycles cycles from the issue of a read until its codes
 * @param intervalCycles cycles between reads that follow each other
 * @param readJoules energy of one read of one array with its converters
 * @param peakOperationsPerSecond of all arrays together, by {@link Cost#COUNTING_RULE}
 * @param macroTopsPerWatt operations over the energy of reads
 * @param macroGopsPerSquareMillimetre peak rate over the area of arrays and converters
 * @param leakageWatts of all parts
 * @param areaSquareMetres by component, with a port to the host
 */
public record ChipCost(
        long arrays,
        long cells,
        long latencyCycles,
        long intervalCycles,
        double readJoules,
        double peakOperationsPerSecond,
        double macroTopsPerWatt,
        double macroGopsPerSquareMillimetre,
        double leakageWatts,
        Map<String, Double> areaSquareMetres) {
    private static final double HALF = 0.5;

    /** Copies the map and keeps its order. */
    public ChipCost {
        areaSquareMetres = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(areaSquareMetres));
    }

    /** The figures of a chip. */
    public static ChipCost of(Chip chip) {
        TileSpec tile = chip.tile();
        int tiles = chip.mesh().columns() * chip.mesh().height();
        long arrays = (long) tiles * (tile.arrayCount() == null ? 1 : tile.arrayCount());
        Inventory inventory = new Inventory(chip, arrays, false, true);
        LogicalArray whole =
                new LogicalArray(tile.array().rows(), tile.array().columns(), LogicalArray.Pairing.SINGLE, null, null);
        ReadCycles cycles = ReadCycles.of(chip, whole);
        double joules = readJoules(tile, chip.cost());
        double peak = arrays * Operations.ofRead(whole) * chip.clock() / cycles.interval();
        double macroArea = Part.total(inventory.arraysAreaSquareMetres(arrays));
        return new ChipCost(
                arrays,
                inventory.cells(),
                cycles.latency(),
                cycles.interval(),
                joules,
                peak,
                Operations.ofRead(whole) / joules / 1e12,
                peak / 1e9 / (macroArea * 1e6),
                inventory.leakageWatts(),
                Part.named(inventory.areaSquareMetres()));
    }

    /** Energy of one read of a whole array of single cells, J. */
    private static double readJoules(TileSpec tile, CostSpec cost) {
        ArraySpec array = tile.array();
        double cells = (double) array.rows() * array.columns();
        double siemens =
                HALF * (array.device().minimumConductance() + array.device().maximumConductance());
        double volts = tile.dac().fullScale();
        double driven = tile.dac().slots() * tile.dac().driveTime();
        double activity = tile.dac().coding() == ohmesh.netlist.DacSpec.Coding.AMPLITUDE ? HALF * HALF : HALF;
        int samples = tile.dac().conversions();
        double codes = (double) array.columns() * samples;
        double shiftAdds = samples > 1 ? codes : 0;
        return cells * siemens * volts * volts * driven * activity
                + (double) array.rows() * samples * tile.dac().conversionEnergy()
                + codes
                        * (tile.adc().holdEnergy()
                                + tile.adc().energy(tile.adc().bits()))
                + shiftAdds * cost.converters().shiftAdd();
    }

    /** Area of the whole chip, m2. */
    public double totalAreaSquareMetres() {
        return areaSquareMetres.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
