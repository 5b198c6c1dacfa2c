// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.util.Arrays;
import ohmesh.netlist.device.Device;

/**
 * What one cell has that another has not: thresholds, bounds, factors of the step. All follow from the draws, or
 * from measured maps; a plane that would hold one and the same number everywhere is a single number.
 */
final class CellParameters {
    private final double[] setThreshold;
    private final double[] resetThreshold;
    private final double[] stepFactor;
    private final double[] asymmetry;
    private final double setBase;
    private final double resetBase;
    private final double[] minimum;
    private final double[] maximum;

    CellParameters(Device device, DeviceVariation variation, long firstCell, int count, CellMaps maps) {
        setThreshold = variation.setThresholds(firstCell, count);
        resetThreshold = variation.resetThresholds(firstCell, count);
        stepFactor = variation.stepFactors(firstCell, count);
        asymmetry = variation.asymmetries(firstCell, count);
        double own = DeviceVariation.asymmetry(device.law());
        setBase = 1 + own;
        resetBase = 1 - own;
        minimum = measured(maps.minimumSiemens(), variation.minima(firstCell, count));
        maximum = measured(maps.maximumSiemens(), variation.maxima(firstCell, count));
    }

    /** No threshold of any cell is below this. */
    double lowestThresholdVolts() {
        return StrictMath.min(
                Arrays.stream(setThreshold).min().orElseThrow(),
                Arrays.stream(resetThreshold).min().orElseThrow());
    }

    double setThresholdVolts(int cell) {
        return own(setThreshold, cell);
    }

    double resetThresholdVolts(int cell) {
        return own(resetThreshold, cell);
    }

    double stepFactor(int cell) {
        return own(stepFactor, cell);
    }

    /** Factor of the step in one direction, from what the cell adds to the law's asymmetry; never below 0. */
    double asymmetryFactor(int cell, boolean set) {
        double base = set ? setBase : resetBase;
        if (asymmetry == null || base == 0) {
            return 1; // a law whose steps in this direction are 0 has nothing to scale
        }
        double shift = set ? asymmetry[cell] : -asymmetry[cell];
        return StrictMath.max(0, (base + shift) / base);
    }

    double minimumSiemens(int cell) {
        return own(minimum, cell);
    }

    /** Not below the lowest, however wide the draws. */
    double maximumSiemens(int cell) {
        return StrictMath.max(own(minimum, cell), own(maximum, cell));
    }

    private static double[] measured(double[] map, double[] drawn) {
        if (map == null) {
            return drawn;
        }
        double[] plane = new double[map.length];
        for (int cell = 0; cell < plane.length; cell++) {
            plane[cell] = Double.isNaN(map[cell]) ? own(drawn, cell) : map[cell];
        }
        return plane;
    }

    /** The value of a cell in a plane that may be a single number. */
    static double own(double[] plane, int cell) {
        return plane.length == 1 ? plane[0] : plane[cell];
    }
}
