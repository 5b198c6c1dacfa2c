// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A case that is kept with the trace that the RTL made of it: a folder with {@code case.txt}, {@code hops.hex},
 * {@code stimulus.csv} and {@code trace.csv.gz}.
 */
record GoldenCase(Path folder) {
    private static final Path ALL = Path.of("src", "test", "resources", "rtl", "golden");

    /** All that are kept. */
    static List<GoldenCase> all() throws IOException {
        try (var folders = Files.list(ALL)) {
            return folders.sorted().map(GoldenCase::new).toList();
        }
    }

    /** The case without its trace; packets go by the table that the RTL read. */
    RtlCase read() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("case.txt"));
        RtlCase.Hardware hardware = RtlCase.Hardware.parse(lines.get(0));
        String hops = Files.readString(folder.resolve("hops.hex"));
        return new RtlCase(
                hardware,
                lines.get(1),
                HopTable.parse(hardware.topology(), hops),
                Stimulus.parse(Files.readAllLines(folder.resolve("stimulus.csv"))));
    }

    /** The case of a name. */
    static GoldenCase named(String name) {
        return new GoldenCase(ALL.resolve(name));
    }

    List<TraceEvent> trace() throws IOException {
        return trace("trace");
    }

    /** A trace of the case by its name: that of the RTL or, by the name of a mutation, that of a mutant. */
    List<TraceEvent> trace(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".csv.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(TraceEvent::parse)
                    .toList();
        }
    }

    /** Replaces the case and its trace. */
    static void write(String name, RtlCase given, List<TraceEvent> trace) throws IOException {
        Path folder = Files.createDirectories(ALL.resolve(name));
        Files.writeString(folder.resolve("case.txt"), given.hardware() + "\n" + given.faults() + "\n");
        Files.writeString(folder.resolve("hops.hex"), given.hops());
        Files.writeString(folder.resolve("stimulus.csv"), given.stimulus().text());
        new GoldenCase(folder).write("trace", trace);
    }

    /** Replaces one trace of the case. */
    void write(String name, List<TraceEvent> trace) throws IOException {
        String lines = trace.stream().map(event -> event.line() + "\n").collect(Collectors.joining());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".csv.gz")))) {
            out.write(lines.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
