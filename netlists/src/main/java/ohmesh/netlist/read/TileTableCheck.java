// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ohmesh.netlist.ArraySpec.CellKind;

/** The tables of a tile fit the fields of an instruction, their names fit programs, pulses fit the cells. */
final class TileTableCheck implements CrossCheck {
    private static final int MOST_ENTRIES = 32;
    private static final String CELL = "/chip/tile/array/cell";
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    @Override
    public void run(Bound bound, ProblemList problems) {
        symbols(bound, problems, "/channels");
        symbols(bound, problems, "/spikes");
        for (String tile : bound.elements("/tiles")) {
            for (String table : List.of("arrays", "pulses", "tables")) {
                int entries = bound.names(tile + "/" + table).size();
                if (entries > MOST_ENTRIES) {
                    problems.at(bound.place(tile + "/" + table), entries + " entries; at most " + MOST_ENTRIES);
                }
                symbols(bound, problems, tile + "/" + table);
            }
            symbols(bound, problems, tile + "/constants");
            for (String name : bound.names(tile + "/pulses")) {
                pulse(bound, problems, tile + "/pulses/" + name);
            }
        }
    }

    private static void symbols(Bound bound, ProblemList problems, String path) {
        for (String name : bound.names(path)) {
            if (Names.isKey(name) && !SYMBOL.matcher(name).matches()) {
                problems.at(
                        bound.place(path + "/" + name),
                        "\"" + name + "\" cannot be written in a program; letters, digits, _ and . only");
            }
        }
    }

    private static void pulse(Bound bound, ProblemList problems, String path) {
        bound.get(path + "/amplitude", Double.class).filter(volts -> volts == 0).ifPresent(volts -> {
            problems.at(bound.place(path + "/amplitude"), "a pulse of 0 V moves nothing");
        });
        gate(bound, problems, path + "/gate");
    }

    private static void gate(Bound bound, ProblemList problems, String path) {
        Optional<Double> gate = bound.get(path, Double.class);
        Optional<Double> threshold = bound.get("/chip/tile/array/transistor/threshold", Double.class);
        boolean transistors = bound.get(CELL, CellKind.class).equals(Optional.of(CellKind.ONE_TRANSISTOR_ONE_RESISTOR));
        if (transistors && gate.isPresent() && threshold.isPresent() && gate.get() <= threshold.get()) {
            problems.at(
                    bound.place(path),
                    "a gate of " + Units.text(gate.get(), "V") + " opens no transistor: not above the threshold "
                            + Units.text(threshold.get(), "V") + "; raise the gate");
        }
    }
}
