// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.engine.Clock;
import ohmesh.run.RunLoop;
import org.junit.jupiter.api.Test;

final class RunLoopTest {
    private final ToyMachine toy = new ToyMachine(1, Console.STEPS, ToyMachine.Ending.FINISH);
    private final List<Long> seen = new ArrayList<>();

    @Test
    void actionsRunAtTheBeginningOfTheirCycle() throws IOException {
        RunLoop loop = new RunLoop(toy.clock(), Long.MAX_VALUE);
        for (long cycle : new long[] {RunLoop.SLICE_CYCLES, 0, 1, RunLoop.SLICE_CYCLES - 1, 40_000}) {
            loop.at(cycle, () -> seen.add(toy.clock().cycle() - cycle));
        }
        loop.at(1L << 40, () -> seen.add(-1L));
        assertEquals(Optional.of(Clock.Stop.FINISHED), loop.run(() -> false, cycle -> {}));
        assertEquals(List.of(0L, 0L, 0L, 0L, 0L), seen);
        assertEquals(List.of(1L << 40), loop.pending());
    }

    @Test
    void actionAtTheLimitStillRunsAndOneBehindDoesNot() throws IOException {
        RunLoop loop = new RunLoop(toy.clock(), 500);
        loop.at(500, () -> seen.add(toy.clock().cycle()));
        loop.at(501, () -> seen.add(-1L));
        assertEquals(Optional.of(Clock.Stop.CYCLE_LIMIT), loop.run(() -> false, cycle -> {}));
        assertEquals(List.of(500L), seen);
    }

    @Test
    void interruptedLoopStopsBetweenSlicesAndCanGoOn() throws IOException {
        assertEquals(Optional.empty(), new RunLoop(toy.clock(), Long.MAX_VALUE).run(() -> seen.size() == 3, seen::add));
        assertEquals(List.of(RunLoop.SLICE_CYCLES, 2 * RunLoop.SLICE_CYCLES, 3 * RunLoop.SLICE_CYCLES), seen);
        assertEquals(
                Optional.of(Clock.Stop.FINISHED),
                new RunLoop(toy.clock(), Long.MAX_VALUE).run(() -> false, cycle -> {}));
    }
}
