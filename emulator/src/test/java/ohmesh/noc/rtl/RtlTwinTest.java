// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.Flit;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The emulator and the RTL with the same stimulus, event by event and hash by hash. */
@Tag("rtl")
class RtlTwinTest {
    private static final int BATCH = 50;

    @TempDir
    static Path compiled;

    @TempDir
    Path folder;

    static IntStream batches() {
        return IntStream.range(0, 20).map(batch -> batch * BATCH);
    }

    @ParameterizedTest(name = "50 seeds from {0}")
    @MethodSource("batches")
    void agreesOnRandomStimuli(int firstSeed) {
        Simulator simulator = simulator(Simulator.Tool.ICARUS, compiled);
        for (int seed = firstSeed; seed < firstSeed + BATCH; seed++) {
            TraceComparison comparison = compare(RandomCase.of(seed), simulator);
            int named = seed;
            assertEquals(-1, comparison.firstDifference(), () -> "seed " + named + ": " + comparison.report());
        }
    }

    @Test
    void manyRandomStimuliHaveFaults() {
        long faulty = IntStream.range(0, 1000)
                .filter(seed -> !RandomCase.of(seed).faultMap().none())
                .count();
        assertTrue(faulty >= 500, faulty + " of 1,000 stimuli have faults");
    }

    /** Packets that go as if nothing were dead meet the dead ports of the RTL. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"link:0,0-1,0", "link:2,1-2,2", "router:1,1"})
    void wayOverADeadPortIsRefusedByTheRtl(String faults) {
        Simulator simulator = simulator(Simulator.Tool.ICARUS, compiled);
        RtlCase.Hardware hardware = new RtlCase.Hardware(3, 3, 4, 1, 1);
        FaultMap whole = new FaultMap(hardware.topology());
        List<Stimulus.Due> packets = List.of(
                new Stimulus.Due(0, 0, Flit.single(2, 0, 1)),
                new Stimulus.Due(0, 8, Flit.single(5, 8, 2)),
                new Stimulus.Due(0, 3, Flit.single(4, 3, 3)));
        Routing careless = Routing.of(NetworkSpec.Routing.XY, whole, 1);
        RtlCase harmless = new RtlCase(hardware, "none", careless, new Stimulus(packets));
        assertEquals(-1, compare(harmless, simulator).firstDifference());
        RtlCase harmful = new RtlCase(hardware, faults, careless, new Stimulus(packets));
        AssertionError refusal = assertThrows(AssertionError.class, () -> simulator.trace(harmful, 50));
        assertTrue(refusal.getMessage().contains("dead port used in cycle"), refusal.getMessage());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesInVerilatorToo(int seed) {
        RtlCase.Hardware hardware = new RtlCase.Hardware(3, 3, 4, 1, 1);
        TraceComparison comparison =
                compare(RandomCase.of(seed, hardware), simulator(Simulator.Tool.VERILATOR, compiled));
        assertEquals(-1, comparison.firstDifference(), comparison::report);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ohmesh.noc.rtl.Mutations#caught")
    void mutationIsCaught(String mutation) {
        Simulator mutant = simulator(Simulator.Tool.ICARUS, folder, mutation);
        RtlCase.Hardware hardware = new RtlCase.Hardware(3, 3, 2, 1, 1);
        long caught = IntStream.range(0, 10)
                .filter(seed -> compare(RandomCase.of(seed, hardware), mutant).firstDifference() >= 0)
                .count();
        assertTrue(caught >= 5, caught + " of 10 stimuli show " + mutation);
    }

    /**
     * With one virtual channel the pointers of port and switch are equal whenever heads compete: the port's moves alone
     * only where no credit is there, and the holder then brings the switch's after it before the port is free again.
     */
    @Test
    void speculationNeverLosesACycleWithOneVirtualChannel() {
        Simulator mutant = simulator(Simulator.Tool.ICARUS, folder, "MUTATE_SPECULATION");
        RtlCase.Hardware hardware = new RtlCase.Hardware(3, 3, 2, 1, 1);
        for (int seed = 0; seed < 20; seed++) {
            TraceComparison comparison = compare(RandomCase.of(seed, hardware), mutant);
            assertEquals(-1, comparison.firstDifference(), comparison::report);
        }
    }

    static Stream<Arguments> goldenCases() {
        return Stream.of(
                golden("one-slot", 10, new RtlCase.Hardware(2, 2, 1, 1, 1)),
                golden("contention", 11, new RtlCase.Hardware(3, 3, 4, 1, 2)),
                golden("long-links", 41, new RtlCase.Hardware(4, 2, 6, 3, 3)),
                golden("short-buffers", 47, new RtlCase.Hardware(3, 4, 2, 1, 1)),
                golden("sixteen-routers", 31, new RtlCase.Hardware(4, 4, 4, 1, 1)),
                golden("dead-routers", 16, new RtlCase.Hardware(4, 4, 3, 2, 1)));
    }

    private static Arguments golden(String name, int seed, RtlCase.Hardware hardware) {
        return Arguments.of(name, seed, hardware);
    }

    /** {@code -Dgolden.update=true} writes the golden traces anew. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("goldenCases")
    void goldenTracesAreThoseOfTheRtl(String name, int seed, RtlCase.Hardware hardware) throws IOException {
        Simulator simulator = simulator(Simulator.Tool.ICARUS, compiled);
        if (Boolean.getBoolean("golden.update")) {
            RtlCase given = RandomCase.of(seed, hardware);
            GoldenCase.write(name, given, simulator.trace(given, EmulatorTrace.cycles(EmulatorTrace.of(given))));
        }
        GoldenCase golden = GoldenCase.all().stream()
                .filter(candidate -> candidate.toString().equals(name))
                .findFirst()
                .orElseThrow();
        List<TraceEvent> trace = golden.trace();
        assertFalse(trace.isEmpty());
        assertEquals(trace, simulator.trace(golden.read(), EmulatorTrace.cycles(trace)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ohmesh.noc.rtl.Mutations#caught")
    void goldenTracesOfMutantsAreThoseOfTheRtl(String mutation) throws IOException {
        GoldenCase golden = GoldenCase.named(Mutations.GOLDEN);
        Simulator mutant = simulator(Simulator.Tool.ICARUS, folder, mutation);
        List<TraceEvent> trace = mutant.trace(golden.read(), EmulatorTrace.cycles(golden.trace()));
        if (Boolean.getBoolean("golden.update")) {
            golden.write(mutation, trace);
        }
        assertEquals(golden.trace(mutation), trace);
    }

    private static TraceComparison compare(RtlCase given, Simulator simulator) {
        List<TraceEvent> emulator = EmulatorTrace.of(given);
        return new TraceComparison(emulator, simulator.trace(given, EmulatorTrace.cycles(emulator)));
    }

    /** Without the tool the test is skipped, or fails where the profile asks for it. */
    private static Simulator simulator(Simulator.Tool tool, Path folder, String... defines) {
        String missing = tool + " is not installed: the RTL twin is not compared";
        if (Boolean.getBoolean("rtl.required")) {
            assertTrue(tool.installed(), missing);
        }
        assumeTrue(tool.installed(), missing);
        return new Simulator(tool, folder, defines);
    }
}
