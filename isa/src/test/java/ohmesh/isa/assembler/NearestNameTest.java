// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    @Test
    void theFewestEditsWin() {
        assertEquals(Optional.of("vmuls"), NearestName.of("vmulss", List.of("vmul", "vmuls", "vmacs")));
        assertEquals(Optional.of("weights"), NearestName.of("wieghts", List.of("weights", "heights")));
    }

    @Test
    void theFirstInOrderWinsAmongEquals() {
        assertEquals(Optional.of("aa"), NearestName.of("a", List.of("ab", "aa")));
    }

    @Test
    void caseIsNoDifference() {
        assertEquals(Optional.of("WEIGHTS"), NearestName.of("weights", List.of("weight", "WEIGHTS")));
    }

    @Test
    void namesWithNothingInCommonAreNotSuggested() {
        assertEquals(Optional.empty(), NearestName.of("C", List.of("A", "B")));
        assertEquals(Optional.empty(), NearestName.of("sigmoid", List.of("tanh")));
    }

    @Test
    void withoutANearNameAFewAreListedAndManyAreNot() {
        assertEquals("; known: `tanh`, `exp`", NearestName.hint("sigmoid", List.of("tanh", "exp")));
        assertEquals("; there are none", NearestName.hint("sigmoid", List.of()));
        assertEquals("", NearestName.hint("sigmoid", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i")));
    }
}
