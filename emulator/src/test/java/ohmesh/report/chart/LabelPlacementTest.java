// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelPlacementTest {
    private static final String PLOT = "<g transform=\"translate(50 0 ) \" clip-path=\"url(#@id@0)\"><defs>"
            + "<clipPath id=\"@id@0\"><rect x=\"0\" y=\"0\" width=\"300\" height=\"200\"></rect></clipPath></defs></g>";
    private static final Pattern TEXT =
            Pattern.compile("<text class=\"label\" x=\"([0-9.]+)\" y=\"([0-9.]+)\"[^>]*>([^<]*)</text>");

    private static List<Rectangle2D> boxes(String svg) {
        List<Rectangle2D> boxes = new ArrayList<>();
        Matcher text = TEXT.matcher(svg);
        while (text.find()) {
            double x = Double.parseDouble(text.group(1));
            double y = Double.parseDouble(text.group(2));
            boxes.add(new Rectangle2D.Double(x, y - 10, Marks.width(text.group(3)), 12));
        }
        return boxes;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noLabelTouchesAnotherOrAPoint(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int count = random.nextInt(5, 80);
        double[][] points = new double[count][];
        LabelPlacement labels = new LabelPlacement(PLOT);
        for (int i = 0; i < count; i++) {
            points[i] = new double[] {random.nextDouble(), random.nextDouble()};
            labels.obstacle(points[i][0], points[i][1]);
        }
        for (int i = 0; i < count; i++) {
            labels.place("point " + i, points[i][0], points[i][1]);
        }
        List<Rectangle2D> boxes = boxes(labels.drawnInto(PLOT));
        assertEquals(count, boxes.size() + labels.dropped());
        assertTrue(boxes.size() > 3, "only " + boxes.size());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).intersects(boxes.get(j)), boxes.get(i) + " " + boxes.get(j));
            }
            for (double[] point : points) {
                assertFalse(boxes.get(i).contains(300 * point[0], 200 * (1 - point[1])));
            }
            assertTrue(
                    new Rectangle2D.Double(0, 0, 300, 200).contains(boxes.get(i)),
                    boxes.get(i).toString());
        }
    }

    @Test
    void aLabelKeepsOffALine() {
        LabelPlacement labels = new LabelPlacement(PLOT);
        labels.obstacle(0, 0.5, 1, 0.5);
        labels.place("on the line", 0.5, 0.5);
        Rectangle2D box = boxes(labels.drawnInto(PLOT)).get(0);
        assertFalse(box.intersectsLine(0, 100, 300, 100));
    }

    @Test
    void aLabelWithoutRoomIsDroppedAndCounted() {
        LabelPlacement labels = new LabelPlacement(PLOT);
        labels.place("x".repeat(60), 0.5, 0.5);
        assertEquals(1, labels.dropped());
    }
}
