// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import ohmesh.engine.Clock;
import ohmesh.engine.Component;
import ohmesh.engine.Plane;
import ohmesh.engine.StateList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VcdWriterTest {
    private static final double CLOCK_HERTZ = 250e6;
    private static final long LAST = 200;

    /** Planes by cycle, remembered by the test itself. */
    private final TreeMap<Long, Map<String, String>> expected = new TreeMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void valuesReadBackEqualThePlanesAtEveryCycle(long seed) throws IOException {
        VcdText vcd = VcdText.parse(trace(seed, 37, 150, clock -> {}));
        assertEquals("1ns", vcd.timescale);
        assertEquals(2 * (1 + 5 + 2 + 3), vcd.pathById.size());
        for (Map.Entry<Long, Map<String, String>> cycle : expected.entrySet()) {
            assertEquals(
                    cycle.getValue(),
                    new TreeMap<>(vcd.values.floorEntry(cycle.getKey() * 4).getValue()),
                    "at the beginning of cycle " + cycle.getKey());
        }
        assertEquals(37L * 4, vcd.values.firstKey());
        assertEquals(150L * 4, vcd.values.lastKey());
        assertTrue(vcd.values.size() > 20, "the machine did something");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void sleepingAndTheOrderOfComponentsChangeNoByte(long seed) throws IOException {
        String plain = trace(seed, 0, LAST + 5, clock -> {});
        assertEquals(plain, trace(seed, 0, LAST + 5, clock -> clock.sleeping(false)));
        assertEquals(plain, trace(seed, 0, LAST + 5, clock -> clock.shuffle(new SplittableRandom(seed))));
    }

    @Test
    void registersAreNumberedAndLanesToo() throws IOException {
        StateList state = new StateList();
        state.ints("r", 32, new int[2], 1);
        state.ints("v", 32, new int[4], 2);
        state.longs("list", 32, new long[2]);
        state.reals("conductance", "S", new double[2], 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new VcdWriter(bytes, 1e9, state.planes(), 0).finish(0);
        VcdText vcd = VcdText.parse(bytes.toString(StandardCharsets.US_ASCII));
        assertEquals(
                List.of(
                        "r0",
                        "r1",
                        "v_0_0",
                        "v_0_1",
                        "v_1_0",
                        "v_1_1",
                        "list_0",
                        "list_1",
                        "conductance_0_0",
                        "conductance_0_1"),
                vcd.pathById.values().stream()
                        .map(path -> path.substring("machine.".length()))
                        .toList());
    }

    @Test
    void namesThatCollideAfterCleaningStayApart() throws IOException {
        StateList state = new StateList();
        state.scope("a(1)").ints("x", 4, new int[1]);
        state.scope("a[1]").ints("x", 4, new int[1]);
        state.ints("top", 1, new int[1]);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new VcdWriter(bytes, 1e9, state.planes(), 0).finish(0);
        VcdText vcd = VcdText.parse(bytes.toString(StandardCharsets.US_ASCII));
        assertEquals(List.of("a_1.x", "a_1.x__2", "machine.top"), List.copyOf(vcd.pathById.values()));
    }

    @Test
    void identifiersStayPrintableAndUniqueBeyondOneCharacter() throws IOException {
        StateList state = new StateList();
        state.ints("memory", 32, new int[20000]);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new VcdWriter(bytes, 1e9, state.planes(), 0).finish(7);
        assertEquals(
                20000,
                VcdText.parse(bytes.toString(StandardCharsets.US_ASCII))
                        .pathById
                        .size());
    }

    @Test
    void waveformToolsReadTheSameValues(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                installed("vcd2fst") && installed("fst2vcd"), "vcd2fst and fst2vcd (GTKWave) are not installed");
        Path vcd = folder.resolve("a.vcd");
        String text = trace(11, 5, 160, clock -> {});
        Files.writeString(vcd, text, StandardCharsets.US_ASCII);
        Path fst = folder.resolve("a.fst");
        Path back = folder.resolve("b.vcd");
        assertEquals(0, call("vcd2fst", vcd.toString(), fst.toString()));
        assertEquals(0, call("fst2vcd", "-f", fst.toString(), "-o", back.toString()));
        assertEquals(changes(text), changes(Files.readString(back, StandardCharsets.US_ASCII)));
    }

    private String trace(long seed, long from, long to, Consumer<Clock> setting) throws IOException {
        Clock clock = new Clock();
        clock.add(new Noisemaker("tile(0,0)", seed, LAST));
        clock.add(new Noisemaker("tile(1,0)", seed, LAST - 40));
        clock.start();
        setting.accept(clock);
        clock.run(from);
        List<Plane> planes = Scope.select(clock.state(), "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        VcdWriter writer = new VcdWriter(bytes, CLOCK_HERTZ, planes, from);
        expected.clear();
        expected.put(from, values(clock.state()));
        clock.observe(
                cycle -> {
                    try {
                        writer.sample(cycle + 1);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    expected.put(cycle + 1, values(clock.state()));
                },
                from);
        clock.run(to);
        clock.observe(null, Component.NEVER);
        writer.finish(to);
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    /** The planes in the spelling of a dump, by another way than the writer's. */
    private static Map<String, String> values(StateList state) {
        Map<String, String> values = new TreeMap<>();
        for (Plane plane : Scope.select(state, "")) {
            String scope = plane.scope()
                    .replace("(", "_")
                    .replace(",", "_")
                    .replace(")", "")
                    .replace("[", "_");
            for (int i = 0; i < plane.length(); i++) {
                String name = scope.replace("]", "") + "." + plane.name() + (plane.length() == 1 ? "" : "_" + i);
                if (plane instanceof Plane.Ints ints) {
                    int value = ints.elements()[i];
                    values.put(
                            name,
                            ints.widthBits() == 1
                                    ? "" + value
                                    : "b" + Integer.toBinaryString(value & ((1 << ints.widthBits()) - 1)));
                } else if (plane instanceof Plane.Longs longs) {
                    values.put(name, "b" + Long.toBinaryString(longs.elements()[i]));
                } else if (plane instanceof Plane.Reals reals) {
                    values.put(name, "r" + reals.elements()[i]);
                }
            }
        }
        return values;
    }

    /** Value changes by time in one spelling: vectors without leading zeros, reals to the 12 digits that tools keep. */
    private static Map<Long, Map<String, String>> changes(String text) {
        Map<Long, Map<String, String>> all = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        java.util.ArrayDeque<String> scopes = new java.util.ArrayDeque<>();
        long time = 0;
        for (String line : text.lines().toList()) {
            String[] words = line.strip().split("\\s+");
            if (words[0].equals("$scope")) {
                scopes.addLast(words[2]);
            } else if (words[0].equals("$upscope")) {
                scopes.removeLast();
            } else if (words[0].equals("$var")) {
                names.put(words[3], String.join(".", scopes) + "." + words[4]);
            } else if (line.startsWith("#")) {
                time = Long.parseLong(line.substring(1));
            } else if (line.matches("[01br].*")) {
                boolean scalar = line.matches("[01].*");
                String id = scalar ? line.substring(1) : words[1];
                String value = scalar ? line.substring(0, 1) : words[0];
                all.computeIfAbsent(time, t -> new TreeMap<>())
                        .put(names.get(id), value.replaceAll("^b0*(?=[01])", ""));
            }
        }
        all.values()
                .forEach(at -> at.replaceAll((name, value) -> value.startsWith("r")
                        ? String.format(java.util.Locale.ROOT, "%.12g", Double.valueOf(value.substring(1)))
                        : value));
        return all;
    }

    private static boolean installed(String tool) {
        return java.util.stream.Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static int call(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
