// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.Place;
import ohmesh.netlist.SpikeSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeCheckTest {
    private static final String HOST = "\"host\": {\"port\"";
    private static final String GOOD = "{\"s\": {\"from\": [0, 0], \"to\": [[1, 0]], \"axons\": 8}}";

    @TempDir
    Path folder;

    /** The pair of tiles with connections for spikes; its first tile emits and ticks, its second ticks and reads. */
    private Examples example(String spikes) {
        return Examples.copy("pair", folder)
                .replace(HOST, "\"spikes\": " + spikes + ", " + HOST)
                .replace("\"send v1, out\", \"halt\"", "\"send v1, out\", \"emit m0, s\", \"tick\", \"halt\"")
                .replace("\"send v0, pong\", \"halt\"", "\"send v0, pong\", \"tick\", \"spikes v2, s\", \"halt\"");
    }

    private static List<String> problems(Examples example) {
        return example.read().problems().stream()
                .map(p -> p.pointer() + ": " + p.message())
                .toList();
    }

    @Test
    void connectionIsReadWithItsDefaults() {
        SpikeSpec spec = example(GOOD).read().netlist().spikes().get("s");
        assertEquals(
                new SpikeSpec(
                        new Place(0, 0),
                        List.of(new Place(1, 0)),
                        8,
                        8,
                        SpikeSpec.Overflow.REFUSE,
                        SpikeSpec.Delivery.MULTICAST),
                spec);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[[1, 0]]|[]|/spikes/s/to: spikes without a receiver",
                "[[1, 0]]|[[1, 0], [1, 0]]|/spikes/s/to/1: the receiver 1,0 is there twice",
                "[[1, 0]]|[[1, 0], [0, 0]]|/spikes/s/to/1: spikes go from a tile to others, not to itself",
                "[[1, 0]]|[[1, 0], [2, 0]]|/spikes/s/to/1: no tile with a program stands at 2,0",
                "\"axons\": 8|\"axons\": 17|/spikes/s/axons: 17 axons do not fit the 16 lanes of a mask register",
                "\"axons\": 8|\"axons\": 8, \"counterBits\": 16|/spikes/s/counterBits: a counter of 16 bits does not fit a lane of 16 bits, one of which is the sign",
                "\"axons\": 8|\"axons\": 8, \"overflow\": \"dropp\"|/spikes/s/overflow: \"dropp\" is none of refuse, drop; nearest is \"drop\"",
                "\"s\"|\"ping\"|/spikes/ping: \"ping\" is the name of a channel already"
            })
    void badConnectionIsNamedWithItsPlace(String from, String to, String problem) {
        List<String> problems = problems(example(GOOD.replace(from, to)));
        assertTrue(problems.contains(problem), () -> String.join("\n", problems));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"emit m0, s\", \"tick\"|\"emit m0, s\"|/tiles/1/program: tick waits for the end of the time step of spikes \"s\", and the program of 0,0 has no tick",
                "\"emit m0, s\", \"tick\"|\"tick\"|/tiles/0/program: no spikes \"s\" ever go from here; the program has no emit",
                "\"tick\", \"spikes v2, s\"|\"nop\"|/tiles/1/program: nobody takes the spikes \"s\" that come here; the program has no tick",
                "\"tick\", \"spikes v2, s\"|\"spikes v2, s\"|/tiles/1/program: spikes gives the counts of the time step that a tick has ended; the program has no tick",
                "\"spikes v2, s\"|\"emit m0, s\"|/tiles/1/program/5: emit: the tile counts spikes \"s\", it cannot emit there",
                "\"emit m0, s\"|\"spikes v2, s\"|/tiles/0/program/5: spikes: the tile emits spikes \"s\", it does not count them",
                "\"emit m0, s\"|\"emit m0, 1\"|/tiles/0/program/5: emit: there is no connection for spikes 1; the tile has s"
            })
    void programThatDoesNotFitItsConnectionIsRefused(String from, String to, String problem) {
        List<String> problems = problems(example(GOOD).replace(from, to));
        assertTrue(problems.contains(problem), () -> String.join("\n", problems));
    }

    @Test
    void nameThatAnotherTileKnowsIsNotCalledUnknown() {
        List<String> problems = problems(example(GOOD).replace("send v0, pong", "send v0, out"));
        String expected = "the netlist has channel `out`, but neither end is this tile\n";
        assertTrue(
                problems.stream().anyMatch(problem -> problem.contains(expected)), () -> String.join("\n", problems));
    }
}
