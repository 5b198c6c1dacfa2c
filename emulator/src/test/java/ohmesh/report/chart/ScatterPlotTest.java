// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ohmesh.report.chart.ScatterPlot.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScatterPlotTest {
    private static final Pattern LABEL =
            Pattern.compile("<text class=\"label\" x=\"([-0-9.]+)\" y=\"([-0-9.]+)\"[^>]*>([^<]*)</text>");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void labelsNeverTouchEachOtherAndTheRestIsCounted(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Point> points = IntStream.range(0, 60)
                .mapToObj(i -> new Point(random.nextDouble(), random.nextDouble(), "point " + i))
                .toList();
        List<Point> others = IntStream.range(0, 200)
                .mapToObj(i -> new Point(random.nextDouble(), random.nextDouble(), ""))
                .toList();
        Picture picture = new ScatterPlot("", "Points.", Axis.of("x"), Axis.of("y"))
                .group("labelled", points)
                .background("others", others)
                .picture();
        List<Rectangle2D> boxes = new ArrayList<>();
        Matcher labels = LABEL.matcher(picture.body());
        while (labels.find()) {
            Rectangle2D box = new Rectangle2D.Double(
                    Double.parseDouble(labels.group(1)),
                    Double.parseDouble(labels.group(2)) - 10,
                    Marks.width(labels.group(3)),
                    12);
            boxes.forEach(other -> assertFalse(other.intersects(box), other + " and " + box));
            boxes.add(box);
        }
        assertTrue(boxes.size() > 20 && boxes.size() < 60, "" + boxes.size());
        assertEquals(
                "Points. " + (60 - boxes.size()) + " labels found no room; the table has them.", picture.description());
    }
}
