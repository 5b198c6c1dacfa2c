// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.Pointer;

/** Numbers from a CSV file. A first row without any number is a header. */
final class CsvTable {
    private static final int MOST_PROBLEMS = 10;

    private final String file;
    private final Pointer pointer;
    private final int powerOfTen;
    private final ProblemList problems;
    private final NumberRows rows = new NumberRows();
    private final List<Integer> lines = new ArrayList<>();
    private int found;
    private int firstHidden;
    private boolean full;

    CsvTable(String file, Pointer pointer, int powerOfTen, ProblemList problems) {
        this.file = file;
        this.pointer = pointer;
        this.powerOfTen = powerOfTen;
        this.problems = problems;
    }

    Optional<MatrixBinder.Numbers> read(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            boolean first = true;
            for (CsvRecord record : reader) {
                if (!(first && isHeader(record))) {
                    row(record);
                }
                first = false;
                if (full) {
                    return Optional.empty();
                }
            }
        } catch (CsvParseException e) {
            problem(lines.isEmpty() ? 1 : lines.get(lines.size() - 1) + 1, "not CSV: " + e.getMessage());
        } catch (java.io.IOException | UncheckedIOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
        if (found == 0 && rows.rows() == 0) {
            problem(1, "no rows of numbers");
        }
        if (found > MOST_PROBLEMS) {
            problems.at(place(firstHidden), "and " + (found - MOST_PROBLEMS) + " more rows are wrong");
        }
        return found == 0
                ? Optional.of(new MatrixBinder.Numbers(rows.matrix(), (row, column) -> place(lines.get(row))))
                : Optional.empty();
    }

    private static boolean isHeader(CsvRecord record) {
        return record.getFields().stream().noneMatch(CsvTable::looksNumeric)
                && record.getFields().stream().anyMatch(cell -> !cell.isBlank());
    }

    private static boolean looksNumeric(String cell) {
        String text = cell.strip();
        return Units.number(text).isPresent() || text.equalsIgnoreCase("nan") || text.matches("[+-]?(?i:inf|infinity)");
    }

    private void row(CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        int width = record.getFieldCount();
        if (rows.columns() >= 0 && width != rows.columns()) {
            problem(line, "this row has " + width + " numbers, the rows above have " + rows.columns());
            return;
        }
        if (!rows.hasRoom(width)) {
            problem(line, "more than " + NumberRows.MOST + " numbers");
            full = true;
            return;
        }
        double[] numbers = new double[width];
        BadCells bad = new BadCells();
        for (int i = 0; i < width; i++) {
            Optional<Double> value = number(record.getField(i).strip());
            if (value.isEmpty()) {
                bad.add(i);
            }
            numbers[i] = value.orElse(0.0);
        }
        if (!bad.isEmpty()) {
            String cell = record.getField(bad.first());
            problem(
                    line,
                    (cell.isBlank() ? "an empty cell" : "\"" + cell + "\"") + " in column " + (bad.first() + 1)
                            + " is not a finite number" + bad.others());
        }
        rows.add(numbers);
        lines.add(line);
    }

    private Optional<Double> number(String cell) {
        return Units.number(cell)
                .flatMap(value -> powerOfTen == 0 ? Optional.of(value) : Units.scaled(cell, powerOfTen));
    }

    private void problem(int line, String message) {
        found++;
        if (found <= MOST_PROBLEMS) {
            problems.at(place(line), message);
        } else if (found == MOST_PROBLEMS + 1) {
            firstHidden = line;
        }
    }

    private Location place(int line) {
        return new Location(file, line, 1, pointer);
    }
}
