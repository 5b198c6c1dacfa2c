// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.study.StudyPlan;
import ohmesh.netlist.study.StudyPoint;
import ohmesh.netlist.study.StudyRead;
import ohmesh.netlist.study.StudyReader;
import ohmesh.run.Emulation;
import ohmesh.run.MachineEmulation;

/** A small study with a netlist of its own: what it computes depends on every knob and on the seed. */
public final class StudyFixture {
    /** Units of the study: four points, one of them excluded, with two seeds each. */
    public static final int UNITS = 6;

    private StudyFixture() {}

    /** Copies the vmm netlist and writes a study of its ADC beside it. */
    public static Path write(Path folder) throws IOException {
        Path netlist = Files.createDirectories(folder.resolve("vmm"));
        try (Stream<Path> files = Files.list(Path.of("../netlists/vmm"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, netlist.resolve(file.getFileName()));
            }
        }
        return Files.writeString(folder.resolve("study.json"), """
                {
                  "name": "errors",
                  "description": "how exact a converter must be",
                  "netlist": "vmm",
                  "seeds": {"first": 3, "count": 2},
                  "knobs": {
                    "gain": {"pointers": ["/chip/tile/adc/gainError"], "values": [0.004, 0.02]},
                    "offset": {"pointers": ["/chip/tile/adc/offsetError"], "values": [0.1, 1]}
                  },
                  "constraints": [{"require": "gain < 0.01 || offset < 0.5", "because": "both errors at once"}],
                  "counters": ["counter.conversions"],
                  "objectives": [{"metric": "wrongCodes", "goal": "minimize"}]
                }
                """);
    }

    /** The job of a study. */
    public static StudyJob job(Path study) {
        StudyRead read = StudyReader.read(study);
        if (!read.isValid()) {
            throw new AssertionError(read.problems());
        }
        return StudyJob.of(read.plan(), read.resolvedJson(), List.of());
    }

    /** The same plan with other points. */
    static StudyPlan withPoints(StudyPlan plan, List<StudyPoint> points) {
        return new StudyPlan(
                plan.study(),
                plan.folder(),
                plan.netlist(),
                plan.common(),
                points,
                plan.baseline(),
                plan.isBaselineAdded(),
                plan.readings(),
                plan.identity());
    }

    /** Runs all that is left by one thread. */
    static StudyRun.Summary run(Path study, Path out) throws IOException {
        return run(study, out, options(1), MachineEmulation::build);
    }

    static StudyRun.Summary run(Path study, Path out, StudyRun.Options options, Function<Netlist, Emulation> builder)
            throws IOException {
        StudyJob job = job(study);
        return new StudyRun(job, StudyFolder.claim(out, job, false), options, builder).run(() -> false, quiet());
    }

    static StudyRun.Options options(int threads) {
        return new StudyRun.Options(threads, Shard.WHOLE, false, Long.MAX_VALUE);
    }

    static StudyRun.Options retrying() {
        return new StudyRun.Options(1, Shard.WHOLE, true, Long.MAX_VALUE);
    }

    static StudyRun.Listener quiet() {
        return new StudyRun.Listener() {
            @Override
            public void begin(long there, long all) {}

            @Override
            public void unit() {}
        };
    }

    static String results(Path out) throws IOException {
        return Files.readString(out.resolve("results.csv"));
    }

    /** Every file of a folder of results that can be compared, with its contents. */
    static List<String> comparable(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("host.json"))
                    .filter(file -> !out.relativize(file).startsWith("journal"))
                    .filter(file -> !file.getFileName().toString().startsWith("results-"))
                    .map(file -> out.relativize(file) + "\n" + text(file))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
