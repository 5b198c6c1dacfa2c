// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.study.KnobValue;
import ohmesh.netlist.study.StudyPoint;

/**
 * All rows of a study, or of a share of it: by point, then by seed, an excluded point once. Nothing in it depends on
 * hosts, times, threads or the order of the work. Rows are read twice, first for the columns, so that any number of them
 * fits the memory.
 */
final class ResultsTable {
    private final StudyFolder folder;
    private final StudyState state;
    private final List<StudyPoint> points;
    private final Shard shard;

    ResultsTable(StudyFolder folder, StudyState state, List<StudyPoint> points, Shard shard) {
        this.folder = folder;
        this.state = state;
        this.points = points;
        this.shard = shard;
    }

    /** Told a line of the table. */
    @FunctionalInterface
    private interface Line {
        void of(StudyPoint point, Long seed, Row row) throws IOException;
    }

    /**
     * Writes the file of the share.
     *
     * @param earlier rows of the table that stands there
     * @throws OtherStudy where it would lose some of them
     */
    void write(long earlier) throws IOException {
        Path table = folder.root().resolve(shard.resultsFile());
        long[] now = new long[1];
        each((point, seed, row) -> now[0]++);
        if (earlier > now[0]) {
            throw new OtherStudy(List.of(
                    table + " has " + earlier + " rows, and only " + now[0] + " of their results are still in "
                            + folder.root() + "; it is left as it is",
                    "bring the others back, run the study to its end, or take the table away"));
        }
        folder.replace(shard.resultsFile(), this::write);
    }

    /** Rows of a table below its header; none where there is no table, or it is none. */
    static long rows(Path table) throws IOException {
        if (!Files.isRegularFile(table)) {
            return 0;
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(table)) {
            return Math.max(0, csv.stream().count() - 1);
        } catch (CsvParseException | UncheckedIOException e) {
            return 0;
        }
    }

    private void write(Writer out) throws IOException {
        List<String> knobs =
                points.isEmpty() ? List.of() : List.copyOf(points.get(0).knobs().keySet());
        ResultColumns columns = new ResultColumns(folder.facts(), knobs);
        each((point, seed, row) -> columns.add(row));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(columns.header());
        each((point, seed, row) -> csv.writeRecord(cells(columns, point, seed, row)));
        csv.flush();
    }

    private static List<String> cells(ResultColumns columns, StudyPoint point, Long seed, Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(point.index()));
        cells.add(seed == null ? "" : seed.toString());
        point.knobs().values().stream().map(KnobValue::text).forEach(cells::add);
        cells.add(row.status().text());
        cells.add(row.pass() == null ? "" : row.pass().toString());
        cells.addAll(columns.cells(row));
        cells.add(row.message());
        return cells;
    }

    private void each(Line line) throws IOException {
        List<Long> seeds = folder.facts().seedList();
        int number = 0;
        for (StudyPoint point : points) {
            if (point.excluded() != null) {
                if (shard.isFirst()) {
                    line.of(point, null, new Row(Status.EXCLUDED, null, List.of(), point.excluded()));
                }
                continue;
            }
            for (long seed : seeds) {
                Unit unit = new Unit(number++, point.index(), seed);
                Optional<Row> row = shard.takes(unit) ? state.row(unit) : Optional.empty();
                if (row.isPresent()) {
                    line.of(point, seed, row.get());
                }
            }
        }
    }
}
