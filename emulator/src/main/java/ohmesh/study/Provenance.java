// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.read.InputFile;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.Setting;
import ohmesh.run.Versions;

/** Where, when and with what a unit ran: {@code host.json}, kept apart from what can be compared. */
final class Provenance {
    static final String NAME = "host.json";

    /** What is said of a build that nobody wrote down. */
    static final String UNKNOWN = "unknown";

    private static final double NANOSECONDS = 1e9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Map<String, Object> HOST = host();

    private final Instant started = Instant.now();
    private final long wall = System.nanoTime();
    private final long cpu = cpu();

    /** The bytes of the file, with the time since this was made. */
    byte[] bytes(StudyJob job, Unit unit, ReadResult read) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "ohmesh-point-host-1");
        json.put("study", job.facts().name());
        json.put("identity", job.facts().identity());
        json.put("point", unit.point());
        json.put("seed", unit.seed());
        json.put("version", Versions.text());
        json.put("build", Versions.build());
        json.put("settings", job.settings(unit).stream().map(Provenance::text).toList());
        json.put("inputs", inputs(read.inputs()));
        json.put("started", started.toString());
        json.put("thread", Thread.currentThread().getId());
        json.put("wallSeconds", (System.nanoTime() - wall) / NANOSECONDS);
        json.put("cpuSeconds", (cpu() - cpu) / NANOSECONDS);
        json.putAll(HOST);
        return JsonText.of(json).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a file tells.
     *
     * @param build of Ohmesh
     * @param inputs SHA-256 of the files that were read, by path
     */
    record Told(String build, Map<String, String> inputs) {}

    /** What was written; nothing is known where the file is missing or damaged. */
    static Told read(Path file) throws IOException {
        Map<String, String> inputs = new LinkedHashMap<>();
        try {
            Map<String, Object> json = JsonMap.parse(file.toString(), Files.readString(file));
            if (json.get("inputs") instanceof Map<?, ?> files) {
                files.forEach((path, hash) -> inputs.put((String) path, String.valueOf(hash)));
            }
            return new Told(json.get("build") instanceof String build ? build : UNKNOWN, inputs);
        } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
            return new Told(UNKNOWN, inputs);
        }
    }

    private static Map<String, Object> inputs(List<InputFile> files) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        files.forEach(file -> inputs.put(file.path(), file.sha256()));
        return inputs;
    }

    private static String text(Setting setting) {
        return setting.pointer() + "=" + setting.value();
    }

    private static Map<String, Object> host() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("command", System.getProperty("sun.java.command", ""));
        json.put("host", ProcessName.host());
        json.put("process", ProcessHandle.current().pid());
        json.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        json.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        json.put("architecture", System.getProperty("os.arch"));
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("maximumHeapBytes", Runtime.getRuntime().maxMemory());
        return json;
    }

    private static long cpu() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
    }
}
