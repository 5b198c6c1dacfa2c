// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ohmesh.cli.io.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read, compared and shown. */
class BenchFileTest {
    @TempDir
    Path folder;

    private static BenchFile measured(double factor, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Sample> samples = List.of(
                kernel("vectorKernel", "1", 0.2 * factor, random),
                kernel("ejmlMatrixVector", "1", 1.0, random),
                kernel("vectorKernel", "64", 10 * factor, random),
                kernel("ejmlMatrixVector", "64", 40, random),
                Samples.normal("NetworkBenchmark.pair8", random, 6, 1, 0.01),
                Samples.normal("NetworkBenchmark.pair64", random, 6, 1.1, 0.01));
        return new BenchFile(Host.facts(), Measurement.QUICK.settings(), samples);
    }

    private static Sample kernel(String name, String batch, double mean, SplittableRandom random) {
        Sample sample = Samples.normal("VmmBenchmark." + name, random, 6, mean, 0.01 * mean);
        return new Sample(sample.benchmark(), Map.of("batch", batch), sample.unit(), sample.values());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        BenchFile file = measured(1, 1);
        Path path = Files.writeString(folder.resolve("bench.json"), file.json());
        BenchFile read = BenchFile.read(path);
        assertEquals(file.samples(), read.samples());
        assertEquals(file.json(), new BenchFile(file.host(), file.settings(), read.samples()).json());
    }

    @Test
    void figuresStandBesideTheBaselineOfTheirParameters() {
        List<Comparison> comparisons = Comparison.of(measured(1, 2).samples());
        assertEquals(3, comparisons.size());
        assertEquals(0.2, comparisons.get(0).ratio().value(), 0.01);
        assertEquals(0.25, comparisons.get(1).ratio().value(), 0.01);
        assertEquals(1.1, comparisons.get(2).ratio().value(), 0.02);
    }

    @Test
    void aChangeIsToldAndNoChangeIsNotInvented() {
        List<Change> changes =
                Change.of(measured(1, 3).samples(), measured(1.5, 4).samples());
        assertTrue(
                changes.get(0).verdict().startsWith("slower by "),
                changes.get(0).verdict());
        Sample before = Samples.of("a", 1, 2, 3);
        assertEquals(
                "no change that can be told",
                Change.of(List.of(before), List.of(Samples.of("a", 1.1, 2.1, 2.9)))
                        .get(0)
                        .verdict());
        Change faster =
                Change.of(measured(1, 5).samples(), measured(0.5, 6).samples()).get(0);
        assertTrue(faster.verdict().startsWith("faster by "), faster.verdict());
        assertTrue(faster.ratio().high() < 0.6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\": \"ohmesh-bench-2\"}",
                "{\"format\": \"ohmesh-bench-1\"}",
                "{\"format\": \"ohmesh-bench-1\", \"host\": {}, \"settings\": {}, \"results\": [1]}"
            })
    void aFileOfAnotherKindIsRefusedByName(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("other.json"), text);
        BadInput refused = assertThrows(BadInput.class, () -> BenchFile.read(path));
        assertTrue(refused.getMessage().contains("other.json"), refused.getMessage());
    }

    @Test
    void thePageShowsRatiosChangesAndTheMachine() {
        String html = new BenchPage(measured(1, 7), measured(2, 8)).page().html();
        for (String part : List.of(
                "VmmBenchmark.vectorKernel (batch 64)",
                "array kernel by EJML, matrix times vectors (64 at once)",
                "faster by ",
                "no change that can be told",
                "Fieller",
                "<svg",
                "loadAverageAtStart",
                "described alike in both runs")) {
            assertTrue(html.contains(part), part);
        }
    }

    @Test
    void theSummaryNamesEveryRatio() {
        String text = BenchSummary.text(measured(1, 9), null);
        assertEquals(1 + 3 + 1, text.lines().count(), text);
    }
}
