// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import ohmesh.cli.Console;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.read.DevicePresets;
import ohmesh.netlist.read.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesCommandTest {
    @TempDir
    Path folder;

    private final Console console = Console.finishing();

    static Stream<String> names() {
        return Presets.DEVICES.names().stream();
    }

    private String devices(Object... arguments) {
        assertEquals(0, run(arguments), console.err.toString());
        assertEquals("", console.err.toString());
        return console.out.toString();
    }

    private String refused(Object... arguments) {
        assertEquals(2, run(arguments), console.out.toString());
        assertEquals("", console.out.toString());
        return console.err.toString();
    }

    private int run(Object... arguments) {
        return console.execute(
                Stream.concat(Stream.of("devices"), Stream.of(arguments)).toArray());
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static JsonValue parsed(String text) {
        return JsonTree.parse("output", text, (where, message) -> {
                    throw new AssertionError(where + " " + message);
                })
                .orElseThrow();
    }

    @Test
    void listNamesEveryPresetWithLawRangeAndDescription() {
        List<String> lines = devices().lines().toList();
        assertEquals(Presets.DEVICES.names().size() + 1, lines.size());
        String row = lines.stream()
                .filter(line -> line.startsWith("yao-2020 "))
                .findFirst()
                .orElseThrow();
        assertTrue(row.contains(" linear-step ") && row.contains("2 uS .. 20 uS") && row.contains("1T1R"), row);
    }

    @Test
    void jsonListHoldsEveryPreset() {
        JsonArray rows = (JsonArray) parsed(devices("--json"));
        assertEquals(
                Presets.DEVICES.names(),
                rows.elements().stream()
                        .map(row -> ((JsonObject) row).string("name").orElseThrow())
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void sheetShowsEveryNumberAndItsJsonParses(String name) {
        String sheet = devices(name);
        DevicePresets.numbers(name).forEach(number -> {
            assertTrue(sheet.contains("  " + number.field() + " "), number.field());
            assertTrue(sheet.contains(number.text()), number.text());
        });
        JsonObject json = (JsonObject) parsed(devices(name, "--json"));
        assertEquals(name, json.string("name").orElseThrow());
        JsonArray numbers = (JsonArray) json.get("numbers").orElseThrow();
        assertEquals(DevicePresets.numbers(name).size(), numbers.elements().size());
    }

    @Test
    void sheetTellsSourcesFromWhatWasChosen() {
        String sheet = devices("prezioso-2015");
        String scale = sheet.lines()
                .filter(line -> line.contains("law.stepScale"))
                .findFirst()
                .orElseThrow();
        assertTrue(scale.endsWith("0.006           [0 .. 1000] calibrated"), scale);
        String oneLine = sheet.replaceAll("\\s+", " ");
        String step = oneLine.substring(oneLine.indexOf("law.setStepLow"), oneLine.indexOf("law.setStepHigh"));
        assertTrue(step.startsWith("law.setStepLow 60 uS [0 S .. 1 S] M. Prezioso"), step);
        assertTrue(step.endsWith("figure 1c "), step);
        assertTrue(sheet.contains("variation.stepNoise                0               [0 .. 1] default"), sheet);
    }

    @Test
    void wrongNameNamesTheNearest() {
        assertTrue(refused("prezioso-2014").contains("prezioso-2015"), console.err.toString());
        assertTrue(refused("prezioso").contains("did you mean prezioso-2015?"), console.err.toString());
        assertTrue(refused("xyz").contains("./ohmesh devices lists them"), console.err.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyPresetIsDrawn(String name) throws IOException {
        Path image = folder.resolve("plots/" + name + ".png");
        devices(name, "--plot", image);
        int charts = DevicePresets.device(name).imperfections().drift() == null ? 2 : 3;
        assertEquals(480 * charts, ImageIO.read(image.toFile()).getHeight());
    }

    @Test
    void svgHoldsWhatThePngShows() throws IOException {
        Path image = folder.resolve("a.SVG");
        devices("pcm", "--plot", image);
        String text = Files.readString(image);
        assertTrue(
                text.contains("<svg")
                        && text.contains("1440")
                        && text.stripTrailing().endsWith("</svg>"),
                text.substring(0, 300));
    }

    @Test
    void svgOfTheSameDeviceHasTheSameBytes() throws IOException {
        devices("pcm", "--plot", folder.resolve("a.svg"));
        devices("pcm", "--plot", folder.resolve("b.svg"));
        assertEquals(-1, Files.mismatch(folder.resolve("a.svg"), folder.resolve("b.svg")));
    }

    @ParameterizedTest(name = "--plot {0}")
    @ValueSource(strings = {"x.gif", "png", ".png", "x"})
    void plotOfAnotherKindNamesTheExtensions(String file) {
        assertTrue(refused("pcm", "--plot", file).contains("ends in .png or .svg"), console.err.toString());
        assertTrue(refused("pcm", "--plot").contains("ends in .png or .svg"), console.err.toString());
    }

    @Test
    void nothingIsWrittenOverUnlessForced() throws IOException {
        Path there = file("there.png", "mine");
        assertTrue(refused("pcm", "--plot", there).contains("is there already; --force"), console.err.toString());
        assertEquals("mine\n", Files.readString(there));
        devices("pcm", "--plot", there, "--force");
        assertTrue(Files.size(there) > 1000);
        Path wave = file("w.csv", "0,0.1", "1,0");
        Path out = file("o.csv", "mine");
        refused("pcm", "--waveform", wave, "--out", out);
        assertEquals("mine\n", Files.readString(out));
        assertFalse(Files.exists(folder.resolve("o.csv.part")));
    }

    @Test
    void waveformGivesCurrentAndStateAtEveryTime() throws IOException {
        Path wave =
                file("w.csv", "time_s,voltage_V", "0,0.1", "1e-3,1.5", "1.001e-3,0.1", "2e-3,-1.5", "2.002e-3,-0.2");
        Path out = folder.resolve("o.csv");
        devices("generic", "--waveform", wave, "--out", out, "--conductance", "20 uS");
        List<String> lines = Files.readAllLines(out);
        assertEquals("time_s,voltage_V,current_A,conductance_S", lines.get(0));
        double[][] expected = {
            {0, 0.1, 2e-6, 20e-6},
            {1e-3, 1.5, 30e-6, 20e-6},
            {1.001e-3, 0.1, 2.1e-6, 21e-6},
            {2e-3, -1.5, -31.5e-6, 21e-6},
            {2.002e-3, -0.2, -3.8e-6, 19e-6}
        };
        assertEquals(expected.length + 1, lines.size());
        for (int i = 0; i < expected.length; i++) {
            String[] cells = lines.get(i + 1).split(",");
            for (int k = 0; k < 4; k++) {
                assertEquals(expected[i][k], Double.parseDouble(cells[k]), 1e-15, lines.get(i + 1));
            }
        }
    }

    @Test
    void waveformCurrentFollowsTheCurveOfTheDevice() throws IOException {
        Path out = folder.resolve("o.csv");
        devices("prezioso-2015", "--waveform", file("w.csv", "0,0.65", "1,0"), "--out", out, "--conductance", "20 uS");
        double amps = Double.parseDouble(Files.readAllLines(out).get(1).split(",")[2]);
        assertEquals(20e-6 * 0.28 * Math.sinh(0.65 / 0.28), amps, 1e-12);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0,0.1|1,nan|w.csv:2: \"nan\" in column 2 is not a finite number",
                "0,0.1|1,1e999|w.csv:2: \"1e999\" in column 2 is not a finite number",
                "1,0.1|0.5,0|w.csv:2: time goes back from 1 s to 0.5 s",
                "0,0.1|1,|w.csv:2: an empty cell",
                "0,0.1|1|not CSV",
                "0,2000|1,0|w.csv:1: 2000 V is outside +-1000 V",
                "0,1,2|1,1,2|has the columns time_s and voltage_V; found 3",
                "time_s,voltage_V||no rows of numbers"
            })
    void wrongWaveformIsNamed(String first, String second, String message) throws IOException {
        Path wave = second == null ? file("w.csv", first) : file("w.csv", first, second);
        Path out = folder.resolve("o.csv");
        String said = refused("generic", "--waveform", wave, "--out", out);
        assertTrue(said.contains(message) || (message.equals("not CSV") && said.contains("columns")), said);
        assertEquals(1, said.lines().count(), said);
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest(name = "--conductance {0}")
    @ValueSource(strings = {"20", "20 V", "0.5 uS", "x", "1 S"})
    void wrongConductanceIsNamed(String conductance) throws IOException {
        Path wave = file("w.csv", "0,0.1", "1,0");
        String said =
                refused("generic", "--waveform", wave, "--out", folder.resolve("o.csv"), "--conductance", conductance);
        assertTrue(said.startsWith("ohmesh: --conductance: ") && said.contains(conductance), said);
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() throws IOException {
        Path wave = file("w.csv", "0,0.1", "1,0");
        for (Object[] arguments : new Object[][] {
            {"pcm", "--waveform", wave},
            {"--waveform", wave, "--out", "o.csv"},
            {"pcm", "--out", "o.csv"},
            {"pcm", "--conductance", "1 uS"},
            {"pcm", "--table", wave},
            {"--plot", "x.png"},
            {"pcm", "--json", "--plot", "x.png"}
        }) {
            assertTrue(refused(arguments).contains("--"), console.err.toString());
        }
        assertTrue(refused("--table", folder.resolve("none.csv")).contains("no such file"), console.err.toString());
    }

    @Test
    void waveformHeadingsSayOrderAndUnits() throws IOException {
        Path plain = file("plain.csv", "0,0.1", "0.000002,2.5", "0.000004,0");
        Path named = file("named.csv", "voltage_mV,Time (us)", "100,0", "2500,2", "0,4");
        devices("pcm", "--waveform", plain, "--out", folder.resolve("a.csv"));
        devices("pcm", "--waveform", named, "--out", folder.resolve("b.csv"));
        assertEquals(Files.readString(folder.resolve("a.csv")), Files.readString(folder.resolve("b.csv")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"time_s;current_A", "time_V;voltage_V", "time_s;voltage_s", "t;v", "time_s;time_s"})
    void waveformHeadingsOfOtherThingsAreRefused(String heading) throws IOException {
        Path wave = file("w.csv", heading.replace(';', ','), "0,1", "1,0");
        String said = refused("pcm", "--waveform", wave, "--out", folder.resolve("o.csv"));
        assertTrue(said.contains("column") || said.contains("unit"), said);
    }

    @Test
    void theInputIsNeverWrittenOver() throws IOException {
        Path wave = file("w.csv", "0,1", "1,0");
        String before = Files.readString(wave);
        String said = refused("pcm", "--waveform", wave, "--out", wave, "--force");
        assertTrue(said.contains("is the input"), said);
        assertEquals(before, Files.readString(wave));
    }

    @Test
    void forceWithoutAFileToWriteIsRefused() {
        Path sneak = Path.of("../netlists/circuits/sneak.json");
        assertTrue(refused("pcm", "--force").contains("--force"));
        assertEquals(2, console.execute("circuit", sneak, "--force"));
        assertTrue(console.err.toString().contains("--force"));
        assertEquals(2, console.execute("export", "spice", "../netlists/vmm", "--tile", "0,0", "--force"));
        assertTrue(console.err.toString().contains("--force"));
    }
}
