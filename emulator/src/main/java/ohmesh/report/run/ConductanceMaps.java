// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.chip.CellPlane;
import ohmesh.report.Section;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.HeatMap;
import ohmesh.report.chart.Picture;

/** The cells at the end of the run: G+ and G- in the same colours, and their difference, which is the weight. */
final class ConductanceMaps {
    /** Arrays shown. */
    static final int SHOWN = 4;

    /** Cells of a larger array are shown as means of blocks, at most so many a side. */
    private static final int SIDE = 128;

    private static final Axis CONDUCTANCE = Axis.of("conductance", "S");

    private final Map<String, List<CellPlane>> arrays = new LinkedHashMap<>();

    ConductanceMaps(List<CellPlane> cells) {
        for (CellPlane plane : cells) {
            if (plane.map().isEmpty()) {
                arrays.computeIfAbsent(plane.tile() + "." + plane.array(), name -> new ArrayList<>())
                        .add(plane);
            }
        }
    }

    boolean isEmpty() {
        return arrays.isEmpty();
    }

    void write(Section section) {
        if (arrays.size() > SHOWN) {
            section.note("The first " + SHOWN + " of " + arrays.size()
                    + " arrays. ./ohmesh run ... --out DIR --cells npy writes the cells of all.");
        }
        List<Picture> pictures = new ArrayList<>();
        arrays.entrySet().stream().limit(SHOWN).forEach(entry -> array(entry.getKey(), entry.getValue(), pictures));
        section.pictures(pictures);
    }

    private static void array(String name, List<CellPlane> planes, List<Picture> pictures) {
        double low = planes.stream()
                .flatMapToDouble(plane -> Arrays.stream(plane.values()))
                .min()
                .orElse(0);
        double high = planes.stream()
                .flatMapToDouble(plane -> Arrays.stream(plane.values()))
                .max()
                .orElse(0);
        for (CellPlane plane : planes) {
            String sign = planes.size() == 1 ? "G" : plane.polarity().equals("plus") ? "G+" : "G\u2212";
            pictures.add(map(plane, plane.values(), sign + " of " + name, "")
                    .between(low, high)
                    .picture());
        }
        if (planes.size() == 2) {
            double[] difference = planes.get(0).values().clone();
            Arrays.setAll(difference, i -> difference[i] - planes.get(1).values()[i]);
            pictures.add(map(planes.get(0), difference, "G+ \u2212 G\u2212 of " + name, "Orange is positive. ")
                    .aroundZero()
                    .picture());
        }
    }

    private static HeatMap map(CellPlane plane, double[] values, String title, String more) {
        int blockRows = (plane.rows() + SIDE - 1) / SIDE;
        int blockColumns = (plane.columns() + SIDE - 1) / SIDE;
        int rows = (plane.rows() + blockRows - 1) / blockRows;
        int columns = (plane.columns() + blockColumns - 1) / blockColumns;
        double[] sums = new double[rows * columns];
        int[] counts = new int[rows * columns];
        for (int cell = 0; cell < values.length; cell++) {
            int block = cell / plane.columns() / blockRows * columns + cell % plane.columns() / blockColumns;
            sums[block] += values[cell];
            counts[block]++;
        }
        Arrays.setAll(sums, i -> sums[i] / counts[i]);
        String blocks = blockRows * blockColumns == 1
                ? ""
                : " Each colour is the mean of " + blockRows + " x " + blockColumns + " cells.";
        String size = plane.rows() + " rows, " + plane.columns() + " logical columns, at the end of the run.";
        return new HeatMap(title, more + size + blocks, CONDUCTANCE, rows, columns, sums);
    }
}
