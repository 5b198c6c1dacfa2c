// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of {@code results.csv}: {@code point,seed}, knobs and derived values, {@code status}, columns of numbers
 * and {@code message}.
 *
 * @param knobs names of knobs and derived values
 * @param numbers names of the columns of {@link ResultRow#numbers}: those of the knobs first, then the others
 * @param rows in the order of the file
 */
public record ResultTable(List<String> knobs, List<String> numbers, List<ResultRow> rows) {
    /** Reads a file. */
    public static ResultTable read(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw new UnreadableResults(file + ": no header");
            }
            RowReader row = RowReader.of(file, records.next().getFields());
            List<ResultRow> rows = new ArrayList<>();
            while (records.hasNext()) {
                rows.add(row.read(records.next()));
            }
            return new ResultTable(row.knobs(), row.numbers(), rows);
        } catch (CsvParseException e) {
            throw new UnreadableResults(file + ": not CSV: " + e.getMessage());
        }
    }

    /** Names of the columns that runs gave, in their order: all numbers but those of knobs. */
    public List<String> measured() {
        return numbers.subList(knobs.size(), numbers.size());
    }

    /** Place of a column among the numbers, or -1. */
    public int column(String name) {
        return numbers.indexOf(name);
    }
}
