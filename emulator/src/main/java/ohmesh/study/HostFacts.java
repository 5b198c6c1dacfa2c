// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where and when one unit ran, as its {@code host.json} says. Nothing of it decides a result.
 *
 * @param host name of the machine
 * @param system operating system and its version
 * @param architecture of the processor
 * @param processors that the Java virtual machine saw
 * @param java the virtual machine and its version
 * @param version of Ohmesh
 * @param build digest of its classes; empty where it was not written down
 * @param process of the machine
 * @param thread of the process; -1 where it was not written down
 * @param started when the unit began
 * @param wallSeconds that it took
 * @param cpuSeconds of its thread
 */
public record HostFacts(
        String host,
        String system,
        String architecture,
        int processors,
        String java,
        String version,
        String build,
        long process,
        long thread,
        Instant started,
        double wallSeconds,
        double cpuSeconds) {
    /** The facts of all units of a study that are there; what is missing or damaged is left out. */
    public static List<HostFacts> of(StudyFolder folder) throws IOException {
        List<HostFacts> all = new ArrayList<>();
        try (Journal journal = folder.journal()) {
            for (Unit unit : Unit.all(folder.points(), folder.facts().seedList())) {
                Optional<Journal.Entry> entry = journal.entry(unit.point(), unit.seed());
                if (entry.isPresent()) {
                    String hash = entry.get().hash();
                    Path done = folder.store().folder(Status.DONE, hash).resolve(Provenance.NAME);
                    Path failed = folder.store().folder(Status.FAILED, hash).resolve(Provenance.NAME);
                    read(Files.exists(done) ? done : failed).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<HostFacts> read(Path file) {
        try {
            Map<String, Object> json = JsonMap.parse(file.toString(), Files.readString(file));
            return Optional.of(new HostFacts(
                    text(json, "host"),
                    text(json, "system"),
                    text(json, "architecture"),
                    (int) number(json, "processors"),
                    text(json, "java"),
                    text(json, "version"),
                    text(json, "build"),
                    (long) number(json, "process"),
                    json.containsKey("thread") ? (long) number(json, "thread") : -1,
                    Instant.parse(text(json, "started")),
                    number(json, "wallSeconds"),
                    number(json, "cpuSeconds")));
        } catch (IOException | IllegalArgumentException | ClassCastException | DateTimeException e) {
            return Optional.empty(); // a host went down while it wrote: the row of the unit counts, this does not
        }
    }

    private static String text(Map<String, Object> json, String name) {
        return json.get(name) instanceof String text ? text : "";
    }

    private static double number(Map<String, Object> json, String name) {
        return json.get(name) instanceof Double number ? number : 0;
    }
}
