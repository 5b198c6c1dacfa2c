// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import java.util.Arrays;
import java.util.Optional;

/** The totals of {@link ohmesh.cost.Cost#figures} as they stand in pages: in words, with their unit, and of what. */
public enum CostFigure {
    ENERGY("energyJoules", "energy", "energy", "J", "chip, the whole run"),
    POWER("powerWatts", "mean power", "mean power", "W", "chip, the whole run"),
    LEAKAGE("leakageWatts", "leakage", "leakage", "W", "chip; part of the mean power"),
    AREA("areaSquareMetres", "area", "area", "m2", "chip"),
    OPERATIONS("operations", "operations", "operations", "", "done in the run"),
    RATE("operationsPerSecond", "rate", "operations per second", "op/s", "achieved, chip: over the whole run"),
    EFFICIENCY(
            "topsPerWatt",
            "efficiency",
            "operations per energy",
            "TOPS/W",
            "achieved, chip: over the energy of the run"),
    DENSITY("gopsPerSquareMillimetre", "density", "operations per second and area", "GOPS/mm\u00b2", "achieved, chip"),
    ENERGY_OF_READ(
            "energyPerVmmJoules", "energy of a VMM", "energy of a VMM", "J", "achieved, macro: mean over the reads"),
    PEAK_RATE(
            "peakOperationsPerSecond",
            "peak rate",
            "operations per second",
            "op/s",
            "peak, macro: all arrays read at once"),
    MACRO_EFFICIENCY(
            "macroTopsPerWatt",
            "macro efficiency",
            "operations per energy",
            "TOPS/W",
            "achieved, macro: over the energy of the reads"),
    MACRO_DENSITY(
            "macroGopsPerSquareMillimetre",
            "macro density",
            "operations per second and area",
            "GOPS/mm\u00b2",
            "peak, macro");

    private final String name;
    private final String label;
    private final String words;
    private final String unit;
    private final String scope;

    CostFigure(String name, String label, String words, String unit, String scope) {
        this.name = name;
        this.label = label;
        this.words = words;
        this.unit = unit;
        this.scope = scope;
    }

    /** The figure that a report calls so; empty for one that has no words. */
    public static Optional<CostFigure> of(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.name.equals(name))
                .findFirst();
    }

    /** Two or three words that no other figure has, for the axis of a drawing or the head of a column. */
    public String label() {
        return label;
    }

    /** What is measured; {@link #scope} tells figures of the same words apart. */
    public String words() {
        return words;
    }

    /** SI unit, or the unit that the name says; empty for a count. */
    public String unit() {
        return unit;
    }

    /** Peak or achieved, and whether of the whole chip or of arrays and converters alone. */
    public String scope() {
        return scope;
    }
}
