// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ohmesh.run.Versions;

/** The machine and the Java virtual machine on which something was measured. */
final class Host {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private Host() {}

    /** Each fact by its name, in order; all are texts or numbers. */
    static Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ohmesh", Versions.text());
        facts.put("processor", processor());
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("architecture", System.getProperty("os.arch"));
        facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put("vendor", System.getProperty("java.vendor"));
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load >= 0) {
            facts.put("loadAverageAtStart", load);
        }
        return facts;
    }

    /** What other work on the machine means for the figures; says also that there was none. */
    static String warning(Map<String, Object> facts) {
        boolean known = facts.get("loadAverageAtStart") instanceof Number && facts.get("processors") instanceof Number;
        if (!known) {
            return "Whether the machine had other work is not known.";
        }
        double load = ((Number) facts.get("loadAverageAtStart")).doubleValue();
        double processors = ((Number) facts.get("processors")).doubleValue();
        return load > processors / 2
                ? String.format(
                        Locale.ROOT,
                        "The machine was busy when the run began (load average %.1f on %.0f processors): means and"
                                + " intervals say little.",
                        load,
                        processors)
                : "The machine was idle when the run began.";
    }

    private static String processor() {
        try {
            return Files.readAllLines(PROCESSOR).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown"; // no Linux
        }
    }
}
