// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.Clock;
import ohmesh.netlist.Netlist;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the clock runs a machine changes nothing: events, the whole state, counters and observed reads are the
 * same byte for byte, wherever the run is cut. At the end of a run the state is compared with nothing left out, the clock's
 * own cycles included; in the middle without those.
 */
class MachineInvarianceTest {
    private static final long LIMIT = 1_000_000;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRunPassesPacketsAndUsesArrays(long seed) {
        Recording run = finished(seed, clock -> {});
        assertTrue(run.machine.clock().cycle() > 100, "long enough");
        assertTrue(run.log(0).contains("eject"), "packets pass");
        assertTrue(run.log(0).contains(" pulse") || run.log(0).contains(" vmm"), "arrays work");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void burstsSleepingAndOrderChangeNothing(long seed) {
        Recording plain = finished(seed, clock -> {});
        for (int mode = 0; mode < 4; mode++) {
            boolean bursts = (mode & 1) != 0;
            boolean sleeping = (mode & 2) != 0;
            for (long order : new long[] {0, 8 * seed + mode}) {
                Recording other = finished(seed, clock -> {
                    clock.bursts(bursts);
                    clock.sleeping(sleeping);
                    clock.shuffle(order == 0 ? null : new SplittableRandom(order));
                });
                same(plain, other, 0, "bursts " + bursts + ", sleeping " + sleeping + ", order " + order);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void slicesAndLostCachesChangeNothing(long seed) {
        Netlist netlist = RandomMachine.of(seed);
        Recording plain = finished(seed, clock -> {});
        SplittableRandom random = new SplittableRandom(seed);
        Recording sliced = new Recording(netlist);
        Clock clock = sliced.machine.clock();
        while (clock.run(clock.cycle() + 1 + random.nextInt(60)) == Clock.Stop.CYCLE_LIMIT) {
            clock.dropCaches();
        }
        same(plain, sliced, 0, "slices");
        long every = 1 + seed % 7;
        Recording dropped = new Recording(netlist);
        while (dropped.machine.clock().run(dropped.machine.clock().cycle() + every) == Clock.Stop.CYCLE_LIMIT) {
            dropped.machine.clock().dropCaches();
        }
        same(plain, dropped, 0, "caches dropped every " + every + " cycles");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSavedStateGoesOnInAFreshMachine(long seed) throws IOException {
        Netlist netlist = RandomMachine.of(seed);
        Recording plain = finished(seed, clock -> {});
        SplittableRandom random = new SplittableRandom(-seed);
        for (int cut = 0; cut < 2; cut++) {
            long at = random.nextLong(plain.machine.clock().cycle());
            Recording first = new Recording(netlist);
            first.machine.clock().bursts(random.nextBoolean());
            assertEquals(Clock.Stop.CYCLE_LIMIT, first.machine.clock().run(at));
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            Checkpoint.save(saved, "random machine", first.machine.clock().state());
            Recording second = new Recording(netlist);
            Checkpoint.load(
                    new ByteArrayInputStream(saved.toByteArray()),
                    "random machine",
                    second.machine.clock().state());
            second.machine.clock().dropCaches();
            assertEquals(first.dump(), second.dump(), "loaded at " + at);
            second.machine.clock().bursts(random.nextBoolean());
            assertEquals(Clock.Stop.FINISHED, second.machine.clock().run(LIMIT));
            same(plain, second, at, "saved at " + at);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theStateAtEveryCycleIsTheSame(long seed) {
        long end = finished(seed, clock -> {}).machine.clock().cycle();
        long from = new SplittableRandom(seed).nextLong(end);
        Map<Long, String> plain = states(seed, from, true, true);
        assertTrue(!plain.isEmpty(), "cycles were seen");
        assertEquals(plain, states(seed, from, false, true), "no bursts");
        assertEquals(plain, states(seed, from, false, false), "stepping");
        Map<Long, String> cut = new TreeMap<>();
        plain.keySet().forEach(cycle -> {
            Recording run = new Recording(RandomMachine.of(seed));
            run.machine.clock().run(cycle + 1);
            cut.put(cycle, withoutClock(run));
        });
        assertEquals(plain, cut, "bursts up to the cycle");
    }

    /** Dumps after the first cycles with work from a cycle on, by cycle. */
    private static Map<Long, String> states(long seed, long from, boolean bursts, boolean sleeping) {
        Recording run = new Recording(RandomMachine.of(seed));
        Clock clock = run.machine.clock();
        clock.bursts(bursts);
        clock.sleeping(sleeping);
        Map<Long, String> dumps = new TreeMap<>();
        clock.observe(cycle -> dumps.put(cycle, withoutClock(run)), from);
        clock.run(from);
        // Counts cycles with work: a fixed stretch of cycles can lie inside a long wait and show none.
        while (dumps.size() < 6 && clock.run(clock.cycle() + 1) == Clock.Stop.CYCLE_LIMIT) {
            // The observer keeps the state.
        }
        return dumps;
    }

    /**
     * The state but for the clock's own: in the middle of a run it says when components were and will be ticked,
     * which is just what sleeping, stepping and bursts decide.
     */
    private static String withoutClock(Recording run) {
        return run.dump().lines().filter(line -> !line.startsWith("clock.")).collect(Collectors.joining("\n"));
    }

    private static Recording finished(long seed, Consumer<Clock> setting) {
        Recording run = new Recording(RandomMachine.of(seed));
        setting.accept(run.machine.clock());
        assertEquals(Clock.Stop.FINISHED, run.machine.clock().run(LIMIT));
        return run;
    }

    private static void same(Recording expected, Recording actual, long fromCycle, String how) {
        assertEquals(expected.log(fromCycle), actual.log(fromCycle), how);
        if (fromCycle == 0) { // else work reported before the cycle may begin after it
            assertEquals(expected.spanLog(), actual.spanLog(), how);
        }
        assertEquals(expected.dump(), actual.dump(), how);
        assertEquals(expected.counters(), actual.counters(), how);
        assertEquals(expected.observed(), actual.observed(), how);
        assertEquals(
                expected.machine.clock().lastActiveCycle(),
                actual.machine.clock().lastActiveCycle(),
                how);
    }
}
