// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.StateList;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections;

/** Which cells work as their law says: not those that are stuck, worn or still to be formed. */
final class CellConditions {
    private final CellParameters parameters;
    private final StuckCells stuck;
    private final Lifetimes lifetimes;
    private final VirginCells virgins;

    CellConditions(
            Device device,
            DeviceVariation variation,
            CellParameters parameters,
            long firstCell,
            double[] initialSiemens,
            CellMaps maps) {
        this.parameters = parameters;
        Imperfections parts = device.imperfections();
        int count = initialSiemens.length;
        stuck = StuckCells.of(parts.stuck(), maps.stuck(), variation, firstCell, count);
        lifetimes = parts.endurance() == null ? null : new Lifetimes(parts.endurance(), variation, firstCell, count);
        virgins =
                parts.forming() == null ? null : new VirginCells(parts.forming(), variation, firstCell, initialSiemens);
    }

    /** Whether no pulse moves a cell that has seen so many. */
    boolean isStuck(int cell, int pulsesSeen) {
        return (stuck != null && stuck.isStuck(cell)) || isWorn(cell, pulsesSeen);
    }

    boolean isWorn(int cell, int pulsesSeen) {
        return lifetimes != null && lifetimes.isWorn(cell, pulsesSeen);
    }

    /** Code of {@link StuckCells} of a cell that has seen so many pulses. */
    int stuckCode(int cell, int pulsesSeen) {
        if (stuck != null && stuck.isStuck(cell)) {
            return stuck.kind(cell);
        }
        return isWorn(cell, pulsesSeen) ? StuckCells.AS_IS : StuckCells.FREE;
    }

    /** Where a worn cell sticks whose last pulse left it at {@code last}. */
    double wornSiemens(int cell, double last) {
        return lifetimes.siemens(cell, last, parameters);
    }

    boolean isVirgin(int cell) {
        return virgins != null && virgins.isVirgin(cell);
    }

    /** Forms a virgin cell; its new conductance, as far as the current limit lets it. */
    double form(int cell, double ceilingSiemens) {
        return virgins.form(cell, ceilingSiemens);
    }

    /** Where a cell starts that would start at {@code given}, {@code clipped} to its bounds, if it worked. */
    double initial(int cell, double given, double clipped) {
        if (stuck != null && stuck.isStuck(cell)) {
            return stuck.siemens(cell, given, parameters);
        }
        return isVirgin(cell) ? virgins.siemens() : clipped;
    }

    /** Magnitude of the voltage above which a pulse of this sign acts on a cell. */
    double thresholdVolts(int cell, double volts) {
        if (isVirgin(cell)) {
            return volts > 0 ? virgins.formingVolts(cell) : Double.POSITIVE_INFINITY;
        }
        return volts > 0 ? parameters.setThresholdVolts(cell) : parameters.resetThresholdVolts(cell);
    }

    /** No cell is moved by a voltage whose magnitude is not above this. */
    double lowestThresholdVolts() {
        double lowest = parameters.lowestThresholdVolts();
        return virgins == null ? lowest : StrictMath.min(lowest, virgins.lowestFormingVolts());
    }

    void describe(StateList state, int columns) {
        if (virgins != null) {
            virgins.describe(state, columns);
        }
    }
}
