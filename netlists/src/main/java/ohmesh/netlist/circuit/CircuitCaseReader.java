// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.circuit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.circuit.CaseFields.Rule;
import ohmesh.netlist.circuit.CircuitCase.Ends;
import ohmesh.netlist.circuit.CircuitCase.Wires;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.Pointer;
import ohmesh.netlist.read.ProblemList;
import ohmesh.netlist.read.Sources;

/**
 * Reads a circuit from JSON. The line ends are either {@code input_voltages_V} (word lines driven at the left, their
 * far ends open, bit lines at 0 V at the bottom) or the four sides, where null floats and a side that is not given
 * floats as a whole. All numbers are in the SI unit that ends the name. Reading never throws for bad input.
 */
public final class CircuitCaseReader {
    /** Largest file. */
    public static final long MAXIMUM_BYTES = 64L << 20;

    /** Most word or bit lines. */
    public static final int MOST_LINES = 4096;

    /** Most of longer side x shorter side squared: the numbers that the elimination keeps, a gigabyte. */
    public static final long MOST_WORK = 1L << 27;

    private final ProblemList problems = new ProblemList();

    private CircuitCaseReader() {}

    /** The circuit of a file, or all its problems. */
    public static CircuitRead read(Path file) {
        return new CircuitCaseReader().readFile(file);
    }

    private CircuitRead readFile(Path file) {
        String name = file.toString();
        Optional<CircuitCase> circuit = document(file, name).flatMap(object -> circuit(file, object));
        return problems.isEmpty()
                ? new CircuitRead(circuit.orElseThrow(), List.of())
                : new CircuitRead(null, problems.sorted(shown -> shown));
    }

    private Optional<JsonObject> document(Path file, String name) {
        Location place = Location.outsideText("", Pointer.ROOT);
        Optional<String> obstacle = Sources.noFile(file);
        if (obstacle.isPresent() || !Files.exists(file)) {
            problems.at(place, obstacle.map(what -> file + " " + what).orElse("there is no file " + file));
            return Optional.empty();
        }
        try {
            Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
            String text = new Sources(folder, List.of()).read(name, file, MAXIMUM_BYTES);
            Optional<JsonValue> document = JsonTree.parse(name, text, problems);
            document.filter(value -> !(value instanceof JsonObject))
                    .ifPresent(value -> problems.at(value.location(), "expected an object, found " + value.what()));
            return document.filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
        } catch (Sources.Refused e) {
            problems.at(place, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<CircuitCase> circuit(Path file, JsonObject document) {
        CaseNames.check(document, problems);
        CaseFields fields = new CaseFields(document, problems);
        Wires wires = wires(fields);
        Optional<Integer> rows = lines(fields, "rows");
        Optional<Integer> columns = lines(fields, fields.has("cols") ? "cols" : "columns");
        if (fields.has("cols") && fields.has("columns")) {
            problems.at(document.get("cols").orElseThrow().location(), "\"cols\" stands beside \"columns\"");
        }
        if (rows.isEmpty() || columns.isEmpty() || tooLarge(document, rows.get(), columns.get())) {
            return Optional.empty();
        }
        return sized(file, fields, rows.get(), columns.get(), wires);
    }

    private Optional<CircuitCase> sized(Path file, CaseFields fields, int rows, int columns, Wires wires) {
        if (!fields.has("conductances_S")) {
            fields.missing("conductances_S", "rows of conductances in siemens");
        }
        Optional<double[]> conductances = fields.matrix("conductances_S", rows, columns, false, Rule.SIEMENS);
        EndsReader reader = new EndsReader(fields, rows, columns, problems);
        Optional<Ends> ends = reader.read();
        ends.ifPresent(given -> reader.refuseShorts(given, wires));
        Optional<CellModel> cell = new CellModelReader(rows, columns, problems)
                .read(fields.object().get("cell"));
        if (conductances.isPresent() && cell.isPresent()) {
            refuseLeaks(fields, conductances.get(), cell.get());
        }
        List<CircuitCase.Reference> references = ReferenceReader.read(fields, rows, columns);
        if (conductances.isEmpty() || ends.isEmpty() || cell.isEmpty()) {
            return Optional.empty();
        }
        String name = fields.object().string("name").orElse(String.valueOf(file.getFileName()));
        return Optional.of(
                new CircuitCase(name, rows, columns, conductances.get(), wires, ends.get(), cell.get(), references));
    }

    /** A selector that is off conducts less than the cell that it blocks. */
    private void refuseLeaks(CaseFields fields, double[] conductances, CellModel cell) {
        double lowest = Arrays.stream(conductances).min().orElse(Double.NaN);
        if (cell.selector() != null && cell.selector().leak() >= lowest) {
            Location place = ((JsonObject) fields.object().get("cell").orElseThrow())
                    .get("leak_S")
                    .orElseThrow()
                    .location();
            problems.at(
                    place,
                    "leak_S " + cell.selector().leak() + " is not below the lowest of conductances_S, " + lowest
                            + ": a selector that is off blocks its cell");
        }
    }

    private static Optional<Integer> lines(CaseFields fields, String name) {
        if (!fields.has(name)) {
            fields.missing(name, "how many there are");
        }
        return fields.size(name, MOST_LINES);
    }

    private boolean tooLarge(JsonObject document, int rows, int columns) {
        long shorter = Math.min(rows, columns);
        boolean large = shorter * shorter * Math.max(rows, columns) > MOST_WORK;
        if (large) {
            problems.at(
                    document.location(),
                    rows + " x " + columns + " cells are too many: longer side x shorter side^2 is at most "
                            + MOST_WORK);
        }
        return large;
    }

    private static Wires wires(CaseFields fields) {
        double both = fields.number("wire_resistance_ohm", 0, Rule.OHMS);
        boolean apart = fields.has("row_wire_resistance_ohm") && fields.has("column_wire_resistance_ohm");
        if (!fields.has("wire_resistance_ohm") && !apart) {
            fields.missing("wire_resistance_ohm", "ohms of every segment; 0 is an ideal wire");
        }
        double row = fields.number("row_wire_resistance_ohm", both, Rule.OHMS);
        double column = fields.number("column_wire_resistance_ohm", both, Rule.OHMS);
        return new Wires(
                row,
                column,
                row + fields.number("driver_resistance_ohm", 0, Rule.OHMS),
                column + fields.number("sense_resistance_ohm", 0, Rule.OHMS));
    }
}
