// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
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
        json.put("settings", job.settings(unit).stream().map(Provenance::text).toList());
        json.put("inputs", inputs(read.inputs()));
        json.put("started", started.toString());
        json.put("thread", Thread.currentThread().getId());
        json.put("wallSeconds", (System.nanoTime() - wall) / NANOSECONDS);
        json.put("cpuSeconds", (cpu() - cpu) / NANOSECONDS);
        json.putAll(HOST);
        return JsonText.of(json).getBytes(StandardCharsets.UTF_8);
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
