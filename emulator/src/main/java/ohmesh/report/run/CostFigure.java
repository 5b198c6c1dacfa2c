// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.Arrays;
import java.util.Optional;

/** The totals of {@link ohmesh.cost.Cost#figures} as they stand in a page: in words, with their unit, and of what. */
enum CostFigure {
    ENERGY("energyJoules", "energy", "J", "chip, the whole run"),
    POWER("powerWatts", "mean power", "W", "chip, the whole run"),
    LEAKAGE("leakageWatts", "leakage", "W", "chip; part of the mean power"),
    AREA("areaSquareMetres", "area", "m2", "chip"),
    OPERATIONS("operations", "operations", "", "done in the run"),
    RATE("operationsPerSecond", "operations per second", "1/s", "achieved, chip: over the whole run"),
    EFFICIENCY("topsPerWatt", "operations per energy", "TOPS/W", "achieved, chip: over the energy of the run"),
    DENSITY("gopsPerSquareMillimetre", "operations per second and area", "GOPS/mm\u00b2", "achieved, chip"),
    ENERGY_OF_READ("energyPerVmmJoules", "energy of a read", "J", "achieved, macro: mean over the reads"),
    PEAK_RATE("peakOperationsPerSecond", "operations per second", "1/s", "peak, macro: all arrays read at once"),
    MACRO_EFFICIENCY(
            "macroTopsPerWatt", "operations per energy", "TOPS/W", "achieved, macro: over the energy of the reads"),
    MACRO_DENSITY("macroGopsPerSquareMillimetre", "operations per second and area", "GOPS/mm\u00b2", "peak, macro");

    private final String name;
    private final String words;
    private final String unit;
    private final String scope;

    CostFigure(String name, String words, String unit, String scope) {
        this.name = name;
        this.words = words;
        this.unit = unit;
        this.scope = scope;
    }

    /** The figure that a report calls so; empty for one that has no words. */
    static Optional<CostFigure> of(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.name.equals(name))
                .findFirst();
    }

    String words() {
        return words;
    }

    /** SI unit, or the unit that the name says; empty for a count. */
    String unit() {
        return unit;
    }

    /** Peak or achieved, and whether of the whole chip or of arrays and converters alone. */
    String scope() {
        return scope;
    }
}
