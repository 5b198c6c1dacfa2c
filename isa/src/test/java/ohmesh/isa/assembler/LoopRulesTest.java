// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.isa.assembler.LoopRules.Loop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoopRulesTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void fourLoopsNestAndAFifthDoesNot() {
        String four = "loop 2, end\n".repeat(4) + "nop\nend: halt";
        assertEquals(List.of(), messages(four));
        String five = "loop 2, end\n".repeat(5) + "nop\nend: halt";
        assertEquals(
                List.of("5:9: the loop stands in 4 others, the outermost in line 1; 4 is the deepest nest"),
                messages(five));
    }

    @Test
    void loopsThatFollowEachOtherDoNotNest() {
        assertEquals(List.of(), messages("loop 2, 1\nnop\n".repeat(10)));
    }

    @Test
    void aBodyMayEndWithTheOneAroundItButNotBehindIt() {
        assertEquals(List.of(), messages("loop 2, 3\nloop 2, 2\nnop\nnop\nnop"));
        assertEquals(
                List.of("2:9: the loop body runs past the end of the loop of line 1 around it"),
                messages("loop 2, 3\nloop 2, 3\nnop\nnop\nnop"));
    }

    @Test
    void aBodyMayEndWithTheProgramButNotBehindIt() {
        assertEquals(List.of(), messages("loop 2, 2\nnop\nnop"));
        assertEquals(
                List.of("1:9: a loop body of 3 instructions; the program ends 2 after the loop"),
                messages("loop 2, 3\nnop\nnop"));
    }

    /** Counted from first principles: the loops kept lie inside or outside each other, and at most four hold any address. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLoopsThatBreakNoRuleNestInEachOther(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = random.nextInt(2, 60);
        List<Loop> loops = new ArrayList<>();
        for (int address = 0; address < size; address++) {
            if (random.nextBoolean()) {
                loops.add(new Loop(address, random.nextInt(1, 20)));
            }
        }
        Map<Integer, String> broken = LoopRules.violations(loops, size, Integer::toString);
        loops.removeIf(loop -> broken.containsKey(loop.address()));
        for (int address = 0; address < size; address++) {
            int at = address;
            assertTrue(loops.stream().filter(loop -> holds(loop, at)).count() <= 4, () -> "at " + at);
        }
        for (Loop a : loops) {
            assertTrue(a.end() <= size);
            for (Loop b : loops) {
                boolean crosses = holds(a, b.address()) && b.end() > a.end();
                assertFalse(crosses, () -> a + " and " + b);
            }
        }
        assertEquals(Map.of(), LoopRules.violations(loops, size, Integer::toString));
    }

    private static boolean holds(Loop loop, int address) {
        return address > loop.address() && address < loop.end();
    }

    private static List<String> messages(String text) {
        return Assembler.assemble("t", text, Symbols.none()).diagnostics().stream()
                .map(diagnostic -> diagnostic.line() + ":" + diagnostic.column() + ": " + diagnostic.message())
                .toList();
    }
}
