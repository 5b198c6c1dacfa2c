// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts that are right by themselves and do not fit each other, and the nearest that do. */
class FitTest {
    @TempDir
    Path folder;

    private static List<String> problems(Examples example) {
        return example.read().problems().stream()
                .map(problem -> problem.pointer() + ": " + problem.message())
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1} | {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "pair|\"bits\": 8, \"fullScale\": \"30 uA\"|\"bits\": 16, \"fullScale\": \"30 uA\"|~~",
                "pair|\"dac\": {\"bits\": 8, \"fullScale\": \"0.2 V\"|\"dac\": {\"bits\": 8, \"fullScale\": \"0.699 V\"|~~",
                "pair|\"dac\": {\"bits\": 8, \"fullScale\": \"0.2 V\"|\"dac\": {\"bits\": 8, \"fullScale\": \"0.7 V\"|/chip/tile/dac/fullScale: a read at 700 mV would move cells: not below resetThreshold 700 mV",
                "single|\"adc\": {\"bits\": 10|\"dac\": {\"fullScale\": \"0.69 V\"}, \"adc\": {\"bits\": 10|~~",
                "pair|\"resetThreshold\": \"0.7 V\"|\"resetThreshold\": \"2 V\"|/chip/tile/array/device/resetThreshold: resetThreshold 2 V is not below nominalResetVoltage 2 V",
                "pair|\"resetThreshold\": \"0.7 V\"|\"resetThreshold\": \"1.999 V\"|~~",
                "pair|\"setThreshold\": \"0.8 V\"|\"setThreshold\": \"2 V\"|/chip/tile/array/device/setThreshold: setThreshold 2 V is not below nominalSetVoltage 2 V",
                "pair|\"lowConductance\": \"2 uS\"|\"lowConductance\": \"20 uS\"|/chip/tile/array/device/law/lowConductance: lowConductance 20 uS is not below highConductance 20 uS",
                "pair|\"lowConductance\": \"2 uS\"|\"lowConductance\": \"19 uS\"|~~",
                "pair|\"amplitude\": \"2 V\"|\"amplitude\": \"0 V\"|/tiles/1/pulses/up/amplitude: a pulse of 0 V moves nothing",
                "pair|\"gate\": \"1.5 V\"|\"gate\": \"0.6 V\"|/tiles/1/pulses/up/gate: a gate of 600 mV opens no transistor: not above the threshold 600 mV; raise the gate",
                "pair|\"gate\": \"1.5 V\"|\"gate\": \"0.601 V\"|~~",
                "pair|\"sharedColumns\": 2|\"sharedColumns\": 2, \"subtraction\": \"analog\"|/chip/tile/adc/subtraction: a subtraction does not work with only single cells: no array has pairs",
                "single|\"bits\": 10,|\"bits\": 10, \"subtraction\": \"digital\",|~~",
                "single|\"width\": \"500 us\"}|\"width\": \"500 us\", \"gate\": \"5 V\"}|/tiles/0/pulses/reset/gate: the gate voltage of a pulse does not work with passive cells: such cells have no gates: leave it out",
                "single|\"array\": {\"device\"|\"array\": {\"transistor\": {\"threshold\": \"1 V\"}, \"device\"|/chip/override/tile/array/transistor: a transistor does not work with passive cells: such cells have no transistor",
                "pair|\"pairing\": \"single\",|\"pairing\": \"single\", \"minus\": {\"mean\": \"5 uS\"},|/tiles/1/arrays/g/minus: single cells have no minus cells",
                "single|\"first\": -64|\"first\": 2147483519|~~",
                "single|\"first\": -64|\"first\": 2147483520|/tiles/0/tables/tanh/first: the last entry stands at 2147483648, beyond 32 bits",
                "single|[[-100, 0, 100]]|[[-100, 0, 2147483647]]|~~",
                "single|[[-100, 0, 100]]|[[-100, 0, 2147483648]]|/tiles/0/tables/tanh/entries/values/0/2: 2147483648 in column 3 is not a 32-bit integer",
                "single|\"packet\": 1, \"word\": 1|\"packet\": 1, \"word\": 2|/metrics/first/word: 2 is outside 0..1, the words of a packet",
                "single|[[1, 2.5], [-3, 4]]|[[1, 2.5], [-3, 4], [5, 6]]|/metrics/error/expected/values/2/0: 3 rows; the observation keeps 2 reads",
                "single|[[1, 2.5], [-3, 4]]|[[1, 2.5]]|/metrics/error/expected/values/0/0: 1 row; the observation keeps 2 reads",
                "single|\"inputs\": {\"x\": {\"data\": {\"csv\": \"x.csv|\"inputs\": {\"y\": {\"data\": {\"csv\": \"x.csv\"}, \"fullScale\": 1}, \"x\": {\"data\": {\"csv\": \"x.csv|/host/inputs/y: \"y\" is no channel from the host; known: x",
                "single|\"first\": {\"kind\"|\"counters\": {\"kind\": \"value\", \"output\": \"y\"}, \"first\": {\"kind\"|/metrics/counters: the report has names that begin with \"counter\" itself",
                "single|\"first\": {\"kind\"|\"outputs.y\": {\"kind\": \"value\", \"output\": \"y\"}, \"first\": {\"kind\"|/metrics/outputs.y: the report has names that begin with \"outputs.\" itself",
                "single|\"first\": {\"kind\"|\"outputs\": {\"kind\": \"value\", \"output\": \"y\"}, \"first\": {\"kind\"|~~"
            })
    void oneChangeGivesExactlyTheProblem(String example, String from, String to, String problem) {
        assertEquals(
                problem.isEmpty() ? List.of() : List.of(problem),
                problems(Examples.copy(example, folder).replace(from, to)));
    }

    @Test
    void codesThatDoNotFitALaneAreRefused() {
        Examples example = Examples.copy("pair", folder).replace("\"laneBits\": 16", "\"laneBits\": 8");
        assertEquals(List.of(), problems(example));
        assertEquals(
                List.of("/chip/tile/adc/bits: codes of 9 bits do not fit a lane of 8 bits"),
                problems(example.replace("\"adc\": {\"bits\": 8", "\"adc\": {\"bits\": 9")));
    }

    @Test
    void cellsOfLowThresholdAreNotReadAboveIt() {
        String spread = " less 6 thresholdDeviceToDevice of 50 mV";
        assertEquals(
                List.of(
                        "/chip/override/tile/dac/fullScale: a read at 710 mV would move some cells: not below setThreshold 1 V"
                                + spread,
                        "/chip/override/tile/dac/fullScale: a read at 710 mV would move some cells: not below resetThreshold 1 V"
                                + spread),
                problems(Examples.copy("single", folder)
                        .replace(
                                "\"adc\": {\"bits\": 10",
                                "\"dac\": {\"fullScale\": \"0.71 V\"}, \"adc\": {\"bits\": 10")));
    }

    @ParameterizedTest(name = "{0} more channels")
    @CsvSource({"30,false", "31,true"})
    void tileHasThirtyTwoChannels(int more, boolean refused) {
        assertEquals(
                refused ? List.of("/tiles/0: 33 channels touch this tile; at most 32") : List.of(),
                problems(moreChannels(more, 1)));
    }

    @ParameterizedTest(name = "{0} more channels")
    @CsvSource({"4094,false", "4095,true"})
    void hostHasFourThousandAndNinetySixChannels(int more, boolean refused) {
        assertEquals(
                refused ? List.of("/channels: 4097 channels of the host; at most 4096") : List.of(),
                problems(moreChannels(more, 144)));
    }

    /** The example of one tile with more channels to the host, evenly from so many tiles. */
    private Examples moreChannels(int more, int tiles) {
        StringBuilder channels = new StringBuilder();
        StringBuilder halting = new StringBuilder();
        int side = (int) Math.sqrt(tiles);
        for (int t = 1; t < tiles; t++) {
            halting.append("{\"at\": [" + t % side + ", " + t / side + "], \"program\": [\"halt\"]},\n");
        }
        for (int i = 0; i < more; i++) {
            int t = i % tiles;
            channels.append(",\n\"c" + i + "\": {\"from\": [" + t % side + ", " + t / side
                    + "], \"to\": \"host\", \"packetWords\": 1}");
        }
        return Examples.copy("single", folder)
                .replace("{\"width\": 1, \"height\": 1}", "{\"width\": " + side + ", \"height\": " + side + "}")
                .replace("\"tiles\": [", "\"tiles\": [\n" + halting)
                .replace("\"window\": 4}", "\"window\": 4}" + channels);
    }
}
