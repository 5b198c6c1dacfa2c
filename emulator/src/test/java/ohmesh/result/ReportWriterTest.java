// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ohmesh.chip.ObservedRead;
import ohmesh.cost.Cost;
import ohmesh.engine.Counters;
import ohmesh.netlist.Expectation;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.ReadOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWriterTest {
    @TempDir
    Path folder;

    private Netlist netlist;

    @BeforeEach
    void readNetlist() throws IOException {
        Files.writeString(folder.resolve("netlist.json"), """
                {"name": "n", "description": "\u00b5", "seed": 9, "chip": {"preset": "default"},
                 "tiles": [{"at": [0, 0], "program": ["halt"]}]}
                """);
        netlist = NetlistReader.read(folder, ReadOptions.none()).netlist();
    }

    @Test
    void theWholeReportIsPinned() throws IOException {
        Counters counters = new Counters("tile(0,0)", "dacClips:inputs");
        counters.add(0, 4);
        List<Counters> all = List.of(counters);
        Map<String, Double> metrics = Map.of("error", Double.parseDouble("2e23"));
        List<Expectation> expect = List.of(
                new Expectation("error", null, 2.5e-7, null), new Expectation("counter.dacClips", 4.0, null, null));
        String text = text(metrics, Verdict.judge(expect, metrics, all), all);
        assertEquals(
                """
                {
                  "format" : "ohmesh-report-1",
                  "netlist" : "n",
                  "description" : "\u00b5",
                  "seed" : 9,
                  "version" : "1",
                  "outcome" : "finished",
                  "cycles" : 3,
                  "simulatedSeconds" : 3e-9,
                  "metrics" : {
                    "error" : 2e23
                  },
                  "expectations" : [ {
                    "name" : "error",
                    "value" : 2e23,
                    "atMost" : 2.5e-7,
                    "pass" : false
                  }, {
                    "name" : "counter.dacClips",
                    "value" : 4,
                    "atLeast" : 4,
                    "pass" : true
                  } ],
                  "counters" : {
                    "tile(0,0).dacClips" : {
                      "value" : 4,
                      "unit" : "inputs"
                    }
                  },
                  "cost" : {
                    "energyJoules" : {
                      "adc" : 1.5e-9
                    },
                    "areaSquareMetres" : {
                      "adc" : 1e-10
                    },
                    "figures" : {
                      "energyJoules" : 1.5e-9
                    },
                    "countingRule" : "RULE",
                    "table" : "cmos-32nm",
                    "constants" : [ CONSTANTS ]
                  },
                  "chip" : {
                    "preset" : "default",
                    "device" : "generic",
                    "fidelity" : "ideal",
                    "clockHertz" : 1000000000,
                    "calibrated" : [ "device x: stepScale" ]
                  },
                  "outputs" : {
                    "y" : {
                      "count" : 2,
                      "packets" : [ [ 1, -2 ], [ 3, 4 ] ]
                    }
                  },
                  "observations" : {
                    "first" : [ {
                      "cycle" : 7,
                      "rowVolts" : [ 0.1, -0.1 ],
                      "columnCurrentsAmps" : [ 1.5e-6 ],
                      "codes" : [ 12 ]
                    } ]
                  },
                  "inputs" : [ {
                    "file" : "netlist.json",
                    "sha256" : "ab"
                  } ],
                  "resolved" : {
                    "a": [1, 2.5e-7]
                  }
                }
                """,
                text.replace(Cost.COUNTING_RULE, "RULE")
                        .replaceAll("(?s)\"constants\" : \\[ .*?\n    \\} \\]", "\"constants\" : [ CONSTANTS ]"));
    }

    @Test
    void everyConstantOfTheCostsHasAUnitAndSaysWhoSaysSo() throws IOException {
        JsonValue report = JsonTree.parse("", text(Map.of(), List.of(), List.of()), (where, message) -> {})
                .orElseThrow();
        JsonArray constants = (JsonArray) ((JsonObject) report)
                .object("cost")
                .flatMap(cost -> cost.get("constants"))
                .orElseThrow();
        assertTrue(constants.elements().size() > 40);
        for (JsonValue element : constants.elements()) {
            JsonObject constant = (JsonObject) element;
            assertTrue(Set.of("source", "calibrated")
                    .contains(constant.string("origin").orElseThrow()));
            assertFalse(constant.string("source").orElseThrow().isEmpty());
        }
        JsonObject first = (JsonObject) constants.elements().get(0);
        assertEquals("tile.dac.conversionEnergy", first.string("field").orElseThrow());
        assertEquals(
                "3.9e-14", JsonScalar.number(first.get("value").orElseThrow()).orElseThrow());
        assertEquals("J", first.string("unit").orElseThrow());
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            IOException refused =
                    assertThrows(IOException.class, () -> text(Map.of("error", bad), List.of(), List.of()));
            assertTrue(refused.getMessage().startsWith("error is "), refused.getMessage());
        }
    }

    @Test
    void unknownNamesNeverPass() {
        Verdict verdict = Verdict.judge(
                        List.of(new Expectation("nothing", null, 1e9, null)), Map.of("other", 1.0), List.of())
                .get(0);
        assertNull(verdict.value());
        assertFalse(verdict.pass());
    }

    @Test
    void boundsAreInclusive() {
        assertTrue(verdict(2, 2.0, 2.0, null).pass());
        assertFalse(verdict(Math.nextDown(2.0), 2.0, null, null).pass());
        assertFalse(verdict(Math.nextUp(2.0), null, 2.0, null).pass());
        assertFalse(verdict(Math.nextUp(2.0), null, null, 2.0).pass());
        assertFalse(verdict(Double.NaN, null, null, 2.0).pass());
    }

    @Test
    void longOutputsAreCutButCounted() throws IOException {
        int[] packet = new int[1000];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportWriter.write(
                result(Map.of(), List.of(), List.of(), Map.of("y", java.util.Collections.nCopies(100, packet))), bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("\"count\" : 100,"), "all are counted");
        assertEquals(ReportWriter.SHOWN_WORDS / 1000, text.split("\\[ 0, ", -1).length - 1);
    }

    @Test
    void indentedTextKeepsItsStrings() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = ResultJson.generator(bytes)) {
            json.writeStartObject();
            ResultJson.text(json, "a", "{\n  \"b\": \"x\\ny\"\n}\n");
            json.writeEndObject();
        }
        assertEquals("{\n  \"a\" : {\n    \"b\": \"x\\ny\"\n  }\n}", bytes.toString(StandardCharsets.UTF_8));
    }

    private static Verdict verdict(double value, Double atLeast, Double atMost, Double equals) {
        return new Verdict(new Expectation("m", atLeast, atMost, equals), value);
    }

    private String text(Map<String, Double> metrics, List<Verdict> verdicts, List<Counters> counters)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportWriter.write(
                result(metrics, verdicts, counters, Map.of("y", List.of(new int[] {1, -2}, new int[] {3, 4}))), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private RunResult result(
            Map<String, Double> metrics,
            List<Verdict> verdicts,
            List<Counters> counters,
            Map<String, List<int[]>> outputs) {
        ObservedRead read = new ObservedRead(7, new double[] {0.1, -0.1}, new double[] {1.5e-6}, new int[] {12});
        return new RunResult(
                netlist,
                new RunResult.Source(
                        Map.of("netlist.json", "ab"),
                        null,
                        List.of("device x: stepScale"),
                        "{\n  \"a\": [1, 2.5e-7]\n}\n"),
                "1",
                Outcome.FINISHED,
                3,
                metrics,
                verdicts,
                counters,
                new Cost(Map.of("adc", 1.5e-9), Map.of("adc", 1e-10), Map.of("energyJoules", 1.5e-9)),
                outputs,
                Map.of("first", List.of(read)));
    }
}
