// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.netlist.LookupTable;

/** A look-up table as the hardware holds it: linear between equally spaced entries, ends held. */
final class Table {
    private final long first;
    private final int stepShift;
    private final int[] entries;

    Table(LookupTable spec) {
        first = spec.first();
        stepShift = Integer.numberOfTrailingZeros(spec.step());
        double[] values = spec.entries().values();
        entries = new int[values.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (int) values[i];
        }
    }

    /** The output for an input; the interpolated part is rounded down. */
    int at(int input) {
        long offset = input - first;
        if (offset <= 0) {
            return entries[0];
        }
        long index = offset >> stepShift;
        if (index >= entries.length - 1) {
            return entries[entries.length - 1];
        }
        int low = entries[(int) index];
        long rise = (long) entries[(int) index + 1] - low;
        long part = offset - (index << stepShift);
        return (int) (low + ((rise * part) >> stepShift));
    }
}
