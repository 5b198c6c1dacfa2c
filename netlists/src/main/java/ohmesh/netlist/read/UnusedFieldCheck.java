// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.LogicalArray.Pairing;

/**
 * Fields that the user gave and that nothing would look at, so that no one sweeps a number without effect. What
 * stands in a preset may be without effect.
 */
final class UnusedFieldCheck implements CrossCheck {
    private static final String TILE = "/chip/tile";

    @Override
    public void run(Bound bound, ProblemList problems) {
        bound.get(TILE + "/array/cell", CellKind.class)
                .filter(cell -> cell == CellKind.PASSIVE)
                .ifPresent(cell -> passive(bound, problems));
        if (onlySingleCells(bound)) {
            refuse(bound, problems, TILE + "/adc", "subtraction", "single cells; no array has pairs");
        }
    }

    private static void passive(Bound bound, ProblemList problems) {
        refuse(bound, problems, TILE + "/array", "transistor", "passive cells");
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/pulses")) {
                refuse(bound, problems, tile + "/pulses/" + name, "gate", "passive cells");
            }
        }
    }

    /** Whether there are arrays, none of them with pairs or with a pairing that is wrong. */
    private static boolean onlySingleCells(Bound bound) {
        int arrays = 0;
        int single = 0;
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/arrays")) {
                arrays++;
                single += bound.get(tile + "/arrays/" + name + "/pairing", Pairing.class)
                                .filter(pairing -> pairing == Pairing.SINGLE)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        return arrays > 0 && single == arrays;
    }

    private static void refuse(Bound bound, ProblemList problems, String path, String field, String cells) {
        boolean given = bound.names(path).contains(field) && !Presets.hold(bound.place(path + "/" + field));
        if (given) {
            problems.at(bound.place(path + "/" + field), "\"" + field + "\" has no meaning for " + cells);
        }
    }
}
