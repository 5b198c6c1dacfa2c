// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.circuit.CircuitSolution;
import ohmesh.netlist.circuit.CircuitCase;

/** Runs ngspice, where it is installed, on a netlist of {@link SpiceDeck} and compares column currents. */
public final class Ngspice {
    private static final String PROGRAM = "ngspice";
    private static final long MOST_SECONDS = 600;
    private static final Pattern CURRENT = Pattern.compile("i\\((v[a-z0-9_]+)\\)\\s*=\\s*([-+0-9.e]+)");

    private Ngspice() {}

    /** Whether it can be run. */
    public static boolean installed() {
        try {
            Process process = new ProcessBuilder(PROGRAM, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The currents of all voltage sources by name.
     *
     * @throws IOException where it cannot be run, takes longer than ten minutes, or finds no operating point
     */
    public static Map<String, Double> run(String deck) throws IOException {
        Path folder = Files.createTempDirectory("ohmesh-spice");
        Path file = folder.resolve("array.cir");
        Path output = folder.resolve("output.txt");
        try {
            Files.writeString(file, deck);
            // A batch run reads its own configuration only: the user's could change tolerances.
            Process process = new ProcessBuilder(List.of(PROGRAM, "-n", "-b", file.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("ngspice did not end within " + MOST_SECONDS + " seconds");
            }
            return currents(Files.readString(output, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ngspice ran", e);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(output);
            Files.deleteIfExists(folder);
        }
    }

    private static Map<String, Double> currents(String output) throws IOException {
        Map<String, Double> currents = new HashMap<>();
        Matcher matcher = CURRENT.matcher(output.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            currents.put(matcher.group(1), Double.parseDouble(matcher.group(2)));
        }
        if (currents.isEmpty()) {
            throw new IOException("ngspice found no operating point: "
                    + output.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("^(.{0,400}).*", "$1"));
        }
        return currents;
    }

    /** Largest difference of a bit line's current, top and bottom together, relative to the largest. */
    public static double difference(
            Map<String, Double> currents, int circuit, CircuitCase solved, CircuitSolution values) {
        double[] expected = new double[solved.columns()];
        double[] actual = new double[solved.columns()];
        for (int j = 0; j < expected.length; j++) {
            expected[j] = currents.getOrDefault("vb" + circuit + "_" + j, 0.0)
                    + currents.getOrDefault("vt" + circuit + "_" + j, 0.0);
            actual[j] = values.columnBottomAmps()[j] + values.columnTopAmps()[j];
        }
        return Comparison.relative(expected, actual);
    }
}
