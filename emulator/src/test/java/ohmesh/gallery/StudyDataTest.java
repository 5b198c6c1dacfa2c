// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data of the study of wires follow from those of ir-drop; {@code -Dgenerated.update=true} writes them anew. */
class StudyDataTest {
    private static final Path WIRES = Path.of("..", "netlists", "studies", "wires");
    private static final int PATTERNS = 20;

    /** Full scale of the DAC, in volts: volts x uS are uA. */
    private static final BigDecimal VOLTS = new BigDecimal("0.2");

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {16, 32, 64, 128})
    void committedFilesAreThoseOfTheFirstRows(int rows) throws IOException {
        List<String> plus = IrDropData.text("g-plus.csv").lines().limit(rows).toList();
        List<String> minus = IrDropData.text("g-minus.csv").lines().limit(rows).toList();
        List<String> inputs = IrDropData.text("x.csv")
                .lines()
                .limit(PATTERNS)
                .map(line -> Arrays.stream(line.split(",")).limit(rows).collect(Collectors.joining(",")))
                .toList();
        if (rows < 128) {
            isCommitted("g-plus-" + rows + ".csv", plus);
            isCommitted("g-minus-" + rows + ".csv", minus);
        }
        isCommitted("x-" + rows + ".csv", inputs);
        isCommitted(
                "currents-" + rows + ".csv",
                inputs.stream().map(input -> currents(input, plus, minus)).toList());
    }

    /** Ideal differential currents of a pattern, in uA. */
    private static String currents(String input, List<String> plus, List<String> minus) {
        String[] codes = input.split(",");
        int columns = plus.get(0).split(",").length;
        return IntStream.range(0, columns)
                .mapToObj(column -> IntStream.range(0, codes.length)
                        .mapToObj(row -> weight(plus.get(row), minus.get(row), column)
                                .multiply(codes[row].startsWith("-") ? VOLTS.negate() : VOLTS))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .map(current -> current.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(","));
    }

    private static BigDecimal weight(String plus, String minus, int column) {
        return new BigDecimal(plus.split(",")[column]).subtract(new BigDecimal(minus.split(",")[column]));
    }

    private static void isCommitted(String name, List<String> lines) throws IOException {
        Path path = WIRES.resolve(name);
        String text = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("generated.update")) {
            Files.writeString(path, text);
        }
        assertEquals(text, Files.readString(path));
    }
}
