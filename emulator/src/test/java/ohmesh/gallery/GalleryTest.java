// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.Stream;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock;
import ohmesh.netlist.read.GalleryIndex;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import ohmesh.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every netlist that comes with Ohmesh does what its README says. */
class GalleryTest {
    private static final Path GALLERY = Path.of("..", "netlists");
    private static final int SEEDS = 20;

    static Stream<String> netlists() throws IOException {
        return GalleryIndex.list(GALLERY).stream()
                .map(entry -> entry.folder().getFileName().toString());
    }

    @Test
    void theGalleryIsComplete() throws IOException {
        assertEquals(13, netlists().count(), "a new netlist changes this number, a lost one fails");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("netlists")
    void aNetlistMeetsItsExpectations(String folder) {
        Machine machine = run(folder, ReadOptions.none());
        assertTrue(met(machine), () -> folder + " gives " + machine.metrics());
    }

    @ParameterizedTest(name = "{0}, seeds 1..20")
    @ValueSource(strings = {"letters", "letters-both-columns"})
    void lettersAreLearnedInEverySeedAndStay(String folder) {
        LongSummaryStatistics epochs = new LongSummaryStatistics();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Map<String, Double> metrics =
                    run(folder, ReadOptions.none().withSeed(seed)).metrics();
            assertEquals(30, metrics.get("correct"), "seed " + seed);
            assertTrue(metrics.get("correctLater") >= 29, "seed " + seed + " after five more epochs");
            epochs.accept(metrics.get("epochs").longValue());
        }
        assertTrue(epochs.getMax() <= 60, () -> "epochs " + epochs);
        assertTrue(epochs.getAverage() >= 8 && epochs.getAverage() <= 35, () -> "epochs " + epochs);
    }

    @Test
    void lettersAreLearnedOnWiresInEverySeed() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Map<String, Double> metrics =
                    run("letters-nodal", ReadOptions.none().withSeed(seed)).metrics();
            assertEquals(30, metrics.get("correct"), "seed " + seed);
            assertTrue(metrics.get("correctLater") >= 29, "seed " + seed + " after five more epochs");
        }
    }

    private static boolean met(Machine machine) {
        return Verdict.judge(machine.expectations(), machine.metrics(), machine.counters()).stream()
                .allMatch(Verdict::pass);
    }

    private static Machine run(String folder, ReadOptions options) {
        Machine machine = Machine.build(read(folder, options).netlist());
        assertEquals(Clock.Stop.FINISHED, machine.clock().run(machine.netlist().maximumCycles()));
        return machine;
    }

    private static ReadResult read(String folder, ReadOptions options) {
        ReadResult result = NetlistReader.read(GALLERY.resolve(folder), options);
        assertTrue(result.isValid(), () -> result.problems().toString());
        return result;
    }
}
