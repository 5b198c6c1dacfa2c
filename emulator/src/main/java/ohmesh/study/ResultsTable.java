// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
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

    /** Writes the file of the share. */
    void write() throws IOException {
        folder.replace(shard.resultsFile(), this::write);
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
