// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs cases on the RTL with a simulator of the system; what is compiled stays in its folder for the next case. */
final class Simulator {
    private static final Path SOURCES = Path.of("src", "test", "resources", "rtl");
    private static final String TOP = "mesh";

    private final Tool tool;
    private final Path folder;
    private final List<String> defines;

    /** Simulators of Verilog. */
    enum Tool {
        /** Icarus Verilog. */
        ICARUS("iverilog"),
        /** Verilator 5, which needs a C++ compiler. */
        VERILATOR("verilator");

        private final String command;

        Tool(String command) {
            this.command = command;
        }

        /** Whether the system has it. */
        boolean installed() {
            return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                    .anyMatch(path -> Files.isExecutable(Path.of(path, command)));
        }
    }

    /**
     * A simulator.
     *
     * @param folder for its files; one for each set of mutations
     * @param defines names of mutations, from the sources
     */
    Simulator(Tool tool, Path folder, String... defines) {
        this.tool = tool;
        this.folder = folder;
        this.defines = List.of(defines);
    }

    /**
     * The sorted trace of a case over some cycles.
     *
     * @throws AssertionError where the simulation fails, as at the use of a dead port
     */
    List<TraceEvent> trace(RtlCase given, long cycles) {
        try {
            Path program = compile(given.hardware());
            Files.writeString(folder.resolve("hops.hex"), given.hops());
            Files.writeString(folder.resolve("stimulus.csv"), given.stimulus().text());
            List<String> command = new ArrayList<>(tool == Tool.ICARUS ? List.of("vvp", "-N") : List.of());
            command.addAll(
                    List.of(program.toString(), "+hops=hops.hex", "+stimulus=stimulus.csv", "+cycles=" + cycles));
            command.add("+dead=" + given.deadPorts());
            return run(command)
                    .lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(TraceEvent::parse)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path compile(RtlCase.Hardware hardware) throws IOException {
        Map<String, Integer> parameters = Map.of(
                "WIDTH", hardware.width(),
                "HEIGHT", hardware.height(),
                "DEPTH", hardware.bufferFlits(),
                "LINK", hardware.linkCycles(),
                "CREDIT", hardware.creditCycles());
        return tool == Tool.ICARUS ? icarus(hardware, parameters) : verilator(hardware, parameters);
    }

    private Path icarus(RtlCase.Hardware hardware, Map<String, Integer> parameters) throws IOException {
        Path program = folder.resolve(hardware + ".vvp").toAbsolutePath();
        if (Files.exists(program)) {
            return program;
        }
        List<String> command = new ArrayList<>(
                List.of("iverilog", "-g2005", "-Wall", "-Wno-timescale", "-s", TOP, "-o", program.toString()));
        parameters.forEach((name, value) -> command.add("-P" + TOP + "." + name + "=" + value));
        defines.forEach(define -> command.add("-D" + define));
        command.addAll(sources());
        run(command);
        return program;
    }

    private Path verilator(RtlCase.Hardware hardware, Map<String, Integer> parameters) throws IOException {
        Path built = folder.resolve(hardware + ".verilator").toAbsolutePath();
        Path program = built.resolve("V" + TOP);
        if (Files.exists(program)) {
            return program;
        }
        List<String> command = new ArrayList<>(List.of(
                "verilator", "--binary", "--timing", "-Wno-fatal", "--top-module", TOP, "--Mdir", built.toString()));
        parameters.forEach((name, value) -> command.add("-G" + name + "=" + value));
        defines.forEach(define -> command.add("-D" + define));
        command.addAll(sources());
        run(command);
        return program;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".v"))
                    .map(file -> file.toAbsolutePath().toString())
                    .sorted()
                    .toList();
        }
    }

    private String run(List<String> command) throws IOException {
        Path out = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            int status = process.waitFor();
            String text = Files.readString(out, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new AssertionError(String.join(" ", command) + " ends with " + status + "\n" + text);
            }
            return text;
        } catch (InterruptedException e) {
            process.destroy();
            throw new AssertionError("interrupted", e);
        }
    }
}
