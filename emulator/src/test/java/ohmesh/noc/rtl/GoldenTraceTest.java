// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The emulator against traces that the RTL left, so without a simulator of Verilog. */
class GoldenTraceTest {
    static Stream<GoldenCase> cases() throws IOException {
        return GoldenCase.all().stream();
    }

    @Test
    void thereAreGoldenTracesWithEveryKindOfEvent() throws IOException {
        assertTrue(GoldenCase.all().size() >= 5, "only " + GoldenCase.all());
        for (GoldenCase golden : GoldenCase.all()) {
            Set<TraceEvent.Kind> kinds =
                    golden.trace().stream().map(TraceEvent::kind).collect(Collectors.toSet());
            assertEquals(EnumSet.allOf(TraceEvent.Kind.class), kinds, golden::toString);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void emulatorDoesWhatTheRtlDid(GoldenCase golden) throws IOException {
        TraceComparison comparison = new TraceComparison(EmulatorTrace.of(golden.read()), golden.trace());
        assertEquals(-1, comparison.firstDifference(), comparison::report);
    }

    /** Each trace is what the RTL did with one rule broken; the emulator keeps the rule, so it must differ. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("ohmesh.noc.rtl.Mutations#caught")
    void emulatorDiffersFromAMutant(String mutation) throws IOException {
        GoldenCase golden = GoldenCase.named(Mutations.GOLDEN);
        List<TraceEvent> mutant = golden.trace(mutation);
        TraceComparison comparison = new TraceComparison(EmulatorTrace.of(golden.read()), mutant);
        long first = comparison.firstDifference();
        assertTrue(first > 0, comparison::report);
        assertTrue(first < EmulatorTrace.cycles(mutant), comparison::report);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void oneChangedEventIsFoundInItsCycle(TraceEvent.Kind kind) throws IOException {
        for (GoldenCase golden : GoldenCase.all()) {
            List<TraceEvent> trace = golden.trace();
            int index = lastOf(kind, trace);
            TraceEvent event = trace.get(index);
            List<TraceEvent> missing = new ArrayList<>(trace);
            missing.remove(index);
            assertEquals(event.cycle(), new TraceComparison(trace, missing).firstDifference());
            assertEquals(event.cycle(), new TraceComparison(missing, trace).firstDifference());
            assertEquals(event.cycle(), new TraceComparison(trace, withFlit(trace, index)).firstDifference());
            assertEquals(event.cycle(), new TraceComparison(trace, later(trace, index)).firstDifference());
        }
    }

    @Test
    void reportNamesTheCycleAndWhoseEventsDiffer() throws IOException {
        List<TraceEvent> trace = GoldenCase.all().get(0).trace();
        int index = lastOf(TraceEvent.Kind.SA, trace);
        List<TraceEvent> rtl = later(trace, index);
        String report = new TraceComparison(trace, rtl).report();
        TraceEvent event = trace.get(index);
        assertTrue(report.startsWith("first difference in cycle " + event.cycle() + "\n"), report);
        assertTrue(report.contains("emulator only  " + event.line()), report);
        assertTrue(report.contains("both           " + (event.cycle() - 1) + ","), report);
    }

    private static int lastOf(TraceEvent.Kind kind, List<TraceEvent> trace) {
        int index = trace.size() - 1;
        while (trace.get(index).kind() != kind) {
            index--;
        }
        return index;
    }

    private static List<TraceEvent> withFlit(List<TraceEvent> trace, int index) {
        TraceEvent event = trace.get(index);
        List<TraceEvent> changed = new ArrayList<>(trace);
        changed.set(
                index,
                new TraceEvent(
                        event.cycle(), event.node(), event.port(), event.kind(), event.packet(), event.flit() ^ 1));
        return changed;
    }

    private static List<TraceEvent> later(List<TraceEvent> trace, int index) {
        TraceEvent event = trace.get(index);
        List<TraceEvent> changed = new ArrayList<>(trace);
        changed.set(
                index,
                new TraceEvent(
                        event.cycle() + 1, event.node(), event.port(), event.kind(), event.packet(), event.flit()));
        changed.sort(null);
        return changed;
    }
}
