// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ohmesh.report.statistics.ResultRow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTableTest {
    private static final String HEADER = "point,seed,bits,kind,status,pass,accuracy,cycles,message\n";

    @TempDir
    Path folder;

    private ResultTable read(String text) throws IOException {
        return ResultTable.read(Files.writeString(folder.resolve("results.csv"), text));
    }

    @Test
    void knobsNumbersAndMessagesAreFoundByTheirPlace() throws IOException {
        ResultTable table = read(HEADER
                + "0,7,4,fast,done,true,0.5,12,\n"
                + "0,8,4,fast,failed,,,,\"no, really\"\n"
                + "1,,5,fast,excluded,,,,too fast\n");
        assertEquals(List.of("bits", "kind"), table.knobs());
        assertEquals(List.of("bits", "kind", "pass", "accuracy", "cycles"), table.numbers());
        ResultRow first = table.rows().get(0);
        assertEquals(List.of("4", "fast"), first.knobs());
        assertEquals(List.of(4.0, Double.NaN, 1.0, 0.5, 12.0), boxed(first.numbers()));
        assertEquals(Status.FAILED, table.rows().get(1).status());
        assertEquals("no, really", table.rows().get(1).message());
        assertEquals(Status.EXCLUDED, table.rows().get(2).status());
        assertEquals(-1, table.rows().get(2).seed());
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "x,7,4,f,done,true,0.5,12,|results.csv:2: column point",
                "0,-7,4,f,done,true,0.5,12,|results.csv:2: column seed",
                "0,7,4,f,running,true,0.5,12,|results.csv:2: column status: \"running\"",
                "0,7,4,f,done,yes,0.5,12,|results.csv:2: column pass",
                "0,7,4,f,done,true,NaN,12,|results.csv:2: column accuracy",
                "0,7,4,f,done,true,0.5,12|results.csv: not CSV: Record 2 has 8 fields"
            })
    void wrongCellsAreNamed(String line, String message) {
        String said = assertThrows(UnreadableResults.class, () -> read(HEADER + line + "\n"))
                .getMessage();
        assertTrue(said.contains(message), said);
    }

    @Test
    void anotherTableIsRefused() {
        assertThrows(UnreadableResults.class, () -> read("a,b,c,d\n1,2,3,4\n"));
        assertThrows(UnreadableResults.class, () -> read(""));
        assertThrows(UnreadableResults.class, () -> read("point,seed,x,x,status,message\n"));
    }
}
