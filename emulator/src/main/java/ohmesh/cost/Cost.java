// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.engine.Counters;
import ohmesh.isa.Codec;
import ohmesh.isa.Opcode;
import ohmesh.netlist.Chip;
import ohmesh.netlist.Netlist;

/**
 * What a run cost.
 *
 * @param energyJoules energy by component, in joules, in the order in which pages show them
 * @param areaSquareMetres area by component, in square metres
 * @param figures totals that architects compare, by name; the name ends with the unit; operations are counted by {@link
 *     #COUNTING_RULE}, and what needs reads is left out where there were none
 */
public record Cost(
        Map<String, Double> energyJoules, Map<String, Double> areaSquareMetres, Map<String, Double> figures) {
    /** What an operation is. */
    public static final String COUNTING_RULE =
            "2 operations (a multiplication and an addition) for every weight of a logical array in every read, whatever"
                    + " the bits; a pair of cells is one weight. Yao 2020 counts 2 for every cell of a macro, which is"
                    + " twice as many for pairs; ISAAC and PUMA count weights of 16 bits on 8 cells, an eighth of single"
                    + " cells. 'macro' is arrays and converters alone: energy of the reads, peak rate, area of the arrays"
                    + " that the netlist places; all other figures are of the whole chip and the whole run.";

    private static final double MILLION = 1e6;
    private static final double GIGA = 1e9;
    private static final double TERA = 1e12;

    /** Copies the maps and keeps their order. */
    public Cost {
        energyJoules = Collections.unmodifiableMap(new LinkedHashMap<>(energyJoules));
        areaSquareMetres = Collections.unmodifiableMap(new LinkedHashMap<>(areaSquareMetres));
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /**
     * The cost of a run.
     *
     * @param netlist what ran, with the table of costs of its chip
     * @param counters of all components; names that are missing count as 0
     * @param cycles that the run took
     */
    public static Cost of(Netlist netlist, List<Counters> counters, long cycles) {
        CounterSums counted = new CounterSums(counters);
        Energies energies = new Energies(netlist.chip(), counted);
        Operations operations = new Operations(netlist);
        Inventory inventory = inventory(netlist, operations.placedArrays());
        double seconds = cycles / netlist.chip().clock();
        Map<Part, Double> energy = energies.byPart();
        energy.put(Part.LEAKAGE, inventory.leakageWatts() * seconds);
        Map<Part, Double> area = inventory.areaSquareMetres();
        Map<String, Double> figures = new LinkedHashMap<>();
        double joules = Part.total(energy);
        figures.put("energyJoules", joules);
        figures.put("powerWatts", seconds > 0 ? joules / seconds : 0);
        figures.put("leakageWatts", inventory.leakageWatts());
        figures.put("areaSquareMetres", Part.total(area));
        double done = operations.done(counters);
        if (done > 0 && seconds > 0) {
            rates(figures, done, seconds, joules, Part.total(area));
            double ofReads = energies.ofReads();
            double macroArea = Part.total(inventory.arraysAreaSquareMetres(operations.placedArrays()));
            macro(figures, done, ofReads, counted.of("reads"), operations.mostPerSecond(), macroArea);
        }
        return new Cost(Part.named(energy), Part.named(area), figures);
    }

    private static void rates(Map<String, Double> figures, double done, double seconds, double joules, double area) {
        figures.put("operations", done);
        figures.put("operationsPerSecond", done / seconds);
        put(figures, "topsPerWatt", done / TERA, joules);
        put(figures, "gopsPerSquareMillimetre", done / seconds / GIGA, area * MILLION);
    }

    private static void macro(
            Map<String, Double> figures, double done, double ofReads, double reads, double most, double area) {
        figures.put("energyPerVmmJoules", ofReads / reads);
        figures.put("peakOperationsPerSecond", most);
        put(figures, "macroTopsPerWatt", done / TERA, ofReads);
        put(figures, "macroGopsPerSquareMillimetre", most / GIGA, area * MILLION);
    }

    /** Nothing is said per watt or per area where the table has neither. */
    private static void put(Map<String, Double> figures, String name, double amount, double per) {
        if (per > 0) {
            figures.put(name, amount / per);
        }
    }

    private static Inventory inventory(Netlist netlist, long placed) {
        Chip chip = netlist.chip();
        Integer each = chip.tile().arrayCount();
        int tiles = chip.mesh().columns() * chip.mesh().height();
        return new Inventory(
                chip, each == null ? placed : (long) each * tiles, readsTransposed(netlist), netlist.host() != null);
    }

    private static boolean readsTransposed(Netlist netlist) {
        return netlist.tiles().stream()
                .flatMap(tile -> tile.program().words().stream())
                .anyMatch(word -> Codec.decode(word)
                        .filter(instruction -> instruction.opcode() == Opcode.VMMT)
                        .isPresent());
    }
}
