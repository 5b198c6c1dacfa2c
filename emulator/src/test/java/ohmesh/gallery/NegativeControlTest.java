// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Every negative control of the gallery fails in what it takes away, and in nothing else. */
class NegativeControlTest {
    private static final Path GALLERY = Path.of("..", "netlists");
    private static final String LEARNING = "correct correctLater";

    /**
     * How a control ends.
     *
     * @param failing the expectations that are not met, in the order of the netlist
     */
    record Ending(String folder, String control, Clock.Stop stop, String failing) {
        @Override
        public String toString() {
            return folder + " with " + control;
        }
    }

    static List<Ending> endings() {
        List<Ending> endings = new ArrayList<>(devices());
        for (String letters : List.of("letters", "letters-1s1m-mesh", "letters-both-columns", "letters-nodal")) {
            endings.add(finished(letters, "labels-shuffled", LEARNING));
            endings.add(finished(letters, "writes-disabled", LEARNING));
        }
        endings.add(deadlock(
                "letters-1s1m-mesh",
                "routing-xy",
                LEARNING + " epochs outputs.epochs.packets outputs.inference.packets outputs.later.packets"));
        List<String> cut = List.of("row2", "row3", "row4", "row5", "column2", "column3", "column4");
        endings.add(deadlock(
                "fault-bypass",
                "xy",
                String.join(" ", cut) + " counter.packetsReceived outputs."
                        + String.join("_report.packets outputs.", cut) + "_report.packets"));
        endings.add(finished("spike-multicast", "drop", sums() + " counter.spikesCounted"));
        return endings;
    }

    private static List<Ending> devices() {
        return List.of(
                finished("drift", "no-drift", "lowAfterADay highAfterAnHour highAfterADay"),
                finished(
                        "half-select-disturb",
                        "threshold-above-half",
                        "eventsHalfVoltage eventsThirdVoltage neighbourHalfVoltage neighbourThirdVoltage"),
                finished("sneak-path", "bare", "counter.disturbs"),
                finished("write-verify", "verify-off", "levelGap"));
    }

    /** The sums of all receivers: every tile of the 4x4 mesh but the source. */
    private static String sums() {
        List<String> sums = new ArrayList<>();
        for (int tile = 1; tile < 16; tile++) {
            sums.add("counts_" + tile % 4 + "_" + tile / 4);
        }
        return String.join(" ", sums);
    }

    private static Ending finished(String folder, String control, String failing) {
        return new Ending(folder, control, Clock.Stop.FINISHED, failing);
    }

    private static Ending deadlock(String folder, String control, String failing) {
        return new Ending(folder, control, Clock.Stop.DEADLOCK, failing);
    }

    @Test
    void everyControlOfTheGalleryIsHere() throws IOException {
        List<String> controls = GalleryIndex.list(GALLERY).stream()
                .map(entry -> entry.folder().getFileName().toString())
                .flatMap(NegativeControlTest::controls)
                .sorted()
                .toList();
        assertEquals(controls, endings().stream().map(Ending::toString).sorted().toList());
    }

    private static Stream<String> controls(String folder) {
        return read(folder, ReadOptions.none()).netlist().controls().keySet().stream()
                .map(control -> folder + " with " + control);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void aNegativeControlFailsInWhatItTakesAway(Ending ending) {
        ReadOptions options = ReadOptions.none().withControl(ending.control());
        Machine machine = Machine.build(read(ending.folder(), options).netlist());
        assertEquals(ending.stop(), machine.clock().run(machine.netlist().maximumCycles()));
        List<String> failing = Verdict.judge(machine.expectations(), machine.metrics(), machine.counters()).stream()
                .filter(verdict -> !verdict.pass())
                .map(verdict -> verdict.expectation().metric())
                .toList();
        assertEquals(ending.failing(), String.join(" ", failing));
    }

    private static ReadResult read(String folder, ReadOptions options) {
        ReadResult result = NetlistReader.read(GALLERY.resolve(folder), options);
        assertTrue(result.isValid(), () -> result.problems().toString());
        return result;
    }
}
