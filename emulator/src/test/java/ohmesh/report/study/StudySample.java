// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ohmesh.netlist.study.KnobValue;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.netlist.study.Study.Objective.Goal;
import ohmesh.report.statistics.Question;
import ohmesh.report.statistics.Question.AskedKnob;
import ohmesh.report.statistics.Question.AskedSetting;
import ohmesh.report.statistics.StudyResults;
import ohmesh.report.statistics.StudyTables;
import ohmesh.study.HostFacts;

/** A made-up study with one of everything: three knobs, a derived value, three objectives, failures, exclusions. */
final class StudySample {
    private static final List<String> COMPONENTS =
            List.of("arrays", "adc", "dac", "sampleHold", "drivers", "digital", "memory", "network", "leakage");

    private StudySample() {}

    /** Its results: bits 2..10, rows 32 to {@code mostRows} in steps of 32, and three write schemes, five seeds. */
    static StudyResults results(Path folder, int mostRows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "point,seed,adcBits,rows,scheme,conversionTime,status,pass,accuracy,counter.steps,cycles,energyJoules,"
                        + "energy." + String.join(",energy.", COMPONENTS) + ",message");
        int point = 0;
        for (int bits = 2; bits <= 10; bits++) {
            for (int rows = 32; rows <= mostRows; rows += 32) {
                for (String scheme : List.of("V/2", "V/3", "gated")) {
                    addPoint(lines, point++, bits, rows, scheme);
                }
            }
        }
        return StudyTables.results(folder, question(), hosts(), lines.toArray(String[]::new));
    }

    private static void addPoint(List<String> lines, int point, int bits, int rows, String scheme) {
        String knobs = bits + "," + rows + "," + scheme + "," + (bits + 1) * 1.11e-7;
        String empty = ",".repeat(COMPONENTS.size() + 6);
        if (scheme.equals("gated") && rows == 32) {
            lines.add(point + ",," + knobs + ",excluded" + empty + "gated arrays have 64 rows or more");
            return;
        }
        SplittableRandom random = new SplittableRandom(point);
        for (int seed = 1; seed <= 5; seed++) {
            if (bits == 3 && rows == 64 && seed == 4) {
                lines.add(point + "," + seed + "," + knobs + ",failed" + empty + "deadlock at cycle 12: nothing awake");
                continue;
            }
            double accuracy = 1 - StrictMath.exp(1 - bits) - 0.0004 * rows + 0.01 * random.nextDouble();
            StringBuilder line = new StringBuilder(point + "," + seed + "," + knobs + ",done," + (accuracy > 0.9) + ","
                    + accuracy + "," + 10 * bits + "," + (100_000 + 12_000 * bits + 200 * rows) + ",");
            double[] energies = new double[COMPONENTS.size()];
            double total = 0;
            for (int i = 0; i < energies.length; i++) {
                energies[i] = (i == 1 ? StrictMath.pow(1.8, bits) : rows / 32.0) * 1e-10 * (1 + random.nextDouble());
                total += energies[i];
            }
            line.append(total);
            for (double energy : energies) {
                line.append(',').append(energy);
            }
            lines.add(line.append(',').toString());
        }
    }

    /** Three runs on two machines. */
    private static List<HostFacts> hosts() {
        List<HostFacts> hosts = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            hosts.add(new HostFacts(
                    run < 2 ? "node-a.cluster.example" : "node-b.cluster.example",
                    "Linux 6.1.0-28-amd64",
                    "amd64",
                    64,
                    "OpenJDK 64-Bit Server VM 17.0.13+11-Debian-2deb12u1",
                    "0.1.0",
                    "0123456789ab",
                    4711,
                    run,
                    Instant.parse("2026-01-02T03:04:05.678Z").plusSeconds(run),
                    1.5,
                    1.25));
        }
        return hosts;
    }

    private static Question question() {
        return new Question(
                "adc-bits",
                "How many bits does a converter need?",
                "../letters",
                "0.1.0",
                "0123456789abcdef",
                List.of(1L, 2L, 3L, 4L, 5L),
                10_000,
                List.of(
                        new AskedKnob("adcBits", List.of("/chip/tile/adc/bits"), "2 to 10, 9 values", ""),
                        new AskedKnob("rows", List.of("/chip/tile/array/rows"), "32, 64 ...", ""),
                        new AskedKnob("scheme", List.of("/chip/tile/write/scheme"), "V/2, V/3, gated", "")),
                List.of(),
                List.of(new AskedKnob("conversionTime", List.of(), "(adcBits + 1) * 111e-9", "s")),
                List.of(
                        new Objective("accuracy", Goal.MAXIMIZE),
                        new Objective("energyJoules", Goal.MINIMIZE),
                        new Objective("cycles", Goal.MINIMIZE)),
                13,
                Map.of(
                        "adcBits", new KnobValue("3", 3.0),
                        "rows", new KnobValue("64", 64.0),
                        "scheme", new KnobValue("V/3", null),
                        "conversionTime", new KnobValue("4.44e-7", 4.44e-7)),
                List.of(
                        new AskedSetting("/chip/tile/adc/fullScale", "20 uA", "the study"),
                        new AskedSetting("/tiles/0/constants", "{ \"MAX_EPOCHS\": 60, \"SCALE\": 128 }", "the study"),
                        new AskedSetting("/maximumCycles", "100000", "--set of the command")));
    }
}
