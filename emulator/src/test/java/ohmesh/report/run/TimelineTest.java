// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
    private final Timeline timeline = new Timeline(100, 200);

    private int spans() {
        return timeline.spans().values().stream().mapToInt(java.util.List::size).sum();
    }

    @Test
    void aSpanIsInTheWindowIfItSharesACycleWithIt() {
        timeline.span(90, 100, "tile(0,0)", "vector", "before");
        assertEquals(0, spans());
        timeline.span(90, 101, "tile(0,0)", "vector", "first cycle");
        assertEquals(1, spans());
        timeline.span(199, 210, "tile(0,0)", "vector", "last cycle");
        assertEquals(2, spans());
        timeline.span(200, 210, "tile(0,0)", "vector", "after");
        assertEquals(2, spans());
    }

    @Test
    void aWaitCountsIfItsEndIsReportedInTime() {
        timeline.span(150, timeline.until(), "tile(0,0)", "stall", "array");
        assertEquals(1, spans());
        timeline.span(150, timeline.until() + 1, "tile(0,0)", "stall", "array");
        assertEquals(1, spans());
        timeline.span(150, timeline.until() + 1, "tile(0,0)", "weights.array", "pulse");
        assertEquals(2, spans());
    }

    @Test
    void spansBeyondTheBoundAreCounted() {
        for (int i = 0; i < Timeline.MOST_SPANS + 3; i++) {
            timeline.span(150, 151, "tile(0,0)", "scalar", "addi");
        }
        assertEquals(Timeline.MOST_SPANS, spans());
        assertEquals(3, timeline.left());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whichUnitsStayDoesNotDependOnWhoReportsFirst(long seed) {
        Timeline other = new Timeline(100, 200);
        int[] order =
                new SplittableRandom(seed).ints(0, 100).distinct().limit(100).toArray();
        for (int i = 0; i < 100; i++) {
            timeline.span(150, 151, "tile(" + i + ",0)", "scalar", "addi");
            other.span(150, 151, "tile(" + order[i] + ",0)", "scalar", "addi");
        }
        assertEquals(Timeline.MOST_UNITS, timeline.spans().size());
        assertEquals(timeline.spans(), other.spans());
        assertEquals(100, timeline.units());
        String description = new TimelineChart(timeline).picture().description();
        assertTrue(description.contains("The first 40 of 100 units."), description);
    }

    @Test
    void aWindowThatNobodyCouldReadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Timeline(5, 5));
        assertThrows(IllegalArgumentException.class, () -> new Timeline(0, Timeline.MOST_CYCLES + 1));
        assertEquals(Timeline.MOST_CYCLES, new Timeline(0, Timeline.MOST_CYCLES).to());
    }
}
