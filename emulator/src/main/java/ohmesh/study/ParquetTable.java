// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import ohmesh.netlist.study.Columns;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * A table of results as Apache Parquet, row by row: counts as 64-bit integers, numbers as doubles, texts as UTF-8. A
 * knob is a number where all its values are. Its library is not part of every build.
 */
public final class ParquetTable {
    private final List<String> names = new ArrayList<>();
    private final List<PrimitiveTypeName> types = new ArrayList<>();

    private ParquetTable() {}

    /** Writes a table of results beside the file and renames it. */
    public static void write(Path csv, Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        Path beside = absolute.resolveSibling("." + absolute.getFileName() + "." + ProcessName.next() + ".part");
        try {
            ParquetTable table = new ParquetTable();
            table.readTypes(csv);
            table.copy(csv, beside);
            Files.move(beside, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Writes a table of one row into a temporary folder, with all that the library needs.
     *
     * @throws LinkageError where something of it is missing
     */
    public static void tryLibrary() throws IOException {
        Path folder = Files.createTempDirectory("ohmesh-parquet");
        Path csv = folder.resolve("row.csv");
        Path file = folder.resolve("row.parquet");
        try {
            Files.writeString(csv, String.join(",", Columns.POINT, Columns.STATUS) + "\n0,done\n");
            write(csv, file);
        } finally {
            for (Path path : List.of(csv, file, folder)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void readTypes(Path csv) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord row : rows) {
                if (names.isEmpty()) {
                    names.addAll(row.getFields());
                    int status = names.indexOf(Columns.STATUS);
                    for (int i = 0; i < names.size(); i++) {
                        types.add(type(names.get(i), i < status));
                    }
                } else {
                    widen(row);
                }
            }
        }
    }

    private static PrimitiveTypeName type(String name, boolean identifies) {
        if (identifies) {
            boolean whole = name.equals(Columns.POINT) || name.equals(Columns.SEED);
            return whole ? PrimitiveTypeName.INT64 : PrimitiveTypeName.DOUBLE;
        }
        return switch (name) {
            case Columns.STATUS, Columns.MESSAGE -> PrimitiveTypeName.BINARY;
            case Columns.PASS -> PrimitiveTypeName.BOOLEAN;
            case Columns.CYCLES -> PrimitiveTypeName.INT64;
            default -> PrimitiveTypeName.DOUBLE;
        };
    }

    /** A column with a cell that is no number holds texts. */
    private void widen(CsvRecord row) {
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i) == PrimitiveTypeName.DOUBLE && !isNumber(row.getField(i))) {
                types.set(i, PrimitiveTypeName.BINARY);
            }
        }
    }

    private static boolean isNumber(String cell) {
        return cell.isEmpty() || cell.matches("-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?");
    }

    private MessageType schema() {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (int i = 0; i < names.size(); i++) {
            if (types.get(i) == PrimitiveTypeName.BINARY) {
                schema.optional(types.get(i))
                        .as(LogicalTypeAnnotation.stringType())
                        .named(names.get(i));
            } else {
                schema.optional(types.get(i)).named(names.get(i));
            }
        }
        return schema.named("results");
    }

    private void copy(Path csv, Path file) throws IOException {
        Dehydrator<CsvRecord> cells = (row, out) -> {
            for (int i = 0; i < names.size(); i++) {
                if (!row.getField(i).isEmpty()) {
                    out.write(names.get(i), value(types.get(i), row.getField(i)));
                }
            }
        };
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv);
                ParquetWriter<CsvRecord> writer = ParquetWriter.writeFile(schema(), file.toFile(), cells)) {
            for (CsvRecord row : rows) {
                if (row.getStartingLineNumber() > 1) {
                    writer.write(row);
                }
            }
        }
    }

    private static Object value(PrimitiveTypeName type, String cell) {
        return switch (type) {
            case INT64 -> Long.valueOf(cell);
            case DOUBLE -> Double.valueOf(cell);
            case BOOLEAN -> Boolean.valueOf(cell);
            default -> cell;
        };
    }
}
