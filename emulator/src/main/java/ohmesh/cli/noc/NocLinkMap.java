// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import ohmesh.analysis.PlainSvg;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * The load of all links as a picture: routers as squares, dead ones black, each direction of a link as a line whose
 * colour says how many flits a cycle pass. Like cars, flits keep to the right of the link.
 */
final class NocLinkMap {
    private static final int CELL = 60;
    private static final int ROUTER = 30;
    private static final int MARGIN = 60;
    private static final int LEGEND = 70;
    private static final float LINE = 7;
    private static final Color[] COLOURS = {
        new Color(0xe0e8f0), new Color(0x74add1), new Color(0xfee08b), new Color(0xf46d43), new Color(0xa50026)
    };

    private final FaultMap faults;
    private final Topology topology;
    private final double[] loads;
    private final double largest;
    private final String title;

    NocLinkMap(FaultMap faults, double[] loads, String title) {
        this.faults = faults;
        this.topology = faults.topology();
        this.loads = loads.clone();
        this.title = title;
        double most = 0;
        for (int output = 0; output < loads.length; output++) {
            most = topology.nextInput(output) >= 0 ? Math.max(most, loads[output]) : most;
        }
        largest = most;
    }

    /** The picture in the format of an extension. */
    byte[] image(String extension) throws IOException {
        System.setProperty("java.awt.headless", "true"); // no screen is needed, nor looked for
        int width = Math.max(topology.width() * CELL, 5 * CELL) + 2 * MARGIN;
        int height = topology.height() * CELL + 2 * MARGIN + LEGEND;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (extension.equals("svg")) {
            VectorGraphics2D graphics = new VectorGraphics2D();
            paint(graphics, width, height);
            Document document =
                    Processors.get("svg").getDocument(graphics.getCommands(), new PageSize(0, 0, width, height));
            document.writeTo(bytes);
            return PlainSvg.of(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint(graphics, width, height);
        graphics.dispose();
        ImageIO.write(image, extension, bytes);
        return bytes.toByteArray();
    }

    private void paint(Graphics2D graphics, int width, int height) {
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        graphics.setColor(Color.BLACK);
        graphics.drawString(title, MARGIN, MARGIN / 2);
        graphics.setStroke(new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        for (int output = 0; output < loads.length; output++) {
            if (faults.nextInput(output) >= 0) {
                link(graphics, output, faults.nextInput(output) / Topology.PORTS);
            }
        }
        for (int node = 0; node < topology.nodes(); node++) {
            router(graphics, node);
        }
        legend(graphics, height - LEGEND);
    }

    private double x(int node) {
        return MARGIN + CELL * (topology.column(node) + 0.5);
    }

    private double y(int node) {
        return MARGIN + CELL * (topology.row(node) + 0.5);
    }

    /** Both directions side by side: each keeps to its right. */
    private void link(Graphics2D graphics, int output, int to) {
        int from = output / Topology.PORTS;
        double aside = 0.7 * LINE;
        double sideX = -Math.signum(y(to) - y(from)) * aside;
        double sideY = Math.signum(x(to) - x(from)) * aside;
        graphics.setColor(colour(loads[output]));
        graphics.draw(new Line2D.Double(x(from) + sideX, y(from) + sideY, x(to) + sideX, y(to) + sideY));
    }

    private void router(Graphics2D graphics, int node) {
        graphics.setColor(faults.alive(node) ? new Color(0xd9d9d9) : Color.BLACK);
        graphics.fill(new Rectangle2D.Double(x(node) - ROUTER / 2.0, y(node) - ROUTER / 2.0, ROUTER, ROUTER));
        graphics.setColor(faults.alive(node) ? Color.BLACK : Color.WHITE);
        String number = String.valueOf(node);
        graphics.drawString(number, (float) x(node) - 4 * number.length(), (float) y(node) + 5);
    }

    private void legend(Graphics2D graphics, int top) {
        int steps = 5 * CELL;
        for (int i = 0; i < steps; i++) {
            graphics.setColor(colour(largest * i / steps));
            graphics.fill(new Rectangle2D.Double(MARGIN + i, top, 1.2, 15));
        }
        graphics.setColor(Color.BLACK);
        graphics.drawString("0", MARGIN, top + 32);
        graphics.drawString(String.format(Locale.ROOT, "%.4f", largest), MARGIN + steps - 40, top + 32);
        graphics.drawString("flits a cycle; traffic keeps to the right", MARGIN, top + 52);
    }

    private Color colour(double load) {
        double place = largest == 0 ? 0 : Math.min(1, load / largest) * (COLOURS.length - 1);
        int low = (int) Math.min(place, COLOURS.length - 2.0);
        float[] a = COLOURS[low].getRGBColorComponents(null);
        float[] b = COLOURS[low + 1].getRGBColorComponents(null);
        float part = (float) (place - low);
        float[] mixed = Arrays.copyOf(a, 3);
        for (int i = 0; i < 3; i++) {
            mixed[i] += part * (b[i] - a[i]);
        }
        return new Color(mixed[0], mixed[1], mixed[2]);
    }
}
