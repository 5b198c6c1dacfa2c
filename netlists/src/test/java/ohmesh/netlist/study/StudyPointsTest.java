// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StudyPointsTest {
    private static final String[] FIELDS = {
        "/chip/tile/timing/scalarCycles", "/maximumCycles", "/chip/tile/adc/bits", "/channels/y/window"
    };

    @TempDir
    Path temporary;

    private StudyFolder folder;

    @BeforeEach
    void netlist() {
        folder = new StudyFolder(temporary);
    }

    private StudyPlan plan(String members) {
        StudyRead read = folder.read(members);
        assertEquals(List.of(), read.problems());
        return read.plan();
    }

    private static String knob(String pointer, String rest) {
        return "{\"pointers\": [\"" + pointer + "\"], " + rest + "}";
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    /** Sizes of four knobs, of which the first and third may be coupled, against four nested loops. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pointsAreTheProductOfAllLists(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean coupled = random.nextBoolean();
        int[] sizes = IntStream.range(0, 4).map(i -> random.nextInt(1, 4)).toArray();
        sizes[2] = coupled ? sizes[0] : sizes[2];
        int[] first = {1, 10_000_000, 8, 1};
        StringBuilder knobs = new StringBuilder();
        for (int k = 0; k < 4; k++) {
            int from = first[k];
            List<Integer> values =
                    IntStream.range(0, sizes[k]).mapToObj(i -> from + i).toList();
            knobs.append(k == 0 ? "" : ", ").append("\"k" + k + "\": " + knob(FIELDS[k], "\"values\": " + values));
        }
        List<List<Double>> expected = new ArrayList<>();
        for (int a = 0; a < sizes[0]; a++) {
            for (int b = 0; b < sizes[1]; b++) {
                for (int c = coupled ? a : 0; c < (coupled ? a + 1 : sizes[2]); c++) {
                    for (int d = 0; d < sizes[3]; d++) {
                        expected.add(List.of(1.0 + a, 10_000_000.0 + b, 8.0 + c, 1.0 + d));
                    }
                }
            }
        }
        String list = coupled ? ", \"coupled\": [[\"k2\", \"k0\"]]" : "";
        StudyPlan plan = plan("\"knobs\": {" + knobs + "}" + list);
        assertEquals(
                expected,
                plan.points().stream()
                        .map(point -> point.knobs().values().stream()
                                .map(KnobValue::number)
                                .toList())
                        .toList());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(i, plan.points().get(i).index());
        }
    }

    @Test
    void rangesEndWhereTheyShouldInShortDecimals() {
        StudyPlan plan = plan("\"knobs\": {"
                + "\"a\": "
                + knob(
                        "/chip/tile/adc/fullScale",
                        "\"linear\": {\"from\": 0.1, \"to\": 0.5, \"count\": 5, \"unit\": \"mA\"}")
                + ", \"b\": " + knob("/maximumCycles", "\"logarithmic\": {\"from\": 1e6, \"to\": 1e9, \"count\": 4}")
                + ", \"c\": "
                + knob(
                        "/chip/tile/adc/bits",
                        "\"logarithmic\": {\"from\": 8, \"to\": 10, \"count\": 9, \"whole\": true}")
                + "}, \"coupled\": []");
        assertEquals(List.of("0.0001", "0.0002", "0.0003", "0.0004", "0.0005"), distinct(plan, "a"));
        assertEquals(List.of("1000000", "10000000", "100000000", "1000000000"), distinct(plan, "b"));
        assertEquals(List.of("8", "9", "10"), distinct(plan, "c"));
        assertEquals(
                List.of(
                        new Setting("/chip/tile/adc/fullScale", "\"0.3 mA\""),
                        new Setting("/maximumCycles", "10000000"),
                        new Setting("/chip/tile/adc/bits", "9")),
                plan.points().get(2 * 12 + 3 + 1).settings());
    }

    private static List<String> distinct(StudyPlan plan, String knob) {
        return plan.points().stream()
                .map(point -> point.knobs().get(knob).text())
                .distinct()
                .toList();
    }

    @Test
    void labelsNumbersAndTextsStandInTheResults() {
        StudyPlan plan = plan("\"knobs\": {"
                + "\"scale\": " + knob("/chip/tile/adc/fullScale", "\"values\": [\"40 uA\", \"0.05 mA\"]")
                + ", \"faults\": " + knob("/faults", "\"values\": [[]], \"labels\": [\"0\"]")
                + ", \"scheme\": " + knob("/tiles/0/pulses/set/scheme", "\"values\": [\"half-voltage\"]")
                + ", \"map\": " + knob("/chip/mesh", "\"values\": [{\"width\": 1, \"height\": 1}]") + "}");
        Map<String, KnobValue> second = plan.points().get(1).knobs();
        assertEquals(new KnobValue("0.00005", 5e-5), second.get("scale"));
        assertEquals(new KnobValue("0", 0.0), second.get("faults"));
        assertEquals(new KnobValue("half-voltage", null), second.get("scheme"));
        assertEquals(new KnobValue("{ \"width\": 1, \"height\": 1 }", null), second.get("map"));
        assertEquals(List.of("scale", "faults", "scheme", "map"), plan.knobs());
    }

    @Test
    void derivedValuesFollowInAnyOrderAndReachTheNetlist() {
        StudyPlan plan = plan("\"knobs\": {\"bits\": " + knob("/chip/tile/adc/bits", "\"values\": [6, 8]") + "},"
                + "\"derived\": {"
                + "\"time\": {\"pointers\": [\"/chip/tile/adc/conversionTime\"], \"expression\": \"steps * 100e-9\", \"unit\": \"s\"},"
                + "\"steps\": {\"expression\": \"bits + 1\"}}");
        assertEquals(
                Map.of(
                        "bits",
                        new KnobValue("8", 8.0),
                        "steps",
                        new KnobValue("9", 9.0),
                        "time",
                        new KnobValue("9e-7", 9e-7)),
                plan.points().get(1).knobs());
        ReadResult read =
                NetlistReader.read(plan.netlist(), plan.options(plan.points().get(1), 5));
        assertEquals(9e-7, read.netlist().chip().tile().adc().conversionTime());
        assertEquals(8, read.netlist().chip().tile().adc().bits());
        assertEquals(5, read.netlist().seed());
    }

    @Test
    void whatIsSetAtAllPointsComesBeforeTheKnobs() {
        StudyPlan plan = plan("\"knobs\": {\"samples\": " + knob("/tiles/0/constants/COUNT", "\"values\": [3]") + "},"
                + "\"set\": [{\"pointer\": \"/tiles/0/constants\", \"value\": {\"SAMPLES\": 2, \"COUNT\": 1}},"
                + "{\"pointer\": \"/metrics\", \"value\": {\"last\": {\"kind\": \"value\", \"output\": \"y\"}}},"
                + "{\"pointer\": \"/expect\", \"value\": []}],"
                + "\"objectives\": [{\"metric\": \"last\", \"goal\": \"maximize\"}]");
        assertEquals(List.of("samples"), plan.knobs());
        ReadResult read =
                NetlistReader.read(plan.netlist(), plan.options(plan.points().get(0), 1));
        assertEquals(
                Map.of("SAMPLES", 2, "COUNT", 3), read.netlist().tiles().get(0).constants());
        assertEquals(java.util.Set.of("last"), read.netlist().metrics().keySet());
    }

    @Test
    void excludedPointStaysWithItsReasonAndNeedsNoDerivedValues() {
        StudyPlan plan = plan("\"knobs\": {\"bits\": " + knob("/chip/tile/adc/bits", "\"values\": [6, 8]") + "},"
                + "\"derived\": {\"inverse\": {\"expression\": \"1 / (bits - 6)\"}},"
                + "\"constraints\": [{\"require\": \"bits != 6\", \"because\": \"six\"}]");
        assertEquals("six", plan.points().get(0).excluded());
        assertEquals(new KnobValue("", null), plan.points().get(0).knobs().get("inverse"));
        assertNull(plan.points().get(1).excluded());
        assertEquals(0.5, plan.points().get(1).knobs().get("inverse").number());
    }

    @Test
    void baselineIsAPointOfTheGridHoweverItIsWritten() {
        String knobs = "\"knobs\": {\"bits\": " + knob("/chip/tile/adc/bits", "\"values\": [6, 8]") + ", \"scale\": "
                + knob(
                        "/chip/tile/adc/fullScale",
                        "\"values\": [\"40 uA\", \"50 uA\"], \"labels\": [\"low\", \"high\"]")
                + "}";
        assertEquals(-1, plan(knobs).baseline());
        assertEquals(
                3,
                plan(knobs + ", \"baseline\": {\"bits\": 8, \"scale\": \"0.05 mA\"}")
                        .baseline());
        assertEquals(
                2,
                plan(knobs + ", \"baseline\": {\"scale\": \"low\", \"bits\": 8}")
                        .baseline());
    }

    @Test
    void baselineOfCoupledListsIsFoundWhereAllAgree() {
        String knobs = "\"knobs\": {\"bits\": " + knob("/chip/tile/adc/bits", "\"values\": [6, 6, 8]")
                + ", \"window\": " + knob("/channels/y/window", "\"values\": [1, 2, 2]")
                + "}, \"coupled\": [[\"bits\", \"window\"]]";
        assertEquals(3, plan(knobs).points().size());
        assertEquals(
                1, plan(knobs + ", \"baseline\": {\"bits\": 6, \"window\": 2}").baseline());
        assertEquals(
                3, plan(knobs + ", \"baseline\": {\"bits\": 8, \"window\": 1}").baseline());
    }

    @Test
    void baselineOutsideTheGridIsOnePointMore() {
        StudyPlan plan = plan("\"knobs\": {\"bits\": " + knob("/chip/tile/adc/bits", "\"values\": [6, 8]") + "},"
                + "\"baseline\": {\"bits\": 10}");
        assertEquals(2, plan.baseline());
        assertEquals(3, plan.points().size());
        assertEquals("2 points and the baseline, which is none of them, x 1 seed", plan.sizeText());
        assertEquals(10.0, plan.points().get(2).knobs().get("bits").number());
    }

    @Test
    void identityIsThatOfTheRows() {
        String knobs = "\"knobs\": {\"bits\": " + knob("/chip/tile/adc/bits", "\"values\": [6, 8]") + "}";
        String identity = plan(knobs).identity();
        assertEquals(
                identity, plan(knobs + ", \"description\": \"other words\"").identity());
        assertEquals(
                identity,
                plan(knobs + ", \"objectives\": [{\"metric\": \"cycles\", \"goal\": \"minimize\"}]")
                        .identity());
        assertNotEquals(identity, plan(knobs + ", \"seeds\": {\"count\": 2}").identity());
        assertNotEquals(identity, plan(knobs.replace("8]", "9]")).identity());
    }

    @Test
    void studyMayBringDataOfItsOwn() throws java.io.IOException {
        java.nio.file.Files.writeString(temporary.resolve("other.csv"), "20,20\n20,20\n20,20\n");
        StudyPlan plan = plan("\"knobs\": {\"plus\": "
                + knob("/tiles/0/arrays/weights/plus/csv", "\"values\": [\"plus.csv\", \"other.csv\"]") + "}");
        ReadResult read =
                NetlistReader.read(plan.netlist(), plan.options(plan.points().get(1), 1));
        assertEquals(
                2e-5,
                read.netlist()
                        .tiles()
                        .get(0)
                        .arrays()
                        .get("weights")
                        .plus()
                        .values()
                        .get(2, 1));
    }
}
