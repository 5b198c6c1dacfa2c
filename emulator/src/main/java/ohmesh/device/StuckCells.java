// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.Draws;
import ohmesh.netlist.device.Imperfections;

/** Cells that no pulse moves from the start: drawn cell by cell, or as a measured map says. */
final class StuckCells {
    /** The cell works. */
    static final int FREE = 0;
    /** At its own highest conductance. */
    static final int ON = 1;
    /** At its own lowest conductance. */
    static final int OFF = 2;
    /** Open: no conductance at all. */
    static final int DEAD = 3;
    /** At the conductance that it has at the start. */
    static final int AS_IS = 4;

    private final int[] kind;

    private StuckCells(int[] kind) {
        this.kind = kind;
    }

    /**
     * The stuck cells of an array.
     *
     * @param parts of the cells, null where none is drawn
     * @param map one code a cell, null where nothing was measured
     * @return null where all cells are free
     * @throws IllegalArgumentException where the parts add up to more than 1 or a code has no meaning
     */
    static StuckCells of(Imperfections.Stuck parts, int[] map, DeviceVariation variation, long firstCell, int count) {
        if (parts == null && map == null) {
            return null;
        }
        int[] kind = parts == null ? new int[count] : drawn(parts, variation.draws("stuck"), firstCell, count);
        for (int cell = 0; map != null && cell < count; cell++) {
            if (map[cell] < CellMaps.NOT_MEASURED || map[cell] > AS_IS) {
                throw new IllegalArgumentException("a stuck cell has the code " + map[cell] + "; known: 0 to " + AS_IS);
            }
            kind[cell] = map[cell] == CellMaps.NOT_MEASURED ? kind[cell] : map[cell];
        }
        return new StuckCells(kind);
    }

    private static int[] drawn(Imperfections.Stuck parts, Draws draws, long firstCell, int count) {
        double off = parts.on() + parts.off();
        double dead = off + parts.dead();
        if (dead > 1) {
            throw new IllegalArgumentException("the parts of stuck cells add up to " + dead + ", more than 1");
        }
        int[] kind = new int[count];
        for (int cell = 0; cell < count; cell++) {
            double u = draws.uniform(firstCell + cell, 0);
            kind[cell] = u < parts.on() ? ON : u < off ? OFF : u < dead ? DEAD : FREE;
        }
        return kind;
    }

    boolean isStuck(int cell) {
        return kind[cell] != FREE;
    }

    int kind(int cell) {
        return kind[cell];
    }

    /** The conductance of a cell, where it would start at {@code free} if it were not stuck. */
    double siemens(int cell, double free, CellParameters parameters) {
        return switch (kind[cell]) {
            case ON -> parameters.maximumSiemens(cell);
            case OFF -> parameters.minimumSiemens(cell);
            case DEAD -> 0;
            default -> free;
        };
    }
}
