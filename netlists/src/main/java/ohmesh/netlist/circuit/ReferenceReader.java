// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.circuit;

import java.util.ArrayList;
import java.util.List;
import ohmesh.netlist.circuit.CaseFields.Rule;
import ohmesh.netlist.circuit.CircuitCase.Reference;
import ohmesh.netlist.circuit.CircuitCase.Result;

/** Reads the results of other solvers that a circuit file carries. */
final class ReferenceReader {
    private final CaseFields fields;
    private final int rows;
    private final int columns;
    private final List<Reference> references = new ArrayList<>();

    private ReferenceReader(CaseFields fields, int rows, int columns) {
        this.fields = fields;
        this.rows = rows;
        this.columns = columns;
    }

    static List<Reference> read(CaseFields fields, int rows, int columns) {
        return new ReferenceReader(fields, rows, columns).read();
    }

    private List<Reference> read() {
        fields.matrix("cell_voltages_V", rows, columns, false, Rule.ANY)
                .ifPresent(values -> references.add(new Reference("cell_voltages_V", Result.CELL_VOLTS, values)));
        bits("bit_line_bottom_A", Result.BIT_BOTTOM_AMPS);
        bits("ngspice_column_currents_A", Result.BIT_BOTTOM_AMPS);
        bits("badcrossbar_column_currents_A", Result.BIT_BOTTOM_AMPS);
        bits("bit_line_top_A", Result.BIT_TOP_AMPS);
        words("word_line_left_A_from_driver", Result.WORD_LEFT_AMPS);
        words("word_line_right_A_from_driver", Result.WORD_RIGHT_AMPS);
        return List.copyOf(references);
    }

    private void bits(String key, Result result) {
        fields.vector(key, columns, true, "column", Rule.ANY)
                .ifPresent(values -> references.add(new Reference(key, result, values)));
    }

    private void words(String key, Result result) {
        fields.vector(key, rows, true, "row", Rule.ANY)
                .ifPresent(values -> references.add(new Reference(key, result, values)));
    }
}
