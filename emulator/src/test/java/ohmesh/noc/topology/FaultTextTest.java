// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.Chip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTextTest {
    private final Topology mesh = new Topology(new Chip.Mesh(4, 3), List.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "none ..../..../....",
                "router:3,1 ..../...#/....",
                "router:0,0+router:1,2 #.../..../.#..",
                "#.../..../.#.. #.../..../.#..",
                "#.../..../....+router:3,2 #.../..../...#",
                "link:0,0-1,0 ..../..../....",
            })
    void routersDieWhereTheTextSays(String text, String picture) {
        assertEquals(picture, FaultText.parse(text, mesh).picture());
    }

    @Test
    void aLinkDiesBothWaysAndAlone() {
        FaultMap faults = FaultText.parse("link:1,1-1,2", mesh);
        assertEquals(-1, faults.neighbour(5, Topology.SOUTH));
        assertEquals(-1, faults.neighbour(9, Topology.NORTH));
        assertEquals(6, faults.neighbour(5, Topology.EAST));
        assertEquals(1, faults.deadLinks());
        assertEquals(0, faults.deadRouters());
    }

    @Test
    void aPictureMayStandInAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("faults.txt");
        Files.writeString(file, "....\r\n.##.\n....\n\n");
        assertEquals("..../.##./....", FaultText.parse("@" + file, mesh).picture());
    }

    @Test
    void partsAreWhatIsConnected() {
        int[] parts = FaultText.parse(".#../##../....+link:0,2-1,2", mesh).parts();
        assertEquals(
                List.of(0, -1, 1, 1, -1, -1, 1, 1, 2, 1, 1, 1),
                java.util.Arrays.stream(parts).boxed().toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, -3})
    void randomCountsAreExactAndRepeat(long seed) {
        for (int count = 0; count < 12; count++) {
            FaultMap faults = FaultText.parse("routers=" + count + ",seed=" + seed, mesh);
            assertEquals(count, faults.deadRouters());
            assertEquals(
                    faults.picture(),
                    FaultText.parse("routers=" + count + ",seed=" + seed, mesh).picture());
        }
        assertEquals(17, FaultText.parse("links=17,seed=" + seed, mesh).deadLinks());
        assertEquals(
                3, FaultText.parse("router:1,1+routers=2,seed=" + seed, mesh).deadRouters());
    }

    @Test
    void everyRouterIsAsLikelyToDie() {
        Map<String, Integer> seen = new HashMap<>();
        int seeds = 12_000;
        for (int seed = 0; seed < seeds; seed++) {
            seen.merge(FaultText.parse("routers=1,seed=" + seed, mesh).picture(), 1, Integer::sum);
        }
        assertEquals(12, seen.size());
        double chiSquare = seen.values().stream()
                .mapToDouble(count -> (count - 1000.0) * (count - 1000.0) / 1000)
                .sum();
        assertTrue(chiSquare < 31.3, "chi-square of 11 degrees at 1e-3: " + chiSquare);
        assertEquals(
                FaultText.parse("routers=3", mesh).picture(),
                FaultText.parse("routers=3,seed=1", mesh).picture());
        assertNotEquals(
                FaultText.parse("routers=3,seed=2", mesh).picture(),
                FaultText.parse("routers=3,seed=1", mesh).picture());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "router:4,0; router 4,0 is outside the 4x3 mesh",
                "router:0,3; router 0,3 is outside the 4x3 mesh",
                "link:0,0-0,3; router 0,3 is outside",
                "link:0,0-1,1; no link goes from 0,0 to 1,1",
                "####/####/####; leave no router alive",
                "routers=12,seed=1; only 12 routers live, and one must be left",
                "links=18; only 17 links live",
                "..../....; has 2 rows for the 4x3 mesh with 3",
                "..../...../....; row 1 of the picture",
                "rooter:1,1; are none of none, router:X,Y, link:X,Y-X,Y",
                "router:1; are none of none",
                "router:-1,1; are none of none",
                "none+; are none of none",
                "@; are none of none",
                "@no/such/file.txt; no such file",
                "router:99999999999,1; are none of none",
            })
    void whatCannotBeIsRefusedByName(String text, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> FaultText.parse(text, mesh))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }
}
