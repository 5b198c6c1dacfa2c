// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultCheckTest {
    private static final String WHERE = "\"host\": {\"port\"";

    @TempDir
    Path folder;

    private ReadResult read(String faults) {
        return Examples.copy("pair", folder)
                .replace("\"width\": 2, \"height\": 1", "\"width\": 2, \"height\": 3")
                .replace(WHERE, "\"faults\": " + faults + ", " + WHERE)
                .read();
    }

    @Test
    void everyFormOfAFaultIsRead() {
        List<Fault> faults = read("""
                        [{"router": [1, 2]}, {"link": [[0, 1], [1, 1]], "atCycle": 70}, {"routers": {"count": 1}},
                         {"links": {"count": 2, "seed": 7}}, {"picture": ["..", "#.", ".."]}]""").netlist().faults();
        assertEquals(new Fault(new Place(1, 2), null, null, null, null, 0), faults.get(0));
        assertEquals(
                new Fault.Link(new Place(0, 1), new Place(1, 1)), faults.get(1).link());
        assertEquals(70, faults.get(1).atCycle());
        assertEquals(new Fault.RandomCount(1, 1), faults.get(2).routers());
        assertEquals(new Fault.RandomCount(2, 7), faults.get(3).links());
        assertEquals(List.of("..", "#.", ".."), faults.get(4).picture());
        assertNull(faults.get(4).router());
    }

    @Test
    void resolvedFaultsAreThoseOfTheNetlist() {
        String resolved = ResolvedWriter.write(
                        read("[{\"link\": [[0, 1], [1, 1]]}]").netlist(), new PartCache(false))
                .replaceAll("\\s+", "");
        assertTrue(resolved.contains("\"link\":[[0,1],[1,1]]"), resolved);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|/faults: expected an array, found an object",
                "[3]|/faults/0: expected an object, found a number",
                "[{}]|/faults/0: nothing dies; one of router, link, routers, links, picture is needed",
                "[{\"routers\": {\"count\": 0}}]|/faults/0/routers/count: 0 is outside 1..100000",
                "[{\"links\": {\"count\": 0}}]|/faults/0/links/count: 0 is outside 1..100000",
                "[{\"router\": [0, 1], \"atCycle\": 1000000000}]|/faults/0/atCycle: strikes in cycle 1000000000, which never runs: maximumCycles is 1000000000",
                "[{\"atCycle\": 3}]|/faults/0: nothing dies; one of router, link, routers, links, picture is needed",
                "[{\"router\": [0, 1], \"link\": [[0, 0], [0, 1]]}]|/faults/0: router and link in one fault; one of router, link, routers, links, picture is needed",
                "[{\"router\": [0, 3]}]|/faults/0/router: the router 0,3 is outside the mesh of 2 x 3 tiles",
                "[{\"router\": [0]}]|/faults/0/router: expected a place [x, y], found an array of 1",
                "[{\"roter\": [0, 1]}]|/faults/0/roter: unknown field \"roter\"; nearest is \"router\"",
                "[{\"link\": [0, 1]}]|/faults/0/link/0: expected a place [x, y], found a number",
                "[{\"link\": [[0, 0], [2, 0]]}]|/faults/0/link: the router 2,0 is outside the mesh of 2 x 3 tiles",
                "[{\"link\": [[0, 0], [1, 1]]}]|/faults/0/link: no link joins 0,0 and 1,1: they are not neighbours",
                "[{\"link\": [[0, 0], [0, 0]]}]|/faults/0/link: no link joins 0,0 and 0,0: they are not neighbours",
                "[{\"links\": {\"count\": 8}}]|/faults/0/links/count: 8 links; the mesh of 2 x 3 tiles has 7",
                "[{\"routers\": {\"count\": 6}}]|/faults/0: with this fault all 6 routers are dead; one at least must live",
                "[{\"picture\": [\"##\", \"##\", \"##\"]}]|/faults/0: with this fault all 6 routers are dead; one at least must live",
                "[{\"picture\": [\"..\", \"..\"]}]|/faults/0/picture: a picture of 2 rows; the mesh of 2 x 3 tiles has 3",
                "[{\"picture\": [\"..\", \"...\", \"..\"]}]|/faults/0/picture/1: \"...\" is no row of a picture: 2 of # (dead) and . (alive)",
                "[{\"picture\": [\"..\", \"x.\", \"..\"]}]|/faults/0/picture/1: \"x.\" is no row of a picture: 2 of # (dead) and . (alive)",
                "[{\"router\": [0, 1], \"atCycle\": -1}]|/faults/0/atCycle: -1 is outside 0..9007199254740991"
            })
    void badFaultIsNamedWithItsPlace(String faults, String problem) {
        List<String> problems = read(faults).problems().stream()
                .map(p -> p.pointer() + ": " + p.message())
                .toList();
        assertTrue(problems.contains(problem), () -> String.join("\n", problems));
    }

    @Test
    void pipelineIsOneWordAway() {
        Examples example = Examples.copy("pair", folder)
                .replace("\"pipeline\": {\"speculative\": false}", "\"pipeline\": {\"preset\": \"a\"}");
        assertEquals(
                ohmesh.netlist.NetworkSpec.Pipeline.A,
                example.read().netlist().chip().network().pipeline());
        example.replace("{\"preset\": \"a\"}", "{\"preset\": \"d\"}");
        assertEquals(
                List.of("/chip/network/pipeline/preset: unknown preset \"d\"; known: a, b, c; ./ohmesh list shows all"),
                example.read().problems().stream()
                        .map(p -> p.pointer() + ": " + p.message())
                        .toList());
    }
}
