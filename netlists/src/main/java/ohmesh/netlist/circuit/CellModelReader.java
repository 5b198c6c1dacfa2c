// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.circuit;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.ArraySpec.Selector;
import ohmesh.netlist.ArraySpec.Transistor;
import ohmesh.netlist.ArraySpec.Transistor.Gates;
import ohmesh.netlist.circuit.CaseFields.Rule;
import ohmesh.netlist.device.CellCurve;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.read.Nearest;
import ohmesh.netlist.read.ProblemList;

/** Reads the member {@code cell} of a circuit: its kind and the numbers of that kind. */
final class CellModelReader {
    private static final String KIND = "kind";
    private static final String CURVE_VOLTS = "v0_V";
    private static final List<String> KINDS = List.of("ohmic", "sinh", "polynomial", "selector", "transistor");

    /** Members of any kind that only explain. */
    private static final List<String> NOTES = List.of("law", "note", "description");

    private final int rows;
    private final int columns;
    private final ProblemList problems;

    CellModelReader(int rows, int columns, ProblemList problems) {
        this.rows = rows;
        this.columns = columns;
        this.problems = problems;
    }

    /** The cells; ohmic where nothing is given, empty where it is wrong. */
    Optional<CellModel> read(Optional<JsonValue> given) {
        if (given.isEmpty()) {
            return Optional.of(CellModel.OHMIC);
        }
        if (!(given.get() instanceof JsonObject cell)) {
            problems.at(
                    given.get().location(),
                    "expected an object, found " + given.get().what());
            return Optional.empty();
        }
        Optional<String> kind = cell.string(KIND);
        if (kind.isEmpty() || !KINDS.contains(kind.get())) {
            problems.at(
                    cell.get(KIND)
                            .map(JsonValue::location)
                            .orElse(cell.location().member(KIND)),
                    kind.map(name -> "\"" + name + "\" is no kind of cell" + Nearest.hint(name, KINDS))
                            .orElse("the field \"kind\" is missing: one of " + String.join(", ", KINDS)));
            return Optional.empty();
        }
        return Optional.of(ofKind(kind.get(), cell));
    }

    private CellModel ofKind(String kind, JsonObject cell) {
        CaseFields fields = new CaseFields(cell, problems);
        return switch (kind) {
            case "sinh" -> {
                names(cell, List.of(CURVE_VOLTS));
                yield CellModel.of(new CellCurve.Sinh(
                        required(fields, CURVE_VOLTS, "volts of I = G v0 sinh(v / v0)", Rule.VOLTS_ABOVE_ZERO)));
            }
            case "polynomial" -> {
                names(cell, List.of("quadratic_per_V", "cubic_per_V2"));
                yield CellModel.of(new CellCurve.Polynomial(
                        fields.number("quadratic_per_V", 0, Rule.NOT_NEGATIVE),
                        fields.number("cubic_per_V2", 0, Rule.NOT_NEGATIVE)));
            }
            case "selector" -> selector(fields);
            case "transistor" -> transistor(fields);
            default -> {
                names(cell, List.of());
                yield CellModel.OHMIC;
            }
        };
    }

    private CellModel selector(CaseFields fields) {
        names(fields.object(), List.of("threshold_V", "hold_V", "leak_S", CURVE_VOLTS));
        Selector selector = new Selector(
                required(fields, "threshold_V", "volts above which a cell turns on", Rule.VOLTS_ABOVE_ZERO),
                required(fields, "hold_V", "volts that it drops while on", Rule.VOLTS_NOT_NEGATIVE),
                required(fields, "leak_S", "conductance of a cell that is off", Rule.SIEMENS));
        if (selector.hold() >= selector.threshold()) {
            problems.at(
                    fields.object().location().member("hold_V"),
                    "hold_V " + selector.hold() + " is not below threshold_V " + selector.threshold());
        }
        return new CellModel(curve(fields), selector, null, new double[0]);
    }

    private CellModel transistor(CaseFields fields) {
        names(fields.object(), List.of("threshold_V", "transconductance_A_per_V2", "gate_V", "gates", CURVE_VOLTS));
        Gates gates = gates(fields);
        double threshold =
                required(fields, "threshold_V", "gate voltage at which the channel opens", Rule.VOLTS_ABOVE_ZERO);
        double transconductance =
                required(fields, "transconductance_A_per_V2", "k of k / 2 (gate - threshold)^2", Rule.ABOVE_ZERO);
        int lines = gates == Gates.ROWS ? rows : columns;
        String line = gates == Gates.ROWS ? "row" : "column";
        if (!fields.has("gate_V")) {
            fields.missing("gate_V", "one gate voltage a " + line);
        }
        double[] volts = fields.vector("gate_V", lines, false, line, Rule.VOLTS).orElse(new double[lines]);
        return new CellModel(curve(fields), null, new Transistor(threshold, transconductance, 0, gates), volts);
    }

    private Gates gates(CaseFields fields) {
        Optional<JsonValue> given = fields.object().get("gates");
        Optional<String> name = given.flatMap(JsonScalar::string);
        if (given.isPresent() && !name.equals(Optional.of("rows")) && !name.equals(Optional.of("columns"))) {
            problems.at(given.get().location(), "gates run along \"rows\" or \"columns\"");
        }
        return name.equals(Optional.of("columns")) ? Gates.COLUMNS : Gates.ROWS;
    }

    private static CellCurve curve(CaseFields fields) {
        return fields.has(CURVE_VOLTS)
                ? new CellCurve.Sinh(fields.number(CURVE_VOLTS, Double.NaN, Rule.VOLTS_ABOVE_ZERO))
                : new CellCurve.Ohmic();
    }

    private static double required(CaseFields fields, String name, String meaning, Rule rule) {
        if (!fields.has(name)) {
            fields.missing(name, meaning);
        }
        return fields.number(name, Double.NaN, rule);
    }

    private void names(JsonObject cell, List<String> known) {
        cell.members().forEach((name, member) -> {
            if (!known.contains(name) && !NOTES.contains(name) && !name.equals(KIND)) {
                problems.at(
                        member.nameLocation(),
                        "unknown field \"" + name + "\" of such a cell" + Nearest.hint(name, known));
            }
        });
    }
}
