// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

/** The conductances of an array, and which of them have changed: keys for the caches of those who read them. */
final class ConductancePlane {
    private final double[] siemens;
    private long version;
    private int firstChanged;

    ConductancePlane(int count) {
        siemens = new double[count];
    }

    /** The plane itself; to be changed by {@link #assign} only. */
    double[] siemens() {
        return siemens;
    }

    double at(int cell) {
        return siemens[cell];
    }

    void assign(int cell, double value) {
        if (siemens[cell] != value) {
            siemens[cell] = value;
            version++;
            firstChanged = StrictMath.min(firstChanged, cell);
        }
    }

    /** Grows whenever a conductance changes. */
    long version() {
        return version;
    }

    /** The first cell changed since {@link #clearChanges}; the number of cells where none is. */
    int firstChanged() {
        return firstChanged;
    }

    void clearChanges() {
        firstChanged = siemens.length;
    }

    /** Counts every cell as changed. */
    void dropCaches() {
        version++;
        firstChanged = 0;
    }
}
