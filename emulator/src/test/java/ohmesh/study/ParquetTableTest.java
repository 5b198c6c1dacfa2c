// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Parquet table reads back as the rows of the CSV table. */
final class ParquetTableTest {
    private static final String CSV = """
            point,seed,bits,scheme,status,pass,accuracy,cycles,energyJoules,message
            0,3,4,half,done,true,0.5,589,1.25e-9,
            0,4,4,half,done,false,1,590,0,
            1,,6.5,third,excluded,,,,,"too fine, too late"
            """;

    @TempDir
    Path folder;

    private static final Hydrator<Map<String, Object>, Map<String, Object>, String[]> ROWS = new Hydrator<>() {
        @Override
        public Map<String, Object> start() {
            return new TreeMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String[] column, Object value) {
            if (value != null) {
                row.put(column[0], value);
            }
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    };

    private List<Map<String, Object>> read(Path file) throws IOException {
        try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(file.toFile(), ROWS)) {
            return rows.toList();
        }
    }

    @Test
    void rowsReadBackWithTheirTypes() throws IOException {
        Path csv = Files.writeString(folder.resolve("results.csv"), CSV);
        Path file = folder.resolve("results.parquet");
        ParquetTable.write(csv, file);
        List<Map<String, Object>> rows = read(file);
        assertEquals(3, rows.size());
        assertEquals(
                new TreeMap<>(Map.of(
                        "point",
                        0L,
                        "seed",
                        3L,
                        "bits",
                        4.0,
                        "scheme",
                        "half",
                        "status",
                        "done",
                        "pass",
                        true,
                        "accuracy",
                        0.5,
                        "cycles",
                        589L,
                        "energyJoules",
                        1.25e-9)),
                rows.get(0));
        assertEquals(
                new TreeMap<>(Map.of(
                        "point",
                        1L,
                        "bits",
                        6.5,
                        "scheme",
                        "third",
                        "status",
                        "excluded",
                        "message",
                        "too fine, too late")),
                rows.get(2));
    }

    @Test
    void sameTableGivesTheSameBytes() throws IOException {
        Path csv = Files.writeString(folder.resolve("results.csv"), CSV);
        ParquetTable.write(csv, folder.resolve("a.parquet"));
        ParquetTable.write(csv, folder.resolve("b.parquet"));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("a.parquet")), Files.readAllBytes(folder.resolve("b.parquet")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }
}
