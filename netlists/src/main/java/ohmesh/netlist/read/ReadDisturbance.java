// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.ArraySpec.CellKind;

/**
 * A read is no write: what a read above the threshold would do to the cells is not modelled, so it is refused, for
 * the cells of low threshold too. No read forms a virgin cell either.
 */
final class ReadDisturbance {
    /** One cell in a thousand million lies lower. */
    private static final int LOWEST_CELL_SIGMAS = 6;

    private ReadDisturbance() {}

    /**
     * Refuses the voltage at a path where a read with it would move cells.
     *
     * @param what the read, with its article
     */
    static void refuse(Bound bound, ProblemList problems, String path, String what) {
        for (String threshold : List.of("setThreshold", "resetThreshold")) {
            refuse(bound, problems, path, what, threshold, "variation/thresholdDeviceToDevice");
        }
        refuse(bound, problems, path, what, "imperfections/forming/voltage", "imperfections/forming/deviceToDevice");
    }

    private static void refuse(
            Bound bound, ProblemList problems, String path, String what, String threshold, String spread) {
        Optional<Double> volts = bound.get(path, Double.class);
        Optional<Double> limit = bound.get(Settings.DEVICE + "/" + threshold, Double.class);
        if (volts.isEmpty() || limit.isEmpty()) {
            return;
        }
        double sigma = bound.get(Settings.DEVICE + "/" + spread, Double.class).orElse(0.0);
        double lowest = limit.get() - LOWEST_CELL_SIGMAS * sigma;
        double hold = holdVolts(bound);
        boolean all = volts.get() - hold >= limit.get();
        if (!all && volts.get() - hold < lowest) {
            return;
        }
        boolean forming = threshold.contains("/");
        String less = " less " + LOWEST_CELL_SIGMAS + " " + spread.substring(spread.lastIndexOf('/') + 1) + " of "
                + Units.text(sigma, "V");
        problems.at(
                bound.place(path),
                what + " at " + Units.text(volts.get(), "V")
                        + (hold == 0 ? "" : " less the selector's hold " + Units.text(hold, "V")) + " would "
                        + (forming ? "form " : "move ") + (all ? "" : "some ") + "cells: not below "
                        + (forming ? "the forming voltage" : threshold) + " " + Units.text(limit.get(), "V")
                        + (all ? "" : less));
    }

    /** What an open selector takes of the voltage of a cell before its device sees any. */
    private static double holdVolts(Bound bound) {
        return bound.get(Settings.TILE + "/array/cell", CellKind.class)
                .filter(cell -> cell == CellKind.ONE_SELECTOR_ONE_MEMRISTOR)
                .flatMap(cell -> bound.get(Settings.TILE + "/array/selector/hold", Double.class))
                .orElse(0.0);
    }
}
