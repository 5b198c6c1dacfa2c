// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.chip.Machine;
import ohmesh.engine.Plane;

/** Conductances of the cells of tile (0,0), from the state. */
final class Cells {
    private Cells() {}

    /** One cell of a physical array, for example {@code a.plus}, by its index. */
    static double conductance(Machine machine, String array, int cell) {
        return machine.clock().state().planes().stream()
                .filter(plane -> plane.path().equals("tile(0,0)." + array + ".conductance"))
                .map(plane -> ((Plane.Reals) plane).elements()[cell])
                .findFirst()
                .orElseThrow();
    }
}
