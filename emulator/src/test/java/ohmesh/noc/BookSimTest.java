// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Mean packet latency on 8x8 against runs of BookSim2; the file says which. */
class BookSimTest {
    private static final long WARM_UP = 5_000;
    private static final long CYCLES = 60_000;

    @ParameterizedTest(name = "{0} {1}, {2} flits, buffers of {3}, rate {4}")
    @CsvFileSource(resources = "booksim.csv")
    void meanLatencyIsThatOfBookSim(
            char pipeline, String traffic, int flits, int bufferFlits, double rate, double expected) {
        int headCycles = 'C' - pipeline;
        BernoulliTraffic source = new BernoulliTraffic(8, PlayedNetwork.spec(headCycles, bufferFlits, 1));
        double found = source.meanLatency(traffic.equals("transpose"), flits, rate, WARM_UP, CYCLES, 20261121);
        assertEquals(expected, found, (pipeline == 'C' ? 0.005 : 0.01) * expected);
    }
}
