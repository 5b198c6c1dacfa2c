// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Processes that begin together do not begin with the same unit. */
final class WorkOrderTest {
    private static final List<Unit> UNITS =
            IntStream.range(0, 1000).mapToObj(i -> new Unit(i, i, 1)).toList();

    @Test
    void everyProcessDoesEveryUnitOnce() {
        List<Unit> order = WorkOrder.of(UNITS, "host-100-19a00000001");
        int first = order.get(0).number();
        for (int i = 0; i < order.size(); i++) {
            assertEquals((first + i) % UNITS.size(), order.get(i).number());
        }
        assertEquals(List.of(), WorkOrder.of(List.of(), "host-100-19a00000001"));
    }

    @Test
    void processesOfNeighbouringNamesBeginFarApart() {
        Set<Integer> regions = new HashSet<>();
        for (int process = 0; process < 64; process++) {
            int first = WorkOrder.of(UNITS, "host-" + (100 + process) + "-19a00000001")
                    .get(0)
                    .number();
            regions.add(first / 100);
        }
        assertTrue(regions.size() >= 8, regions.toString());
    }
}
