// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;

/** Rows of numbers inside the netlist. */
final class InlineTable {
    private final int powerOfTen;
    private final ProblemList problems;

    InlineTable(int powerOfTen, ProblemList problems) {
        this.powerOfTen = powerOfTen;
        this.problems = problems;
    }

    Optional<MatrixBinder.Numbers> read(JsonArray table) {
        if (table.elements().isEmpty()) {
            problems.at(table.location(), "no rows");
            return Optional.empty();
        }
        NumberRows rows = new NumberRows();
        boolean right = true;
        for (JsonValue row : table.elements()) {
            Optional<double[]> numbers = row(row, rows.columns());
            right &= numbers.isPresent();
            numbers.ifPresent(rows::add);
        }
        return right
                ? Optional.of(new MatrixBinder.Numbers(rows.matrix(), (row, column) -> place(table, row, column)))
                : Optional.empty();
    }

    private Optional<double[]> row(JsonValue node, int width) {
        if (!(node instanceof JsonArray row)) {
            problems.at(node.location(), "expected a row of numbers [...], found " + node.what());
            return Optional.empty();
        }
        List<JsonValue> cells = row.elements();
        if (cells.isEmpty() || (width >= 0 && cells.size() != width)) {
            problems.at(
                    row.location(),
                    cells.isEmpty()
                            ? "an empty row"
                            : "this row has " + cells.size() + " numbers, the rows above have " + width);
            return Optional.empty();
        }
        double[] numbers = new double[cells.size()];
        BadCells bad = new BadCells();
        for (int i = 0; i < numbers.length; i++) {
            Optional<Double> value = JsonScalar.number(cells.get(i))
                    .filter(digits -> Units.number(digits).isPresent())
                    .flatMap(digits -> Units.scaled(digits, powerOfTen));
            if (value.isEmpty()) {
                bad.add(i);
            }
            numbers[i] = value.orElse(0.0);
        }
        if (!bad.isEmpty()) {
            JsonValue cell = cells.get(bad.first());
            problems.at(cell.location(), wrong(cell) + bad.others());
            return Optional.empty();
        }
        return Optional.of(numbers);
    }

    private static String wrong(JsonValue cell) {
        return JsonScalar.number(cell)
                .map(digits -> digits + Units.OUTSIDE)
                .orElseGet(() -> "expected a finite number, found " + cell.what());
    }

    private static ohmesh.netlist.json.Location place(JsonArray table, int row, int column) {
        JsonValue cells = table.elements().get(row);
        return cells instanceof JsonArray array ? array.elements().get(column).location() : cells.location();
    }
}
