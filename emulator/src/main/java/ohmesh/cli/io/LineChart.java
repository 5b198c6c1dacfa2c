// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.Processor;
import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import ohmesh.analysis.PlainSvg;
import ohmesh.netlist.read.Units;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One chart, whose y axis has the SI prefix that reads best; and several of them in one image. */
public final class LineChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;
    private static final Pattern DECIMALS = Pattern.compile("([0-9]\\.[0-9]{2})[0-9]+");
    private static final String[] PREFIXES = {"p", "n", "u", "m", "", "k"};

    private final XYChart chart;
    private final String y;
    private final String unit;
    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final Map<String, Boolean> scattered = new LinkedHashMap<>();

    public LineChart(String title, String x, String y, String unit) {
        // A screen is neither needed nor looked for.
        System.setProperty("java.awt.headless", "true");
        this.y = y;
        this.unit = unit;
        chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE).setLegendPosition(Styler.LegendPosition.OutsideE);
    }

    /** A line. */
    public void line(String name, Curve curve) {
        curves.put(name, curve);
        scattered.put(name, false);
    }

    /** Points without a line. */
    public void points(String name, Curve curve) {
        curves.put(name, curve);
        scattered.put(name, true);
    }

    public void logarithmicX() {
        chart.getStyler().setXAxisLogarithmic(true);
    }

    /** The chart with all its curves. */
    public XYChart finish() {
        double largest = curves.values().stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.y()))
                .map(Math::abs)
                .max()
                .orElse(1);
        int power = 0;
        if (!unit.isEmpty() && largest > 0) {
            power = (int) Math.max(-4, Math.min(1, Math.floor(Math.log10(largest * 1.000001) / 3)));
        }
        chart.setYAxisTitle(unit.isEmpty() ? y : y + " (" + PREFIXES[power + 4] + unit + ")");
        double scale = Math.pow(10, -3 * power);
        curves.forEach((name, curve) -> {
            double[] scaled =
                    Arrays.stream(curve.y()).map(value -> value * scale).toArray();
            XYSeries series = chart.addSeries(name, curve.x(), scaled);
            if (scattered.get(name)) {
                series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
                series.setMarker(SeriesMarkers.CIRCLE);
            } else {
                series.setMarker(SeriesMarkers.NONE);
            }
        });
        return chart;
    }

    /** A number of a legend. */
    public static String text(double value, String unit) {
        return Units.text(Double.parseDouble(String.format(java.util.Locale.ROOT, "%.4g", value)), unit);
    }

    /** The charts one below the other. */
    public static byte[] image(List<XYChart> charts, String extension) throws IOException {
        int height = HEIGHT * charts.size();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (extension.equals("svg")) {
            VectorGraphics2D graphics = new VectorGraphics2D();
            paint(charts, graphics);
            Processor processor = Processors.get("svg");
            Document document = processor.getDocument(graphics.getCommands(), new PageSize(0, 0, WIDTH, height));
            document.writeTo(bytes);
            return plain(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        } else {
            BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            paint(charts, graphics);
            graphics.dispose();
            ImageIO.write(image, extension, bytes);
        }
        return bytes.toByteArray();
    }

    /** The same drawing to a hundredth of a pixel, with clip paths numbered instead of named by chance. */
    private static String plain(String svg) {
        return DECIMALS.matcher(PlainSvg.of(svg)).replaceAll("$1");
    }

    private static void paint(List<XYChart> charts, Graphics2D graphics) {
        for (XYChart chart : charts) {
            chart.paint(graphics, WIDTH, HEIGHT);
            graphics.translate(0, HEIGHT);
        }
    }
}
