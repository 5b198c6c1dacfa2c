// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import ohmesh.cli.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order and the numbers of the rows of {@code messages.csv}. */
class MessageCsvTest {
    /** Receivers of a spike in the netlist of spike-multicast, in its order. */
    private static final int RECEIVERS = 15;

    @TempDir
    Path folder;

    private List<NamedCsvRecord> rows(String netlist, int code, Object... more) throws IOException {
        Path file = folder.resolve("messages.csv");
        Console console = Console.real();
        List<Object> call =
                new ArrayList<>(List.of("run", Path.of("..", "netlists", netlist), "--trace", "messages=" + file));
        call.addAll(List.of(more));
        assertEquals(code, console.execute(call.toArray()), console.err.toString());
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"spike-multicast", "ping-pong", "letters-1s1m-mesh"})
    void rowsAreInTheOrderOfTheirExitAndThenOfTheirNumbers(String netlist) throws IOException {
        List<NamedCsvRecord> rows = rows(netlist, 0);
        List<NamedCsvRecord> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.<NamedCsvRecord>comparingLong(row -> number(row, "ejected"))
                .thenComparingLong(row -> number(row, "packet")));
        assertEquals(sorted, rows);
        assertEquals(
                rows.size(),
                new HashSet<>(rows.stream().map(row -> row.getField("packet")).toList()).size());
    }

    @Test
    void someRowsOfOneCycleWouldStandOtherwiseWithoutTheirNumbers() throws IOException {
        List<NamedCsvRecord> rows = rows("spike-multicast", 0);
        long together = rows.stream()
                .map(row -> row.getField("ejected"))
                .distinct()
                .filter(cycle -> rows.stream()
                                .filter(row -> row.getField("ejected").equals(cycle))
                                .count()
                        > 1)
                .count();
        assertTrue(together > 100, together + " cycles in which more than one packet leaves");
    }

    @Test
    void copiesOfAMulticastHaveConsecutiveNumbersInTheOrderOfTheNetlist() throws IOException {
        Map<String, List<NamedCsvRecord>> byPacket = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows("spike-multicast", 0)) {
            if (row.getField("name").equals("retina")) {
                String packet = row.getField("kind") + row.getField("axon") + "@" + row.getField("born");
                byPacket.computeIfAbsent(packet, key -> new ArrayList<>()).add(row);
            }
        }
        assertTrue(byPacket.size() > 100, byPacket.size() + " packets");
        byPacket.forEach((packet, copies) -> {
            copies.sort(Comparator.comparingLong(row -> number(row, "packet")));
            long first = number(copies.get(0), "packet");
            assertEquals(
                    LongStream.range(first, first + RECEIVERS).boxed().toList(),
                    copies.stream().map(row -> number(row, "packet")).toList(),
                    packet);
            assertEquals("tile(1,0)", copies.get(0).getField("destination"));
            assertEquals("tile(0,1)", copies.get(3).getField("destination"));
            assertEquals("tile(3,3)", copies.get(RECEIVERS - 1).getField("destination"));
        });
    }

    @Test
    void whatIsUnderWayStandsLastByNumber() throws IOException {
        List<NamedCsvRecord> rows = rows("spike-multicast", 4, "--max-cycles", 60);
        List<String> words = rows.stream().map(row -> row.getField("status")).toList();
        int first = words.indexOf("under-way");
        assertTrue(first > 0, words.toString());
        assertTrue(words.subList(first, words.size()).stream().allMatch("under-way"::equals), words.toString());
        List<Long> numbers =
                rows.stream().skip(first).map(row -> number(row, "packet")).toList();
        assertEquals(numbers.stream().sorted().toList(), numbers);
    }

    @Test
    void theFileIsTheSameHoweverTheMachineIsRun() throws IOException {
        rows("spike-multicast", 0);
        byte[] usual = Files.readAllBytes(folder.resolve("messages.csv"));
        Files.delete(folder.resolve("messages.csv"));
        rows("spike-multicast", 0, "--no-sleep");
        assertEquals(-1, java.util.Arrays.mismatch(usual, Files.readAllBytes(folder.resolve("messages.csv"))));
    }
}
