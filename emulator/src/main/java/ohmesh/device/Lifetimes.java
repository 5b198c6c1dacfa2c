// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Imperfections.Endurance;

/** How many pulses above its threshold every cell survives, and where it sticks after the last. */
final class Lifetimes {
    private final double[] pulses;
    private final Endurance.End end;

    Lifetimes(Endurance endurance, DeviceVariation variation, long firstCell, int count) {
        pulses = variation.lognormals("endurance", endurance.pulses(), endurance.deviceToDevice(), firstCell, count);
        end = endurance.end();
    }

    /** Whether a cell that has seen so many pulses above its threshold is worn. */
    boolean isWorn(int cell, int pulsesSeen) {
        return pulsesSeen >= pulses(cell);
    }

    /** Pulses that a cell survives, a real number: it is worn once it has seen as many or more. */
    double pulses(int cell) {
        return CellParameters.own(pulses, cell);
    }

    /** Where a cell sticks whose last pulse left it at {@code last}. */
    double siemens(int cell, double last, CellParameters parameters) {
        return switch (end) {
            case AS_IS -> last;
            case OFF -> parameters.minimumSiemens(cell);
            case ON -> parameters.maximumSiemens(cell);
        };
    }
}
