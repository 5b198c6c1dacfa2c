// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ohmesh.engine.Clock;
import ohmesh.engine.Plane;
import org.junit.jupiter.api.Test;

final class ScopeTest {
    private final Clock clock = new Clock();

    ScopeTest() {
        clock.add(new Noisemaker("tile(1,0)", 1, 1));
        clock.add(new Noisemaker("tile(1,0)2", 1, 1));
        clock.start();
    }

    @Test
    void aScopeHoldsItsPartsButNotItsNamesakes() {
        assertEquals(
                List.of("tile(1,0).flag", "tile(1,0).part[1].r", "tile(1,0).part[1].wide", "tile(1,0).g"),
                paths("tile(1,0)"));
        assertEquals(List.of("tile(1,0).part[1].r"), paths("tile(1,0).part[1].r"));
        assertEquals(List.of(), paths("tile(1,0).par"));
        assertEquals(8, paths("tile").size());
    }

    @Test
    void theClocksOwnPlanesAreNeverShown() {
        assertEquals(8, paths("").size());
        assertEquals(List.of(), paths("clock"));
        assertEquals(
                List.of("tile(1,0)", "tile(1,0).part[1]", "tile(1,0)2", "tile(1,0)2.part[1]"),
                Scope.names(clock.state()));
    }

    private List<String> paths(String prefix) {
        return Scope.select(clock.state(), prefix).stream().map(Plane::path).toList();
    }
}
