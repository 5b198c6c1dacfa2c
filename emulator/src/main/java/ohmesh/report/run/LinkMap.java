// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import ohmesh.report.chart.Colormap;
import ohmesh.report.chart.DataTable;
import ohmesh.report.chart.Drawing;
import ohmesh.report.chart.Picture;
import ohmesh.report.chart.Scale;
import ohmesh.report.chart.ThemeColour;

/** The links of the mesh: how many flits passed each way. Like cars, flits keep to the right of the link. */
final class LinkMap {
    private static final int WIDTH = 400;
    private static final int MARGIN = 28;
    private static final int LEGEND = 64;
    private static final int LARGEST = 72;
    private static final int TABLE = 20;

    private final FaultMap faults;
    private final Topology mesh;
    private final long[] flits;
    private final double side;

    LinkMap(FaultMap faults, long[] flits) {
        this.faults = faults;
        this.flits = flits.clone();
        mesh = faults.topology();
        side = Math.min(LARGEST, (WIDTH - 2.0 * MARGIN) / Math.max(1, mesh.width()));
    }

    boolean isEmpty() {
        return flits.length == 0 || mesh.nodes() < 2;
    }

    Picture picture() {
        int bottom = (int) Math.ceil(MARGIN + side * mesh.height());
        Drawing drawing = new Drawing(WIDTH, bottom + LEGEND);
        long most =
                IntStream.range(0, flits.length).mapToLong(i -> flits[i]).max().orElse(0);
        for (int output = 0; output < flits.length; output++) {
            int next = mesh.nextInput(output);
            if (next >= 0 && inMesh(output) && mesh.inMesh(next / Topology.PORTS)) {
                link(drawing, output, next / Topology.PORTS, most);
            }
        }
        for (int node = 0; node < mesh.nodes(); node++) {
            if (mesh.inMesh(node)) {
                router(drawing, node);
            }
        }
        axes(drawing, bottom);
        drawing.colourBar(MARGIN, bottom + 26, 130, Colormap.SEQUENTIAL, "0", Scale.digits((double) most), "flits");
        return drawing.picture(
                "Flits of each link",
                "Flits sent from router to router in the whole run, each direction on its right-hand side. A thin line:"
                        + " none passed. Crossed: dead.",
                data());
    }

    private boolean inMesh(int output) {
        return mesh.inMesh(output / Topology.PORTS);
    }

    private double x(int node) {
        return MARGIN + (mesh.column(node) + 0.5) * side;
    }

    private double y(int node) {
        return MARGIN / 2.0 + (mesh.row(node) + 0.5) * side;
    }

    private void link(Drawing drawing, int output, int to, long most) {
        int from = output / Topology.PORTS;
        double half = side * 0.18;
        double wide = Math.max(0.8, side * 0.1);
        double dx = Math.signum(x(to) - x(from));
        double dy = Math.signum(y(to) - y(from));
        double asideX = -dy * wide * 0.7;
        double asideY = dx * wide * 0.7;
        double fromX = x(from) + dx * half + asideX;
        double fromY = y(from) + dy * half + asideY;
        double toX = x(to) - dx * half + asideX;
        double toY = y(to) - dy * half + asideY;
        if (flits[output] == 0) {
            drawing.line(fromX, fromY, toX, toY, ThemeColour.EDGE.variable(), 0.6);
            return;
        }
        // The rim keeps dark colours apart from a dark page, and bright ones from a light one.
        drawing.line(fromX, fromY, toX, toY, ThemeColour.EDGE.variable(), wide + 1);
        drawing.line(fromX, fromY, toX, toY, Colormap.SEQUENTIAL.colour((double) flits[output] / most), wide);
    }

    private void router(Drawing drawing, int node) {
        double size = side * 0.36;
        double left = x(node) - size / 2;
        double top = y(node) - size / 2;
        drawing.box(left, top, size, size, ThemeColour.EDGE.variable(), "router " + mesh.place(node));
        if (!faults.alive(node)) {
            drawing.cross(left, top, size, size, ThemeColour.INK.variable());
        }
    }

    private void axes(Drawing drawing, int bottom) {
        int step = 1 + (int) (22 / side);
        for (int column = 0; column < mesh.width(); column += step) {
            drawing.text(MARGIN + (column + 0.5) * side, bottom + 2, "middle", String.valueOf(column));
        }
        for (int row = 0; row < mesh.height(); row += step) {
            drawing.text(MARGIN - 6, MARGIN / 2.0 + (row + 0.5) * side + 4, "end", String.valueOf(row));
        }
    }

    /** The busiest links. */
    private DataTable data() {
        List<List<String>> rows = new ArrayList<>();
        IntStream.range(0, flits.length)
                .filter(output -> flits[output] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer output) -> -flits[output]))
                .limit(TABLE)
                .forEach(output -> rows.add(List.of(
                        mesh.place(output / Topology.PORTS) + " to "
                                + mesh.place(mesh.nextInput(output) / Topology.PORTS),
                        Scale.digits((double) flits[output]))));
        return DataTable.of(List.of("busiest links", "flits"), rows);
    }
}
