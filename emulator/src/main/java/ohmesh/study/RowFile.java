// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A row as a file of its own: {@code group,name,value}, one line a cell, the message last. */
final class RowFile {
    static final String NAME = "row.csv";
    private static final String STATUS = "status";
    private static final String PASS = "pass";
    private static final String MESSAGE = "message";

    private RowFile() {}

    /** The bytes of a row. */
    static byte[] bytes(Row row) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("group", "name", "value");
            csv.writeRecord("", STATUS, row.status().text());
            csv.writeRecord("", PASS, row.pass() == null ? "" : row.pass().toString());
            for (Row.Cell cell : row.cells()) {
                csv.writeRecord(cell.group().name().toLowerCase(Locale.ROOT), cell.name(), cell.text());
            }
            csv.writeRecord("", MESSAGE, row.message());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The row of a file; empty where there is none, or not all of it after the host went down. */
    static Optional<Row> read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (NoSuchFileException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Row> parse(String text) {
        Status status = null;
        Boolean pass = null;
        List<Row.Cell> cells = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                if (line.getFieldCount() != 3) {
                    return Optional.empty();
                }
                String name = line.getField(1);
                String value = line.getField(2);
                if (!line.getField(0).isEmpty()) {
                    cell(line).ifPresent(cells::add);
                } else if (name.equals(STATUS)) {
                    status = Status.valueOf(value.toUpperCase(Locale.ROOT));
                } else if (name.equals(PASS)) {
                    pass = value.isEmpty() ? null : Boolean.valueOf(value);
                } else if (name.equals(MESSAGE) && status != null && text.endsWith("\n")) {
                    return Optional.of(new Row(status, pass, List.copyOf(cells), value));
                }
            }
        } catch (IOException | CsvParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Row.Cell> cell(CsvRecord line) {
        return line.getStartingLineNumber() == 1
                ? Optional.empty()
                : Optional.of(new Row.Cell(
                        Row.Group.valueOf(line.getField(0).toUpperCase(Locale.ROOT)),
                        line.getField(1),
                        line.getField(2)));
    }
}
