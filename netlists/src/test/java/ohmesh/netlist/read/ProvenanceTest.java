// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report calls calibrated goes by the names of presets, so a netlist can neither take nor drop one. */
class ProvenanceTest {
    private static final String KEEPS = ": a preset keeps its name; \"name\" cannot be given";

    @TempDir
    Path folder;

    private static List<String> problems(ReadResult result) {
        return result.problems().stream()
                .map(problem -> problem.pointer() + ": " + problem.message())
                .toList();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"preset\": \"default\",|\"preset\": \"default\", \"name\": \"mine\",|/chip/name",
                "\"mesh\": {\"width\"|\"name\": \"mine\", \"mesh\": {\"width\"|/chip/override/name",
                "\"mesh\": {\"width\"|\"name\": null, \"mesh\": {\"width\"|/chip/override/name",
                "\"preset\": \"prezioso-2015\",|\"preset\": \"prezioso-2015\", \"name\": \"mine\",|/chip/override/tile/array/device/name",
                "\"law\": {\"stepScale\": 0.03}|\"name\": \"generic\"|/chip/override/tile/array/device/override/name",
                "{\"preset\": \"prezioso-2015\", \"override\": {\"law\": {\"stepScale\": 0.03}}}|{\"name\": \"mine\"}|/chip/override/tile/array/device/name"
            })
    void presetKeepsItsName(String from, String to, String pointer) {
        ReadResult result = Examples.copy("single", folder).replace(from, to).read();
        assertEquals(List.of(pointer + KEEPS), problems(result));
    }

    @Test
    void settingDoesNotRenameAPreset() {
        Examples.copy("single", folder);
        Setting setting = Setting.parse("/chip/tile/array/device/name=mine");
        ReadResult result = NetlistReader.read(folder, ReadOptions.none().withSettings(List.of(setting)));
        assertEquals(List.of("/chip/tile/array/device/name" + KEEPS), problems(result));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"clock\": \"500 MHz\"|\"name\": \"prezioso-2015\", \"clock\": \"500 MHz\"|/chip/name: \"prezioso-2015\" is a preset; other numbers need another name",
                "\"minimumConductance\"|\"name\": \"generic\", \"minimumConductance\"|/chip/tile/array/device/name: \"generic\" is a preset; other numbers need another name"
            })
    void customNumbersDoNotTakeTheNameOfAPreset(String from, String to, String problem) {
        ReadResult result = Examples.copy("pair", folder).replace(from, to).read();
        assertEquals(List.of(problem), problems(result));
    }

    @Test
    void customNumbersHaveANameOfTheirOwn() {
        ReadResult result = Examples.copy("pair", folder)
                .replace("\"clock\": \"500 MHz\"", "\"name\": \"mine\", \"clock\": \"500 MHz\"")
                .replace("\"minimumConductance\"", "\"name\": \"ours\", \"minimumConductance\"")
                .read();
        assertEquals(List.of(), problems(result));
        assertEquals("mine", result.netlist().chip().name());
        assertEquals("ours", result.netlist().chip().tile().array().device().name());
    }
}
