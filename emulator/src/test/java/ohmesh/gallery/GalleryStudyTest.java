// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock;
import ohmesh.netlist.read.NetlistSource;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.study.StudyPlan;
import ohmesh.netlist.study.StudyPoint;
import ohmesh.netlist.study.StudyRead;
import ohmesh.netlist.study.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every study that comes with Ohmesh can be run, its knobs change the netlist, and it shows what its README says. */
class GalleryStudyTest {
    private static final Path STUDIES = Path.of("..", "netlists", "studies");

    static Stream<Path> studies() throws IOException {
        try (Stream<Path> files = Files.walk(STUDIES, 2)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static StudyPlan plan(Path study) {
        StudyRead read = StudyReader.read(study);
        assertEquals(List.of(), read.problems());
        return read.plan();
    }

    @Test
    void theGalleryIsComplete() throws IOException {
        assertEquals(6, studies().count(), "a new study changes this number, a lost one fails");
    }

    @Test
    void theStudyThatMeasuresTheCostOfAPointHasAThousand() {
        StudyPlan plan = plan(Path.of("..", "benchmarks", "thousand-points"));
        assertEquals(1000, plan.points().size());
        ReadResult last =
                read(NetlistSource.open(plan.netlist()), plan, plan.points().get(999), 1);
        assertEquals(2000, last.netlist().maximumCycles());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void everyStudyHasABaselineAndObjectives(Path study) {
        StudyPlan plan = plan(study);
        assertTrue(plan.baseline() >= 0);
        assertTrue(plan.study().objectives().size() >= 2);
        assertTrue(Files.exists(study.resolveSibling("README.md")));
    }

    /** Points that differ in one knob from the baseline have other netlists, each its own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void everyKnobChangesTheNetlist(Path study) {
        StudyPlan plan = plan(study);
        NetlistSource source = NetlistSource.open(plan.netlist());
        StudyPoint baseline = plan.points().get(plan.baseline());
        String resolved = read(source, plan, baseline, 1).resolvedJson();
        for (String knob : plan.study().knobs().keySet()) {
            List<StudyPoint> others = plan.points().stream()
                    .filter(point -> differsOnlyIn(knob, point, baseline, plan))
                    .toList();
            assertTrue(others.size() >= 1, knob);
            List<String> netlists = others.stream()
                    .map(point -> read(source, plan, point, 1).resolvedJson())
                    .toList();
            assertEquals(others.size(), netlists.stream().distinct().count(), knob);
            netlists.forEach(netlist -> assertNotEquals(resolved, netlist, knob));
        }
    }

    private static boolean differsOnlyIn(String knob, StudyPoint point, StudyPoint baseline, StudyPlan plan) {
        return plan.study().knobs().keySet().stream()
                .allMatch(name -> name.equals(knob)
                        != point.knobs().get(name).equals(baseline.knobs().get(name)));
    }

    private static ReadResult read(NetlistSource source, StudyPlan plan, StudyPoint point, long seed) {
        ReadResult result = source.read(plan.options(point, seed));
        assertTrue(result.isValid(), () -> result.problems().toString());
        return result;
    }

    /** The metrics of the point with these values of the first knobs. */
    private static Map<String, Double> metrics(String study, long seed, String... values) {
        return ended(study, seed, values).metrics();
    }

    /** The machine of that point at the end of its run. */
    private static Machine ended(String study, long seed, String... values) {
        StudyPlan plan = plan(STUDIES.resolve(study));
        StudyPoint point = plan.points().stream()
                .filter(candidate -> candidate.knobs().values().stream()
                        .limit(values.length)
                        .map(value -> value.text())
                        .toList()
                        .equals(List.of(values)))
                .findFirst()
                .orElseThrow();
        Machine machine = Machine.build(
                read(NetlistSource.open(plan.netlist()), plan, point, seed).netlist());
        assertEquals(Clock.Stop.FINISHED, machine.clock().run(machine.netlist().maximumCycles()));
        return machine;
    }

    @ParameterizedTest(name = "{0} bits, seed {1}: {2} of 30")
    @CsvSource({"8, 1, 30, 30", "8, 2, 30, 30", "5, 1, 30, 30", "2, 1, 9, 22", "2, 2, 9, 22"})
    void lettersNeedSomeBits(String bits, long seed, double least, double most) {
        double correct = metrics("adc-bits", seed, bits, "0.00002").get("correct");
        assertTrue(correct >= least && correct <= most, () -> "right: " + correct);
    }

    @ParameterizedTest(name = "{0} ohm, {1} rows, {2}: {3}")
    @CsvSource({"0.1, 16, one, 0.000889", "1, 32, one, 0.0231", "1, 128, one, 0.208", "1, 128, both, 0.0657"})
    void readErrorIsThatOfTheReadme(String ohms, String rows, String ends, double error) {
        assertEquals(error, metrics("wires", 1, ohms, rows, ends).get("readError"), 0.005 * error);
    }

    @ParameterizedTest(name = "{0} dead routers: {1} cycles")
    @CsvSource({"0, 15160179, 79002", "2, 15161809, 95970"})
    void detoursTakeTheCyclesOfTheReadme(String dead, long cycles, long flits) {
        Machine machine = ended("dead-routers", 1, dead, "level-first");
        assertEquals(cycles, machine.clock().lastActiveCycle() + 1);
        assertEquals(
                flits,
                machine.counters().stream()
                        .filter(counters -> counters.names().contains("linkFlits"))
                        .mapToLong(counters -> counters.get("linkFlits"))
                        .sum());
        assertEquals(30, machine.metrics().get("correct"));
    }

    @ParameterizedTest(name = "{0}, {1} rounds: {2} flipped")
    @CsvSource({"V/2, 100, 0", "V/2, 300, 32", "V/3, 300, 0", "gated, 300, 0"})
    void neighboursFlipAsInTheReadme(String scheme, String rounds, double flipped) {
        Map<String, Double> metrics = metrics("write-scheme", 1, scheme, rounds, "0.3");
        assertEquals(flipped, metrics.get("flipped"));
        assertEquals(32, metrics.get("written"));
    }
}
