// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The figures that architects compare are printed with prefixes, and are those of the report. */
final class RunFiguresTest {
    private static final String LETTERS = "../netlists/letters";

    @Test
    void figuresAreThoseOfTheReportInReadableUnits() {
        Console console = Console.real();
        assertEquals(0, console.execute("run", LETTERS), console.err::toString);
        String text = console.out.toString();
        assertEquals(0, console.execute("run", LETTERS, "--json"), console.err::toString);
        String json = console.out.toString();
        agree(json, "topsPerWatt", 1e6, text, "chip", " MOPS/W");
        agree(json, "gopsPerSquareMillimetre", 1e3, text, "chip", " MOPS/mm2");
        agree(json, "macroTopsPerWatt", 1, text, "macro", " TOPS/W");
        agree(json, "operationsPerSecond", 1e-3, text, "operations", " kop/s");
        for (String part : List.of("memory 0.08600 mm2", "dac 2.004 um2")) {
            assertTrue(text.contains(part), text);
        }
    }

    private static void agree(String json, String field, double factor, String text, String line, String unit) {
        double reported = number(json, "\"" + field + "\" : ", "");
        assertEquals(reported * factor, number(text, "  " + line + " +", unit), 1e-3 * reported * factor);
    }

    private static double number(String text, String before, String after) {
        Matcher found = Pattern.compile(before + "([0-9.e-]+)" + after).matcher(text);
        assertTrue(found.find(), before + after + " in " + text);
        return Double.parseDouble(found.group(1));
    }
}
