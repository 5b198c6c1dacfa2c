// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of 500 MHz with a drive of 25 cycles, a conversion of 10 for each of 2 columns, a pulse of 25. */
class DurationCheckTest {
    @TempDir
    Path folder;

    private Examples limited(Object cycles) {
        return Examples.copy("pair", folder)
                .replace("\"name\": \"pair\"", "\"name\": \"pair\", \"maximumCycles\": " + cycles);
    }

    private List<String> messages(Examples example) {
        return example.read().problems().stream()
                .map(problem -> problem.pointer() + ": " + problem.message())
                .toList();
    }

    @Test
    void driveAndPulseThatEndWithTheRunPass() {
        assertEquals(List.of(), messages(limited(25)));
    }

    @Test
    void driveAndPulseOfOneCycleMoreAreRefused() {
        assertEquals(
                List.of(
                        "/chip/tile/dac/driveTime: takes 25 cycles at 500 MHz; maximumCycles is 24",
                        "/tiles/1/pulses/up/width: takes 25 cycles at 500 MHz; maximumCycles is 24"),
                messages(limited(24)));
    }

    @ParameterizedTest(name = "{0} columns: {1} conversions")
    @CsvSource({"2,2", "16,16", "17,16", "4096,16"})
    void conversionsOfOneConverterAreRefusedTogether(int shared, int conversions) {
        Examples example =
                limited(10 * conversions + 25).replace("\"sharedColumns\": 2", "\"sharedColumns\": " + shared);
        assertEquals(List.of(), messages(example.replace("\"20 ns\"", "\"20.0 ns\"")));
        assertEquals(
                List.of("/chip/tile/adc/conversionTime: " + conversions + " conversions by one converter: takes "
                        + 100 * conversions + " cycles at 500 MHz; maximumCycles is " + (10 * conversions + 25)),
                messages(example.replace("\"20.0 ns\"", "\"200 ns\"")));
    }

    @Test
    void readsBeyondThirtyTwoBitsOfCyclesAreAllowed() {
        Examples example = limited(1_000_000_000_000L).replace("\"driveTime\": \"50 ns\"", "\"driveTime\": \"1 s\"");
        assertEquals(List.of(), messages(example.replace("500 MHz", "5 GHz")));
    }

    @Test
    void convertersWithoutArraysDoNotCount() {
        Examples example = limited(1);
        String arrays = example.text("netlist.json")
                .replaceAll("(?s).*(\"arrays\": \\{.*?\\}\\s*\\}\\s*\\},\\s*)\"pulses\".*", "$1");
        assertEquals(
                List.of("/tiles/1/pulses/up/width: takes 25 cycles at 500 MHz; maximumCycles is 1"),
                messages(
                        example.replace(arrays, "").replace("\"vmm v1, v0, g\", \"pulse m0, m1, g, up, plus\", ", "")));
    }
}
