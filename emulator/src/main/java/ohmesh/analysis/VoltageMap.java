// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ohmesh.circuit.CircuitSolution;
import ohmesh.netlist.circuit.CircuitCase;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;

/** The voltages of all cells as a picture: row 0 on top, column 0 at the left. */
public final class VoltageMap {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;
    private static final int MOST_LABELS = 32;

    /** Blue is the lowest, red the highest voltage. */
    private static final Color[] COLOURS = {
        new Color(0x313695), new Color(0x74add1), new Color(0xffffbf), new Color(0xf46d43), new Color(0xa50026)
    };

    private VoltageMap() {}

    /**
     * Draws the map.
     *
     * @param extension svg or png
     * @return the bytes of the picture
     */
    public static byte[] image(CircuitCase circuit, CircuitSolution values, String extension) throws IOException {
        System.setProperty("java.awt.headless", "true"); // no screen is needed, nor looked for
        HeatMapChart chart = chart(circuit, values);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (extension.equals("svg")) {
            VectorGraphicsEncoder.saveVectorGraphic(chart, out, VectorGraphicsFormat.SVG);
            return PlainSvg.of(out.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
        return out.toByteArray();
    }

    private static HeatMapChart chart(CircuitCase circuit, CircuitSolution values) {
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Cell voltages of " + circuit.name())
                .xAxisTitle("bit line")
                .yAxisTitle("word line")
                .build();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < circuit.rows(); row++) {
            for (int column = 0; column < circuit.columns(); column++) {
                double volts = values.cellVolts()[row * circuit.columns() + column];
                lowest = Math.min(lowest, volts);
                highest = Math.max(highest, volts);
                cells.add(new Number[] {column, circuit.rows() - 1 - row, volts});
            }
        }
        chart.addSeries("V", labels(circuit.columns(), false), labels(circuit.rows(), true), cells);
        // Equal voltages leave no range for the colours.
        double margin = highest > lowest ? 0 : Math.max(Math.abs(highest), 1) * 1e-3;
        chart.getStyler()
                .setRangeColors(COLOURS)
                .setMin(rounded(lowest - margin, RoundingMode.FLOOR))
                .setMax(rounded(highest + margin, RoundingMode.CEILING))
                .setHeatMapDecimalValueFormatter(volts -> String.format(Locale.ROOT, "%.4g V", volts));
        int most = Math.max(circuit.rows(), circuit.columns());
        chart.getStyler().setDrawBorder(most <= 64);
        return chart;
    }

    /** The legend shows all digits of the ends of the range. */
    private static double rounded(double volts, RoundingMode direction) {
        return new BigDecimal(volts).round(new MathContext(4, direction)).doubleValue();
    }

    /** The numbers of lines, so many that they can be read; a chart counts upwards, an array downwards. */
    private static List<String> labels(int lines, boolean downwards) {
        int step = (lines + MOST_LABELS - 1) / MOST_LABELS;
        return IntStream.range(0, lines)
                .map(i -> downwards ? lines - 1 - i : i)
                .mapToObj(i -> i % step == 0 ? String.valueOf(i) : " ")
                .toList();
    }
}
