// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.read.Nearest;
import ohmesh.netlist.read.ProblemList;

/** Which members a circuit file may have: those that say something, and notes that say nothing to the solver. */
final class CaseNames {
    static final List<String> CIRCUIT = List.of(
            "name",
            "rows",
            "columns",
            "cols",
            "conductances_S",
            "wire_resistance_ohm",
            "row_wire_resistance_ohm",
            "column_wire_resistance_ohm",
            "driver_resistance_ohm",
            "sense_resistance_ohm",
            "cell",
            "input_voltages_V",
            "word_line_left_V",
            "word_line_right_V",
            "bit_line_top_V",
            "bit_line_bottom_V",
            "cell_voltages_V",
            "bit_line_bottom_A",
            "bit_line_top_A",
            "word_line_left_A_from_driver",
            "word_line_right_A_from_driver",
            "ngspice_column_currents_A",
            "badcrossbar_column_currents_A");

    private static final Set<String> NOTES = Set.of(
            "$schema",
            "description",
            "note",
            "notes",
            "comment",
            "convention",
            "scheme",
            "seed",
            "generator",
            "solved_by",
            "tools",
            "source",
            "cell_resistance_distribution",
            "ideal_column_currents_A",
            "max_rel_diff_ngspice_badcrossbar");

    /** How a case was made: which cells a write selected, with which voltage, from which seed. */
    private static final Pattern NOTE =
            Pattern.compile("(selected|generator|write|read)_[a-zA-Z_]+|(row|column|col)_masks?|max_rel_diff_.*");

    private CaseNames() {}

    static void check(JsonObject document, ProblemList problems) {
        document.members().forEach((name, member) -> {
            boolean known = CIRCUIT.contains(name)
                    || NOTES.contains(name)
                    || NOTE.matcher(name).matches();
            if (!known) {
                List<String> names = new ArrayList<>(CIRCUIT);
                names.addAll(NOTES);
                problems.at(member.nameLocation(), "unknown field \"" + name + "\"" + Nearest.hint(name, names));
            }
        });
    }
}
