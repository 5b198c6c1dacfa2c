// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.List;

/** Columns that the results of every study have. Knobs, metrics and counters take no such name. */
public final class Columns {
    /** Place of the point in the plan. */
    public static final String POINT = "point";

    /** Seed of the run. */
    public static final String SEED = "seed";

    /** {@code done}, {@code failed}, {@code excluded}. */
    public static final String STATUS = "status";

    /** Whether all expectations of the netlist were met. */
    public static final String PASS = "pass";

    /** Cycles of the run. */
    public static final String CYCLES = "cycles";

    /** The same in seconds of the chip's clock. */
    public static final String SIMULATED_SECONDS = "simulatedSeconds";

    /** Energy of the run, the first of the figures of cost. */
    public static final String ENERGY_JOULES = "energyJoules";

    /** Area of the chip, a figure of cost. */
    public static final String AREA_SQUARE_METRES = "areaSquareMetres";

    /** Why a point failed or is excluded. */
    public static final String MESSAGE = "message";

    /** Begins the energy of a component. */
    public static final String ENERGY = "energy.";

    /** Begins the area of a component. */
    public static final String AREA = "area.";

    /** Begins a counter, as in expectations. */
    public static final String COUNTER = "counter.";

    /** In their order; other columns stand between them. */
    public static final List<String> ALL =
            List.of(POINT, SEED, STATUS, PASS, CYCLES, SIMULATED_SECONDS, ENERGY_JOULES, AREA_SQUARE_METRES, MESSAGE);

    private static final List<String> UNITS =
            List.of("Joules", "Watts", "SquareMetres", "PerWatt", "PerSquareMillimetre", "PerSecond");

    private Columns() {}

    /** Whether a column may be a figure of cost, or the energy or area of a component. */
    public static boolean isCost(String name) {
        return name.startsWith(ENERGY)
                || name.startsWith(AREA)
                || UNITS.stream().anyMatch(name::endsWith);
    }

    /** Whether a name is one of every study's columns or reads like one. */
    public static boolean isReserved(String name) {
        return ALL.contains(name) || isCost(name) || name.startsWith(COUNTER);
    }
}
