// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.cli.Console;
import ohmesh.cli.Main;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a netlist has the same bytes however the machine is run. */
class SameReportTest {
    private static final Path GALLERY = Path.of("..", "netlists");
    /** Without sleeping every cycle costs time; a run of letters has 5.5 million. */
    private static final long STEPPED_CYCLES = 1_000_000;

    private final Console console = Console.real();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"letters", "vmm"})
    void withoutBursts(String netlist) {
        assertEquals(report(netlist, 0), report(netlist, 0, "--no-bursts"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"letters, 4", "vmm, 0"})
    void withoutSleeping(String netlist, int code) {
        String plain = report(netlist, code, "--max-cycles", STEPPED_CYCLES);
        assertEquals(plain, report(netlist, code, "--max-cycles", STEPPED_CYCLES, "--no-sleep"));
        assertEquals(plain, report(netlist, code, "--max-cycles", STEPPED_CYCLES, "--no-sleep", "--no-bursts"));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"letters, 1", "letters, 2", "vmm, 1", "vmm, 2"})
    void goingOnFromACheckpoint(String netlist, long seed) {
        String plain = report(netlist, 0);
        long cycle = new SplittableRandom(seed).nextLong(1, cycles(plain));
        Path state = folder.resolve("state");
        assertEquals(plain, report(netlist, 0, "--checkpoint", state + "@" + cycle), "saved at " + cycle);
        assertTrue(Files.exists(state), () -> console.err.toString());
        assertEquals(plain, report(netlist, 0, "--resume", state), "resumed at " + cycle);
    }

    /** A virtual machine chooses its kernel once, so that the comparison needs three. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"letters", "vmm"})
    void withAndWithoutTheVectorApi(String netlist) throws IOException, InterruptedException {
        String plain = report(netlist, 0);
        List<String> vector = List.of("--add-modules", "jdk.incubator.vector");
        assertEquals(plain, process(netlist, "with", vector));
        assertEquals(plain, process(netlist, "without", vector, "--no-vector"));
        assertTrue(Files.readString(folder.resolve("with/host.json")).contains("\"vectorApi\" : true"));
        assertTrue(Files.readString(folder.resolve("without/host.json")).contains("\"vectorApi\" : false"));
    }

    private String report(String netlist, int code, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("run", GALLERY.resolve(netlist), "--json"));
        arguments.addAll(List.of(more));
        assertEquals(code, console.execute(arguments.toArray()), () -> console.err.toString());
        return console.out.toString();
    }

    private static long cycles(String report) {
        Matcher matcher = Pattern.compile("\"cycles\" : (\\d+),").matcher(report);
        assertTrue(matcher.find(), report);
        return Long.parseLong(matcher.group(1));
    }

    private String process(String netlist, String out, List<String> jvm, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("run", GALLERY.resolve(netlist).toString(), "--json"));
        command.addAll(List.of("--out", folder.resolve(out).toString()));
        command.addAll(List.of(more));
        Path errors = folder.resolve(out + ".err");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), Files.readString(errors));
        assertEquals(text, Files.readString(folder.resolve(out).resolve("report.json")));
        return text;
    }
}
