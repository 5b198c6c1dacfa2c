// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One case of the shared folder oracles/irdrop, in either of its two formats. */
record Oracle(Map<?, ?> fields, int rows, int columns) {
    /** Reads a case; the test is skipped where the shared folder is missing. */
    static Oracle read(String name) throws IOException {
        Path folder = folder();
        assumeTrue(folder != null, "skipped: no folder shared/oracles/irdrop above the repository");
        try (JsonParser parser =
                new JsonFactory().createParser(folder.resolve(name).toFile())) {
            parser.nextToken();
            Map<?, ?> fields = (Map<?, ?>) value(parser);
            List<?> conductances = (List<?>) fields.get("conductances_S");
            return new Oracle(fields, conductances.size(), ((List<?>) conductances.get(0)).size());
        }
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/oracles/irdrop");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        String named = System.getProperty("ohmesh.oracles");
        return named == null ? null : Path.of(named);
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                map.put(key, value(parser));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return token.isNumeric()
                ? (Object) parser.getDoubleValue()
                : token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    LineResistances wires() {
        return LineResistances.uniform(((Number) fields.get("wire_resistance_ohm")).doubleValue());
    }

    double[] conductances() {
        return plane("conductances_S");
    }

    /** Volts of the sinh cells, or NaN where they are ohmic. */
    double sinhVolts() {
        Object cell = fields.get("cell");
        Object volts = cell == null ? null : ((Map<?, ?>) cell).get("v0_V");
        return volts == null ? Double.NaN : ((Number) volts).doubleValue();
    }

    LineDrive drive() {
        if (fields.containsKey("input_voltages_V")) {
            LineDrive drive = LineDrive.floating(rows, columns);
            System.arraycopy(vector("input_voltages_V"), 0, drive.rowLeft(), 0, rows);
            Arrays.fill(drive.columnBottom(), 0);
            return drive;
        }
        return new LineDrive(
                vector("word_line_left_V"),
                vector("word_line_right_V"),
                vector("bit_line_top_V"),
                vector("bit_line_bottom_V"));
    }

    /** Currents into the bottom terminals; NaN where they float. */
    double[] columnAmps() {
        return vector(fields.containsKey("bit_line_bottom_A") ? "bit_line_bottom_A" : "ngspice_column_currents_A");
    }

    /** Currents of the left drivers, or null where the case does not tell. */
    double[] rowAmps() {
        return fields.containsKey("word_line_left_A_from_driver") ? vector("word_line_left_A_from_driver") : null;
    }

    /** Voltages of all cells, or null where the case does not tell. */
    double[] cellVolts() {
        return fields.containsKey("cell_voltages_V") ? plane("cell_voltages_V") : null;
    }

    private double[] vector(String key) {
        return numbers((List<?>) fields.get(key));
    }

    private static double[] numbers(List<?> list) {
        return list.stream()
                .mapToDouble(x -> x == null ? Double.NaN : ((Number) x).doubleValue())
                .toArray();
    }

    private double[] plane(String key) {
        return ((List<?>) fields.get(key))
                .stream()
                        .flatMapToDouble(row -> Arrays.stream(numbers((List<?>) row)))
                        .toArray();
    }

    /** Largest difference of the known numbers relative to the largest of them. */
    static double deviation(double[] known, double[] computed) {
        double largest = 0;
        double worst = 0;
        for (int i = 0; i < known.length; i++) {
            if (!Double.isNaN(known[i])) {
                largest = Math.max(largest, Math.abs(known[i]));
                worst = Math.max(worst, Double.isNaN(computed[i]) ? 1 : Math.abs(known[i] - computed[i]));
            }
        }
        return worst / largest;
    }

    /** Worst deviation of a solution over everything that the case tells. */
    double deviation(CircuitSolution solution) {
        double worst = deviation(columnAmps(), solution.columnBottomAmps());
        if (rowAmps() != null) {
            worst = Math.max(worst, deviation(rowAmps(), solution.rowLeftAmps()));
        }
        if (cellVolts() != null) {
            worst = Math.max(worst, deviation(cellVolts(), solution.cellVolts()));
        }
        return worst;
    }
}
