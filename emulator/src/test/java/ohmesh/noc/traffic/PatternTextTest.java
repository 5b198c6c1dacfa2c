// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.FaultText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTextTest {
    private final FaultMap eight = Runs.mesh(8, 8);

    /** Node 11 is (3, 1) = 001011b, node 62 is (6, 7) = 111110b. */
    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "transpose,11,25",
        "transpose,62,55",
        "transpose,27,27",
        "neighbor,11,20",
        "neighbor,62,7",
        "neighbor,63,0",
        "tornado,11,38",
        "tornado,62,17",
        "bitcomp,11,52",
        "bitcomp,62,1",
        "bitrev,11,52",
        "bitrev,62,31",
        "bitrev,1,32",
        "shuffle,11,22",
        "shuffle,62,61",
        "shuffle,32,1"
    })
    void fixedPatternsAreThoseOfBookSim(String name, int source, int destination) {
        assertEquals(destination, PatternText.parse(name, eight).destination(source, -1));
    }

    @Test
    void patternsOfOtherShapesUseTheirSides() {
        FaultMap five = Runs.mesh(5, 3);
        assertEquals(2 * 5 + 1, PatternText.parse("tornado", five).destination(5 + 4, 0));
        assertEquals(0, PatternText.parse("neighbor", five).destination(14, 0));
        assertEquals(0, PatternText.parse("bitrev", Runs.mesh(1, 1)).destination(0, 0));
        assertEquals(0, PatternText.parse("bitcomp", Runs.mesh(1, 1)).destination(0, 0));
        assertEquals(0, PatternText.parse("shuffle", Runs.mesh(1, 1)).destination(0, 0));
    }

    @Test
    void uniformTakesEachLivingNodeAndItself() {
        FaultMap faults =
                FaultText.parse("router:0,0+router:2,1", Runs.mesh(3, 2).topology());
        int[] counts = counts(PatternText.parse("uniform", faults), 40_000);
        int[] alive = {1, 2, 3, 4};
        for (int node : alive) {
            assertEquals(10_000, counts[node], 400, "node " + node); // 4.6 standard deviations
        }
        assertEquals(0, counts[0] + counts[5]);
    }

    @Test
    void hotspotsShareAlike() {
        int[] counts = counts(PatternText.parse("hotspot=27,28,35,36", eight), 40_000);
        assertEquals(40_000, counts[27] + counts[28] + counts[35] + counts[36]);
        assertEquals(10_000, counts[28], 400);
    }

    private static int[] counts(TrafficPattern pattern, int draws) {
        SplittableRandom random = new SplittableRandom(7);
        int[] counts = new int[64];
        for (int i = 0; i < draws; i++) {
            counts[pattern.destination(1, random.nextLong())]++;
        }
        return counts;
    }

    @ParameterizedTest(name = "{0} on {1}x{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "uniforn|8|8|there is no traffic",
                "bitrev|6|6|bitrev needs a number of nodes that is a power of two; 6x6 has 36",
                "shuffle|3|2|power of two",
                "transpose|4|2|transpose needs a square mesh; 4x2 is none",
                "hotspot|4|4|hotspot needs a list of nodes",
                "hotspot=1,x|4|4|hotspot needs a list of nodes",
                "hotspot=16|4|4|hotspot node 16 is outside the 4x4 mesh, whose nodes are 0..15"
            })
    void whatCannotBeIsNamed(String text, int width, int height, String message) {
        FaultMap faults = Runs.mesh(width, height);
        Exception e = assertThrows(IllegalArgumentException.class, () -> PatternText.parse(text, faults));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void allDeadHotspotsAreNamed() {
        FaultMap faults =
                FaultText.parse("router:1,0+router:2,1", Runs.mesh(4, 4).topology());
        Exception e = assertThrows(IllegalArgumentException.class, () -> PatternText.parse("hotspot=1,0,6", faults));
        assertEquals(
                Arrays.asList("hotspot node 1 at 1,0 is dead", "hotspot node 6 at 2,1 is dead"),
                e.getMessage().lines().toList());
    }
}
