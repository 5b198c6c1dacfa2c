// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.LogicalArray.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps of measured cells in the netlist. */
class CellMapTest {
    private static final String DRAWN = "{\"mean\": \"35 uS\", \"deviation\": \"2 uS\"}";

    @TempDir
    Path folder;

    @Test
    void mapsStandBesideAMatrixAndBesideADraw() {
        Examples example = Examples.copy("single", folder)
                .write("low.csv", "1,2\n3,4\n5,6\n")
                .replace(
                        "\"plus.csv\", \"unit\": \"uS\"}",
                        "\"plus.csv\", \"unit\": \"uS\", \"minimum\": {\"csv\":" + " \"low.csv\", \"unit\": \"uS\"}}")
                .replace(DRAWN, "{\"mean\": \"35 uS\", \"stuck\": {\"values\": [[0, 1], [2, 3], [4, 0]]}}");
        assertEquals(List.of(), example.problems());
        var array = example.read().netlist().tiles().get(0).arrays().get("weights");
        Cells plus = array.plus();
        assertArrayEquals(
                new double[] {1e-6, 2e-6, 3e-6, 4e-6, 5e-6, 6e-6},
                plus.minimum().values());
        assertNull(plus.maximum());
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 0}, array.minus().stuck().values());
    }

    @Test
    void conductancesComeFromNpyFilesToo() throws IOException {
        Examples example = Examples.copy("single", folder).replace("{\"csv\": \"plus.csv\"", "{\"npy\": \"plus.npy\"");
        ByteBuffer file = ByteBuffer.allocate(128 + 6 * 8).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 0x93)
                .put("NUMPY\1\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 118);
        file.put("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), }".getBytes(StandardCharsets.US_ASCII));
        file.position(128);
        for (int i = 0; i < 6; i++) {
            file.putDouble(20 + i);
        }
        Files.write(folder.resolve("plus.npy"), file.array());
        assertEquals(List.of(), example.problems());
        ReadResult read = example.read();
        Cells plus = read.netlist().tiles().get(0).arrays().get("weights").plus();
        assertArrayEquals(
                new double[] {20e-6, 21e-6, 22e-6, 23e-6, 24e-6, 25e-6},
                plus.values().values());
        assertEquals("plus.npy", read.inputs().get(2).path());
        file.putDouble(128 + 8, Double.NaN);
        Files.write(folder.resolve("plus.npy"), file.array());
        assertEquals(
                List.of("plus.npy /tiles/0/arrays/weights/plus/npy: NaN in row 1, column 2 (byte offset 136) is not a"
                        + " finite number"),
                example.problems());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"stuck\": {\"values\": [[0, 1], [2, 3]]}|/stuck/values/0/0: found 2 rows x 2 columns of stuck cells; the"
                        + " array has 3 x 2",
                "\"stuck\": {\"values\": [[0, 1], [5, 3], [0, 0]]}|/stuck/values/1/0: the cell in row 2, column 1 has the"
                        + " code 5; known: 0 free, 1 stuck at the highest, 2 at the lowest conductance, 3 open, 4 as it is",
                "\"stuck\": {\"values\": [[0, 0.5], [0, 3], [0, 0]]}|/stuck/values/0/1: the cell in row 1, column 2 has the"
                        + " code 0.5; known: 0 free, 1 stuck at the highest, 2 at the lowest conductance, 3 open, 4 as it is",
                "\"minimum\": {\"values\": [[1, 1], [1, 1], [1, 1]]}|/minimum/unit: the field \"unit\" is missing: a unit"
                        + " such as \"uS\"",
                "\"minimum\": {\"values\": [[1, 1], [1, 9], [1, 1]], \"unit\": \"uS\"}, \"maximum\": {\"values\": [[2, 2],"
                        + " [2, 8], [2, 2]], \"unit\": \"uS\"}|/minimum/values/1/1: the cell in row 2, column 2: its lowest"
                        + " conductance 9 uS is above its highest 8 uS",
                // The device has 10 .. 100 uS.
                "\"minimum\": {\"values\": [[1, 1], [1, 101], [1, 1]], \"unit\": \"uS\"}|/minimum/values/1/1: the cell in"
                        + " row 2, column 2: its lowest conductance 101 uS is above the device's highest 100 uS",
                "\"maximum\": {\"values\": [[90, 90], [9, 90], [90, 90]], \"unit\": \"uS\"}|/maximum/values/1/0: the cell"
                        + " in row 2, column 1: the device's lowest conductance 10 uS is above its highest 9 uS",
                "\"maximum\": {\"values\": [[90, 90], [30, 90], [90, 90]], \"unit\": \"uS\"}|/mean: 35 uS in row 2, column"
                        + " 1 is outside the cell's own 10 uS .. 30 uS",
                "\"deviation\": \"1 uS\", \"maximum\": {\"values\": [[30, 30], [20, 30], [30, 30]], \"unit\": \"uS\"}|/mean:"
                        + " the mean 35 uS is outside the cells' 10 uS .. 30 uS",
                "\"maximal\": {\"values\": [[2]]}|/maximal: unknown field \"maximal\"; nearest is \"maximum\""
            })
    void mapsThatDoNotFitAreNamed(String map, String problem) {
        Examples example = Examples.copy("single", folder).replace(DRAWN, "{\"mean\": \"35 uS\", " + map + "}");
        List<String> found = example.read().problems().stream()
                .map(p -> p.pointer() + ": " + p.message())
                .toList();
        assertEquals(List.of("/tiles/0/arrays/weights/minus" + problem), found);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[[5, 20], [20, 20], [20, 20]]|\"minimum\": {\"values\": [[4, 4], [4, 4], [4, 4]], \"unit\": \"uS\"}|~~",
                "[[5, 20], [3, 20], [20, 20]]|\"minimum\": {\"values\": [[4, 4], [4, 4], [4, 4]], \"unit\": \"uS\"}|/values/1/0:"
                        + " 3 uS in row 2, column 1 is outside the cell's own 4 uS .. 100 uS",
                "[[20, 20], [20, 130], [20, 20]]|\"maximum\": {\"values\": [[99, 99], [99, 120], [99, 99]], \"unit\":"
                        + " \"uS\"}|/values/1/1: 130 uS in row 2, column 2 is outside the cell's own 10 uS .. 120 uS",
                "[[20, 20], [20, 120], [20, 20]]|\"maximum\": {\"values\": [[99, 99], [99, 120], [99, 99]], \"unit\":"
                        + " \"uS\"}|~~",
                "[[20, 20], [20, 130], [20, 20]]|\"stuck\": {\"values\": [[0, 0], [0, 4], [0, 0]]}|~~",
                "[[20, 20], [20, 130], [20, 20]]|\"stuck\": {\"values\": [[0, 0], [4, 0], [0, 0]]}|/values/1/1: 130 uS in row"
                        + " 2, column 2 is outside the device's 10 uS .. 100 uS"
            })
    void conductanceLiesInTheRangeOfItsOwnCell(String values, String map, String problem) {
        Examples example = Examples.copy("single", folder)
                .replace(DRAWN, "{\"values\": " + values + ", \"unit\": \"uS\", " + map + "}");
        List<String> found = example.read().problems().stream()
                .map(p -> p.pointer() + ": " + p.message())
                .toList();
        assertEquals(problem.isEmpty() ? List.of() : List.of("/tiles/0/arrays/weights/minus" + problem), found);
    }

    @Test
    void partsOfADeviceFitEachOther() {
        Examples example = Examples.copy("single", folder)
                .replace(
                        "{\"stepScale\": 0.03}",
                        "{\"stepScale\": 0.03}, \"imperfections\": {\"stuck\": {\"on\": 0.5, \"off\":"
                                + " 0.75}, \"noise\": {\"flicker\": 0.01, \"flickerLowest\": \"2 MHz\"}}");
        assertEquals(
                List.of(
                        "flickerLowest 2 MHz is not below flickerHighest 1 MHz",
                        "the parts of stuck cells add up to 1.25, more than 1"),
                example.read().problems().stream()
                        .map(Problem::message)
                        .sorted()
                        .toList());
    }

    @Test
    void virginCellsMayStartBelowTheLowestConductanceOfFormedOnes() {
        Examples example = Examples.copy("single", folder)
                .replace(
                        "{\"stepScale\": 0.03}",
                        "{\"stepScale\": 0.03}, \"imperfections\": {\"forming\": {\"voltage\":"
                                + " \"2.5 V\", \"virginConductance\": \"1 nS\", \"formedConductance\": \"60 uS\"}}")
                .replace(DRAWN, "{\"mean\": \"1 nS\"}");
        assertEquals(List.of(), example.problems());
    }
}
