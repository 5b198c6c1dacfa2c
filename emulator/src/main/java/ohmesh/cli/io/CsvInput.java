// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Columns of numbers from a CSV file. A first row without any number is the header; empty cells are NaN, what is
 * no finite number is refused with its line.
 *
 * @param file as the user named it
 * @param header names, empty where there is none
 * @param lines of the file on which the rows stand
 * @param rows of the same width
 */
public record CsvInput(Path file, List<String> header, List<Long> lines, List<double[]> rows) {
    private static final long LARGEST_BYTES = 64L << 20;
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    /** Reads a file. */
    public static CsvInput read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new BadInput(file + " is a folder, not a file");
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new BadInput(file + " has more than " + (LARGEST_BYTES >> 20) + " MB");
        }
        List<String> header = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text(file))) {
            for (CsvRecord row : reader) {
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                if (lines.isEmpty() && header.isEmpty() && cells.stream().noneMatch(CsvInput::isNumeric)) {
                    header.addAll(cells);
                } else {
                    lines.add(row.getStartingLineNumber());
                    rows.add(numbers(file, row.getStartingLineNumber(), cells));
                }
            }
        } catch (CsvParseException e) {
            throw new BadInput(file + ": not CSV: " + e.getMessage());
        }
        CsvInput csv = new CsvInput(file, header, lines, rows);
        if (rows.isEmpty()) {
            throw new BadInput(file + ": no rows of numbers");
        }
        int width = header.isEmpty() ? rows.get(0).length : header.size();
        for (int i = 0; i < rows.size(); i++) {
            csv.require(rows.get(i).length == width, i, "found " + rows.get(i).length + " columns, not " + width);
        }
        return csv;
    }

    /** Refuses a row. */
    public void require(boolean right, int row, String message) {
        if (!right) {
            throw new BadInput(file + ":" + lines.get(row) + ": " + message);
        }
    }

    public int width() {
        return rows.get(0).length;
    }

    private static String text(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput(file + " is not UTF-8 text");
        }
    }

    private static boolean isNumeric(String cell) {
        return NUMBER.matcher(cell).matches() || cell.matches("[+-]?(?i:nan|inf|infinity)");
    }

    private static double[] numbers(Path file, long line, List<String> cells) {
        double[] numbers = new double[cells.size()];
        for (int i = 0; i < numbers.length; i++) {
            String cell = cells.get(i);
            double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
            if (!cell.isEmpty() && !Double.isFinite(value)) {
                throw new BadInput(
                        file + ":" + line + ": \"" + cell + "\" in column " + (i + 1) + " is not a finite number");
            }
            numbers[i] = value;
        }
        return numbers;
    }
}
