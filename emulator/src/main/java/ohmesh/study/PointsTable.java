// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.json.ShortestDecimal;
import ohmesh.netlist.study.KnobValue;
import ohmesh.netlist.study.StudyPoint;

/**
 * The points of a study as a table: index, then for every knob and derived value its text and, in a column that ends
 * with {@code .si}, its number in SI units, then why the point is excluded.
 */
final class PointsTable {
    static final String NAME = "points.csv";
    private static final String INDEX = "point";
    private static final String EXCLUDED = "excluded";
    private static final String SI = ".si";

    private PointsTable() {}

    static void write(List<StudyPoint> points, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        List<String> cells = new ArrayList<>(List.of(INDEX));
        if (!points.isEmpty()) {
            points.get(0).knobs().keySet().forEach(knob -> cells.addAll(List.of(knob, knob + SI)));
        }
        cells.add(EXCLUDED);
        csv.writeRecord(cells);
        for (StudyPoint point : points) {
            cells.clear();
            cells.add(Integer.toString(point.index()));
            for (KnobValue value : point.knobs().values()) {
                cells.add(value.text());
                cells.add(value.number() == null ? "" : ShortestDecimal.text(value.number()));
            }
            cells.add(point.excluded() == null ? "" : point.excluded());
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    /** The points without their settings. */
    static List<StudyPoint> read(Path file) throws IOException {
        List<StudyPoint> points = new ArrayList<>();
        List<String> names = List.of();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord line : csv) {
                if (names.isEmpty()) {
                    names = line.getFields();
                } else {
                    points.add(point(names, line));
                }
            }
        }
        return points;
    }

    private static StudyPoint point(List<String> names, CsvRecord line) {
        Map<String, KnobValue> knobs = new LinkedHashMap<>();
        int last = names.size() - 1;
        for (int i = 1; i < last; i += 2) {
            String number = line.getField(i + 1);
            knobs.put(names.get(i), new KnobValue(line.getField(i), number.isEmpty() ? null : Double.valueOf(number)));
        }
        String excluded = line.getField(last);
        return new StudyPoint(
                Integer.parseInt(line.getField(0)), knobs, List.of(), excluded.isEmpty() ? null : excluded);
    }
}
