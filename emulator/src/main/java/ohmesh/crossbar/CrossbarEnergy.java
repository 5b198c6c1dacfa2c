// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import java.util.List;
import ohmesh.engine.Counters;

/** What a crossbar spends, in joules; the ordinal is the index among the amounts of its {@link Counters}. */
enum CrossbarEnergy {
    /** V I t of all cells in reads, access devices included. */
    READ_CELL_ENERGY,
    /** V I t of all cells in write pulses, access devices included. */
    WRITE_CELL_ENERGY,
    /** C V^2 of the lines charged in reads. */
    READ_LINE_ENERGY,
    /** C V^2 of the lines charged in write pulses. */
    WRITE_LINE_ENERGY,
    /** Conversions of the DACs. */
    DAC_ENERGY,
    /** Samples held. */
    HOLD_ENERGY,
    /** Conversions of the ADCs. */
    ADC_ENERGY,
    /** What verifying reads have of cells, lines, DACs, samples and ADCs: a part of the above, not beside them. */
    VERIFY_READ_ENERGY;

    /** What a read spends: in cells, lines and converters. */
    private static final List<CrossbarEnergy> OF_A_READ =
            List.of(READ_CELL_ENERGY, READ_LINE_ENERGY, DAC_ENERGY, HOLD_ENERGY, ADC_ENERGY);

    /** Counters of one crossbar, at zero. */
    static Counters counters(String owner) {
        List<String> energies = Arrays.stream(values())
                .map(energy -> CrossbarCounter.label(energy.name()) + ":J")
                .toList();
        return new Counters(owner, CrossbarCounter.namesWithUnits(), energies);
    }

    /** What reads have spent until now in cells, lines and converters. */
    @SuppressWarnings("EnumOrdinal") // names and indices both come from the order of this enum, here only
    static double spentInReads(Counters counters) {
        double joules = 0;
        for (CrossbarEnergy energy : OF_A_READ) {
            joules += counters.amount(energy.ordinal());
        }
        return joules;
    }

    @SuppressWarnings("EnumOrdinal") // names and indices both come from the order of this enum, here only
    void add(Counters counters, double joules) {
        counters.addAmount(ordinal(), joules);
    }
}
