// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ohmesh.report.statistics.ResultRow.Status;

/** Turns the records of a results file into rows. */
final class RowReader {
    private static final String PASS = "pass";

    private final Path file;
    private final List<String> header;
    private final int status;
    private final List<String> numbers = new ArrayList<>();
    private final int[] sources;

    /** Texts of knobs and messages seen so far: thousands of rows share a few. */
    private final Map<String, String> shared = new HashMap<>();

    private RowReader(Path file, List<String> header) {
        this.file = file;
        this.header = header;
        status = header.indexOf("status");
        sources = Stream.iterate(2, i -> i + 1)
                .limit(header.size() - 3L)
                .filter(i -> i != status)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int source : sources) {
            numbers.add(header.get(source));
        }
    }

    /** For a header. */
    static RowReader of(Path file, List<String> header) throws UnreadableResults {
        boolean right = header.size() >= 4
                && header.get(0).equals("point")
                && header.get(1).equals("seed")
                && header.indexOf("status") >= 2
                && header.get(header.size() - 1).equals("message");
        if (!right) {
            throw new UnreadableResults(
                    file + ":1: not the results of a study: columns are point,seed,...,status,...,message");
        }
        if (new HashSet<>(header).size() != header.size()) {
            throw new UnreadableResults(file + ":1: two columns have the same name");
        }
        return new RowReader(file, header);
    }

    /** Names of knobs and derived values. */
    List<String> knobs() {
        return List.copyOf(header.subList(2, status));
    }

    /** Names of the columns of numbers. */
    List<String> numbers() {
        return List.copyOf(numbers);
    }

    ResultRow read(CsvRecord csv) throws UnreadableResults {
        List<String> cells = csv.getFields();
        long line = csv.getStartingLineNumber();
        double[] values = new double[sources.length];
        for (int i = 0; i < sources.length; i++) {
            values[i] = number(line, sources[i], cells.get(sources[i]));
        }
        return new ResultRow(
                (int) whole(line, 0, cells.get(0)),
                cells.get(1).isEmpty() ? -1 : whole(line, 1, cells.get(1)),
                cells.subList(2, status).stream().map(this::shared).toList(),
                status(line, cells.get(status)),
                values,
                shared(cells.get(cells.size() - 1)));
    }

    private String shared(String text) {
        return shared.computeIfAbsent(text, same -> same);
    }

    private Status status(long line, String text) throws UnreadableResults {
        // What follows the word, as in "failed: out of time", is for people.
        for (Status known : Status.values()) {
            if (text.split(":", 2)[0].equalsIgnoreCase(known.name())) {
                return known;
            }
        }
        throw wrong(line, "column status: \"" + text + "\" is none of done, failed, excluded");
    }

    private long whole(long line, int column, String text) throws UnreadableResults {
        try {
            long value = Long.parseLong(text);
            if (value >= 0 && (column > 0 || value <= Integer.MAX_VALUE)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw wrong(line, "column " + header.get(column) + ": \"" + text + "\" is not a whole number from 0 up");
    }

    /** The number in a cell; NaN in an empty one, and in that of a knob whose values are names. */
    private double number(long line, int column, String text) throws UnreadableResults {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        if (header.get(column).equals(PASS)) {
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true") ? 1 : 0;
            }
            throw wrong(line, "column pass: \"" + text + "\" is neither true nor false");
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        if (column < status) {
            return Double.NaN;
        }
        throw wrong(line, "column " + header.get(column) + ": \"" + text + "\" is not a finite number");
    }

    private UnreadableResults wrong(long line, String message) {
        return new UnreadableResults(file + ":" + line + ": " + message);
    }
}
