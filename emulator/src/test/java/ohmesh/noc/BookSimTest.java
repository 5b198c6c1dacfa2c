// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Mean packet latency on 8x8 against runs of BookSim2, one point of each file. The files stand beside the
 * repository, not in it; without them the test is skipped ({@code -Doracles=DIRECTORY} says where else).
 */
class BookSimTest {
    private static final long WARM_UP = 5_000;
    private static final long CYCLES = 60_000;

    @ParameterizedTest(name = "{0} {1}, {2} flits, buffers of {3}, rate {4}")
    @CsvSource({
        "A,uniform,1,8,0.1", "A,uniform,1,4,0.1", "A,uniform,4,8,0.1", "A,uniform,4,4,0.1",
        "C,uniform,1,8,0.25", "C,uniform,1,4,0.2", "C,uniform,4,8,0.2", "C,uniform,4,4,0.1",
        "A,transpose,4,8,0.05", "A,transpose,4,4,0.05"
    })
    void meanLatencyIsThatOfBookSim(char pipeline, String traffic, int flits, int bufferFlits, double rate)
            throws IOException {
        Path file = Path.of(
                System.getProperty("oracles", "../../shared/oracles"),
                "noc",
                "booksim-%s-%s-L%d-buf%d.csv".formatted(pipeline, traffic, flits, bufferFlits));
        assumeTrue(Files.exists(file), "skipped: there is no " + file);
        double expected = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(rate + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[1]))
                .findFirst()
                .orElseThrow();
        int headCycles = 'C' - pipeline;
        BernoulliTraffic source = new BernoulliTraffic(8, PlayedNetwork.spec(headCycles, bufferFlits, 1));
        double found = source.meanLatency(traffic.equals("transpose"), flits, rate, WARM_UP, CYCLES, 20261121);
        assertEquals(expected, found, (pipeline == 'C' ? 0.005 : 0.01) * expected);
    }
}
