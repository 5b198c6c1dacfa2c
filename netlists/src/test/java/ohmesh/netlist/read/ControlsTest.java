// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a control is shown in its patch, where it can be changed. */
class ControlsTest {
    private static final String PATCH =
            "\"patch\": {\"host\": {\"inputs\": {\"x\": {\"data\": {\"csv\": null, \"values\": [[0, 0, 0]]}}}}}";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"seed\": -1}|67:25 /controls/no-input/patch/seed: -1 is outside 0..9007199254740991",
                "{\"chip\": null}|67:16 /controls/no-input/patch/chip: the field \"chip\" is missing",
                "{\"host\": {\"port\": null}}|67:25 /controls/no-input/patch/host/port: the field \"port\" is missing",
                "{\"hosts\": {}}|67:17 /controls/no-input/patch/hosts: unknown field \"hosts\"; nearest is \"host\"",
                "{\"chip\": {\"override\": {\"tile\": {\"adc\": {\"bits\": 99}}}}}|67:64 /controls/no-input/patch/chip/override/tile/adc/bits: 99 is outside 1..16",
                "{\"expect\": [{\"metric\": \"first\"}]}|67:28 /controls/no-input/patch/expect/0: none of \"atLeast\", \"atMost\", \"equals\" is given"
            })
    void problemOfAPatchPointsIntoThePatch(String patch, String problem) {
        Examples example = Examples.copy("single", folder).replace(PATCH, "\"patch\": " + patch);
        ReadResult read = NetlistReader.read(folder, ReadOptions.none().withControl("no-input"));
        assertEquals(List.of("netlist.json:" + problem), example.texts(read));
    }

    @Test
    void controlOfTheWrongFormIsShownAtItsFields() {
        assertEquals(
                List.of(
                        "netlist.json:67:16 /controls/no-input/patch: \"patch\" must be there and an object",
                        "netlist.json:67:20 /controls/no-input/pach: unknown field \"pach\"; nearest is \"patch\""),
                Examples.copy("single", folder)
                        .replace(PATCH, "\"patch\": [], \"pach\": {}")
                        .problems());
    }
}
