// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import ohmesh.chip.Recording.Span;
import ohmesh.engine.Clock;
import ohmesh.engine.Counters;
import ohmesh.isa.Unit;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Netlist;
import ohmesh.tile.Tile;
import ohmesh.tile.Writes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The spans that units report are exact: golden by hand, and in sum what the counters say. */
class UnitSpansTest {
    private static final Set<String> ISSUING =
            Set.of("control", "scalar", "memory", "vector", "mask", "table", "array", "network");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private static Recording run(Netlist netlist) {
        Recording recording = new Recording(netlist);
        assertEquals(Clock.Stop.FINISHED, recording.machine.clock().run(10_000_000));
        return recording;
    }

    private static List<String> spans(Bench bench) {
        return run(bench.netlist()).spans().stream()
                .map(span -> span.unit() + " " + span.from() + ".." + span.to() + " " + span.text())
                .toList();
    }

    @Test
    void aReadDrivesTheArrayThenItsConvertersWhileTheTileWaits() {
        // 32 lanes, 8 a cycle: vbc keeps its unit 4 cycles and is there 3 - 1 later; drive 3, convert 2 columns a 2.
        Bench bench = Bench.of("li r1, 100\nvbc v1, r1\nvmm v2, v1, a\nvadd v3, v2, v2\nhalt")
                .array("a", 8, 4, Pairing.TWO_ARRAYS);
        assertEquals(
                List.of(
                        "scalar 0..1 li r1, 100 @0",
                        "vector 1..5 vbc v1, r1 @1",
                        "stall 2..7 register vmm v2, v1, 0 @2",
                        "a.array 7..10 vmm",
                        "a.adc 10..14 vmm",
                        "array 7..8 vmm v2, v1, 0 @2",
                        "stall 8..14 register vadd v3, v2, v2 @3",
                        "vector 14..18 vadd v3, v2, v2 @3",
                        "stall 15..20 sync halt @4",
                        "control 20..21 halt @4"),
                spans(bench));
    }

    @Test
    void waitingAndTakenBranchesAreTheControlUnits() {
        List<String> spans = spans(Bench.of("li r1, 5\nwait r1\nbeq r0, r0, end\nend: halt"));
        assertEquals(
                List.of(
                        "scalar 0..1 li r1, 5 @0",
                        "control 1..6 wait r1 @1",
                        "control 6..9 beq r0, r0, 1 @2",
                        "control 9..10 halt @3"),
                spans);
    }

    @Test
    void aWriteWithVerifyShowsEveryLookAndEveryPulse() {
        // A look drives 3 cycles and converts 4, a SET takes 10; the write issues at 7, comparisons take a cycle.
        Bench bench = Bench.of("li r1, 41\nvbc v1, r1\nwrv v1, r0, a, fine, plus\nhalt")
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .pulse("fine", Writes.policy(60e-9, 0, 5));
        List<String> ofTheArray =
                spans(bench).stream().filter(span -> span.startsWith("a.")).toList();
        assertEquals(
                List.of(
                        "a.array 7..10 verify-read",
                        "a.adc 10..14 verify-read",
                        "a.array 15..25 verify-set",
                        "a.array 25..28 verify-read",
                        "a.adc 28..32 verify-read"),
                ofTheArray);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void spansOfOneUnitFollowEachOther(long seed) {
        Map<String, Span> last = new HashMap<>();
        for (Span span : run(RandomMachine.of(seed)).spans()) {
            assertTrue(span.cycles() > 0, span::toString);
            Span before = last.put(span.track(), span);
            assertTrue(before == null || span.from() >= before.to(), () -> before + " overlaps " + span);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stallsAndIssuesFillEveryCycleOfATileAndAreWhatTheCountersSay(long seed) {
        Recording recording = run(RandomMachine.of(seed));
        for (Tile tile : recording.machine.tiles()) {
            Counters counters = tile.counters().get(0);
            List<Span> spans = recording.spans().stream()
                    .filter(span -> span.component().equals(tile.name()))
                    .toList();
            for (String name : counters.names()) {
                if (name.startsWith("stall")) {
                    assertEquals(counters.get(name), stalled(spans, name), tile.name() + " " + name);
                }
            }
            assertEquals(counters.get("waitCycles"), cycles(spans, "control", "wait"), "wait");
            assertEquals(counters.get("packetsSent"), count(spans, "port", "packet"), "packets");
            assertEquals(counters.get("packetsReceived"), count(spans, "port", "credit"), "credits");
            assertEquals(
                    counters.get("instructions"),
                    spans.stream().filter(UnitSpansTest::issues).count());
            everyCycleHasOneReason(spans);
        }
    }

    /** The spans of reads are as many as the crossbars counted. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsAreWhatTheCrossbarsCount(long seed) {
        Recording recording = run(RandomMachine.of(seed));
        for (Tile tile : recording.machine.tiles()) {
            for (Counters crossbar : tile.counters().subList(1, tile.counters().size())) {
                String array = crossbar.owner().substring(tile.name().length() + 1);
                List<Span> spans = recording.spans().stream()
                        .filter(span -> span.component().equals(tile.name()))
                        .filter(span -> span.unit().equals(array + ".array"))
                        .toList();
                // Four slots, and where the polarities are arrays of their own each has its pulse.
                long outerPulses = array.equals("a") ? 8 : 4;
                long reads = count(spans, array + ".array", "vmm") + count(spans, array + ".array", "vmmt");
                assertEquals(crossbar.get("reads"), reads, crossbar.owner());
                assertEquals(
                        crossbar.get("pulses"),
                        count(spans, array + ".array", "pulse")
                                + outerPulses * count(spans, array + ".array", "outer")
                                + count(spans, array + ".array", "verify-set")
                                + count(spans, array + ".array", "verify-reset"),
                        crossbar.owner());
            }
        }
    }

    /** A tile issues, waits, or the control unit keeps it: one of them in every cycle until it halts. */
    private static void everyCycleHasOneReason(List<Span> spans) {
        long next = 0;
        for (Span span : spans) {
            if (issues(span) || span.unit().equals("stall")) {
                assertEquals(next, span.from(), () -> "no reason, or two, before " + span);
                next = span.unit().equals("stall") || span.unit().equals("control") ? span.to() : next + 1;
            }
        }
    }

    private static boolean issues(Span span) {
        return ISSUING.contains(span.unit());
    }

    private static long stalled(List<Span> spans, String counter) {
        String cause = counter.substring("stall".length()).toLowerCase(Locale.ROOT);
        return cycles(spans, "stall", cause);
    }

    private static long cycles(List<Span> spans, String unit, String word) {
        return spans.stream()
                .filter(span -> span.unit().equals(unit) && first(span).equals(word))
                .mapToLong(Span::cycles)
                .sum();
    }

    private static long count(List<Span> spans, String unit, String word) {
        return spans.stream()
                .filter(span -> span.unit().equals(unit) && first(span).equals(word))
                .count();
    }

    private static String first(Span span) {
        return span.text().split(" ", 2)[0];
    }

    @Test
    void theUnitsOfTheInstructionSetAreAllLookedAt() {
        for (Unit unit : Unit.values()) {
            assertTrue(ISSUING.contains(unit.name().toLowerCase(Locale.ROOT)), unit::name);
        }
    }
}
