// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsOptionTest {
    private static final String DRAWN = "{\"mean\": \"35 uS\", \"deviation\": \"8 uS\"}";

    @TempDir
    Path folder;

    private final Console console = Console.real();
    private String device = "{\"preset\": \"prezioso-2015\"}";

    @BeforeEach
    void netlist() throws IOException {
        write(DRAWN, DRAWN);
    }

    @Test
    void aNetlistThatStartsFromWrittenCellsHasTheSameCells() throws IOException {
        assertEquals(0, run("first", "csv"), console.err.toString());
        assertEquals(List.of("tile-0-0-w-minus.csv", "tile-0-0-w-plus.csv"), files("first"));
        String plus = Files.readString(folder.resolve("first/cells/tile-0-0-w-plus.csv"));
        assertEquals(3, plus.lines().count());
        assertEquals(2, plus.lines().findFirst().orElseThrow().split(",").length);

        write(file("csv", "first", "plus"), file("csv", "first", "minus"));
        assertEquals(0, run("second", "npy"), console.err.toString());
        byte[] bytes = Files.readAllBytes(folder.resolve("second/cells/tile-0-0-w-plus.npy"));
        assertEquals(128 + 6 * 8, bytes.length);
        assertTrue(new String(Arrays.copyOf(bytes, 128), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("'shape': (3, 2)"));

        write(file("npy", "second", "plus"), file("npy", "second", "minus"));
        assertEquals(0, run("third", "csv"), console.err.toString());
        for (String name : files("first")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("first/cells").resolve(name)),
                    Files.readAllBytes(folder.resolve("third/cells").resolve(name)));
        }
    }

    @Test
    void nothingIsWrittenUnlessAsked() throws IOException {
        assertEquals(0, console.execute("run", folder, "--out", folder.resolve("plain")));
        assertFalse(Files.exists(folder.resolve("plain/cells")));
    }

    @Test
    void whatCannotBeWrittenIsRefusedBeforeTheRun() throws IOException {
        Console never = new Console(netlist -> fail("the run began"));
        assertEquals(2, never.execute("run", folder, "--cells", "csv"));
        assertTrue(never.err.toString().contains("--out"), never.err.toString());
        assertEquals(2, never.execute("run", folder, "--out", folder.resolve("x"), "--cells", "mat"));
        assertTrue(never.err.toString().contains("\"mat\" is neither csv nor npy"), never.err.toString());
        Files.createDirectories(folder.resolve("y/cells"));
        assertEquals(2, never.execute("run", folder, "--out", folder.resolve("y"), "--cells", "csv"));
        assertTrue(never.err.toString().contains("--force"), never.err.toString());
        assertEquals(0, run("y", "csv", "--force"), console.err.toString());
    }

    private int run(String out, String format, String... more) {
        Object[] arguments = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"run", folder, "--out", folder.resolve(out), "--cells", format}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return console.execute(arguments);
    }

    private List<String> files(String out) throws IOException {
        try (var files = Files.list(folder.resolve(out).resolve("cells"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String file(String kind, String out, String polarity) {
        return "{\"%s\": \"%s/cells/tile-0-0-w-%s.%s\", \"unit\": \"S\"}".formatted(kind, out, polarity, kind);
    }

    private void write(String plus, String minus) throws IOException {
        Files.writeString(folder.resolve("netlist.json"), """
                {
                  "name": "cells",
                  "description": "an array that nobody reads",
                  "chip": {"preset": "default", "override": {"tile": {"array": {"device": %s}}}},
                  "tiles": [{"at": [0, 0], "program": ["halt"],
                    "arrays": {"w": {"rows": 3, "columns": 2, "plus": %s, "minus": %s}}}]
                }
                """.formatted(device, plus, minus));
    }

    @Test
    void stuckDriftedAndVariedCellsStartAgainTheSame() throws IOException {
        device("""
                {"preset": "prezioso-2015", "override": {
                  "variation": {"minimumDeviceToDevice": 0.3, "maximumDeviceToDevice": 0.3},
                  "imperfections": {"stuck": {"on": 0.2, "off": 0.2, "dead": 0.3}, "drift": {"meanOffset": 0.05}}}}""");
        String drifted = "{\"values\": [[0.001, 20], [30, 0.002], [40, 35]], \"unit\": \"uS\"}";
        write(drifted, drifted);
        assertEquals(0, run("first", "npy"), console.err.toString());
        assertEquals(8, files("first").size());
        assertTrue(
                files("first").contains("tile-0-0-w-plus-minimum.npy"),
                files("first").toString());

        write(again("first", "plus"), again("first", "minus"));
        assertEquals(0, run("second", "npy", "--seed", "99"), console.err.toString());
        for (String name : files("first")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("first/cells").resolve(name)),
                    Files.readAllBytes(folder.resolve("second/cells").resolve(name)),
                    name);
        }
    }

    private static String again(String out, String polarity) {
        String file = "{\"npy\": \"%s/cells/tile-0-0-w-%s%s.npy\"%s";
        return file.formatted(out, polarity, "", ", \"unit\": \"S\"")
                + ", \"minimum\": " + file.formatted(out, polarity, "-minimum", ", \"unit\": \"S\"}")
                + ", \"maximum\": " + file.formatted(out, polarity, "-maximum", ", \"unit\": \"S\"}")
                + ", \"stuck\": " + file.formatted(out, polarity, "-stuck", "}") + "}";
    }

    private void device(String json) {
        device = json;
    }
}
