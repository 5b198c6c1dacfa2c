// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryCheckTest {
    private static final String BOUND = "; at most 1024 MiB; most of it are ";

    @TempDir
    Path folder;

    /** The example of two tiles with more tiles that only halt, in a square mesh full of tiles. */
    private Examples tiles(int side, String scratchpad) {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < side * side; i++) {
            if (i > 1) {
                more.append("{\"at\": [")
                        .append(i % side)
                        .append(", ")
                        .append(i / side)
                        .append("], \"program\": [\"halt\"]},\n");
            }
        }
        return Examples.copy("pair", folder)
                .replace("{\"width\": 2, \"height\": 1}", "{\"width\": " + side + ", \"height\": " + side + "}")
                .replace("\"1,0,east\"", "\"0,0,west\"")
                .replace("\"tiles\": [", "\"tiles\": [\n" + more)
                .replace("\"laneBits\": 16", scratchpad + "\"laneBits\": 16");
    }

    @Test
    void scratchpadsOfManyTilesAreRefused() {
        assertEquals(
                List.of("netlist.json:9:26 /chip/tile/scratchpadWords: the state of the machine needs 4097 MiB" + BOUND
                        + "scratchpads: 4096 MiB"),
                tiles(16, "\"scratchpadWords\": 4194304, ").problems());
    }

    /**
     * Bytes besides the scratchpads of 64 tiles: registers 64 x 16 x 16 x 8 = 131072, rooms (2 channels to tiles
     * of 2 packets of 4 words) 64, buffers 64 x 6 x 4 x 16 = 24576, cells 4 x 8 x 40 = 1280; together 156992. So
     * (2^30 - 156992) / 256 = 4193690.75 words a tile are left.
     */
    @Test
    void boundIsExact() {
        assertEquals(List.of(), tiles(8, "\"scratchpadWords\": 4193690, ").problems());
    }

    @Test
    void oneWordATileBeyondTheBoundIsRefused() {
        assertEquals(
                List.of("netlist.json:9:26 /chip/tile/scratchpadWords: the state of the machine needs 1025 MiB" + BOUND
                        + "scratchpads: 1024 MiB"),
                tiles(8, "\"scratchpadWords\": 4193691, ").problems());
    }

    @Test
    void cellsOfAllArraysCount() {
        StringBuilder arrays = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            arrays.append("\"g" + i + "\": {\"rows\": 4096, \"columns\": 4096, \"pairing\": \"single\","
                    + " \"plus\": {\"mean\": \"5 uS\"}},");
        }
        List<String> problems = Examples.copy("pair", folder)
                .replace("\"g\": {", arrays + "\"g\": {")
                .problems();
        assertTrue(
                problems.contains("netlist.json:40:12 /tiles: the state of the machine needs 1281 MiB" + BOUND
                        + "cells: 1281 MiB"),
                problems::toString);
    }

    /** 4096 scratchpads of 46080 words take 720 MiB; the part, made as large as it can be, the rest. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"\"bufferFlits\": 4|\"bufferFlits\": 1024|1113 MiB", "\"lanes\": 16|\"lanes\": 1024|1234 MiB"})
    void everyPartCounts(String from, String to, String sum) {
        Examples example = tiles(64, "\"scratchpadWords\": 46080, ");
        assertEquals(List.of(), example.problems());
        assertEquals(
                List.of("netlist.json:9:26 /chip/tile/scratchpadWords: the state of the machine needs " + sum + BOUND
                        + "scratchpads: 720 MiB"),
                example.replace(from, to).problems());
    }

    @Test
    void roomsForPacketsCount() {
        StringBuilder channels = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            channels.append("\"c" + i + "\": {\"from\": [0, " + i % 60 + "], \"to\": [1, " + i % 60
                    + "], \"packetWords\": 1024, \"window\": 1024},\n");
        }
        List<String> problems = tiles(60, "\"scratchpadWords\": 16, ")
                .replace("\"lanes\": 16", "\"lanes\": 1024")
                .replace("\"channels\": {", "\"channels\": {\n" + channels)
                .problems();
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).endsWith(BOUND + "rooms for packets: 1201 MiB"), problems.get(0));
    }
}
