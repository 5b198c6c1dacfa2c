// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ohmesh.netlist.read.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadStudyValueTest extends StudyRefusals {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"20 uS\"|uS is a conductance; a current in A is wanted",
                "\"0.00002\"|\"0.00002\" is not a number with a unit; write it like \"1 A\"",
                "0.00002|expected a quantity with its unit, such as \"0.00002 A\", found a bare number"
            })
    void valueOfTheBaselineHasTheUnitOfItsField(String value, String problem) {
        one(
                "\"knobs\": {\"k\": {\"pointers\": [\"/chip/tile/adc/fullScale\"], \"values\": [\"20 uA\", \"40 uA\"]}},"
                        + " \"baseline\": {\"k\": " + value + "}",
                "study.json /baseline/k: with k = 0.00002: /chip/tile/adc/fullScale: " + problem);
    }

    @Test
    void valueInTheMiddleOfManyHasTheUnitOfItsField() {
        List<String> values = new java.util.ArrayList<>();
        for (int i = 0; i < ValueTrial.MOST_READ + 2; i++) {
            values.add("\"" + (i + 10) + " uA\"");
        }
        values.set(7, "\"17 uS\"");
        one(
                "\"knobs\": {\"k\": {\"pointers\": [\"/chip/override/tile/adc/fullScale\"], \"values\": " + values
                        + "}}",
                "study.json /knobs/k/values/7: with k = 0.000017: /chip/override/tile/adc/fullScale: uS is a conductance;"
                        + " a current in A is wanted");
    }

    @Test
    void valueOfAnExcludedPointIsHeldAgainstItsField() {
        one(
                "\"knobs\": {" + BITS.replace("8]", "99]")
                        + "}, \"constraints\": [{\"require\": \"bits < 9\", \"because\": \"few\"}]",
                "study.json /knobs/bits/values/1: with bits = 99: /chip/tile/adc/bits: 99 is outside 1..16");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/chip/tile/lane|8|unknown field \"lane\"; nearest is \"lanes\"",
                "/chip/tile/lanes|0|0 is outside 1..1024",
                "/chip/tile/adc/fullScale|20 uS|uS is a conductance; a current in A is wanted",
                "/chip/tile/adc/bits|7|has no effect: /knobs/bits/pointers/0 of the study sets the same field after it",
                "/chip/override/tile/adc/bits|7|has no effect: /knobs/bits/pointers/0 of the study sets the same field after it",
                "/seed|7|the seed cannot be set: \"seeds\" of the study says how often a point is run",
                "/maximumCycles|499999|net/netlist.json /tiles/0/pulses/set/width: takes 500000 cycles at 1 GHz; maximumCycles is 499999"
            })
    void settingOfTheCommandLineIsCheckedLikeAKnob(String pointer, String value, String problem) {
        folder.read(BOTH);
        StudyRead read = StudyReader.read(temporary, false, List.of(new Setting(pointer, value)));
        String first = folder.texts(read).get(0);
        assertEquals("--set " + pointer + ": " + problem, first);
        assertTrue(folder.texts(read).stream().allMatch(text -> text.startsWith("--set ")), first);
    }

    @Test
    void settingsOfTheCommandLineAreReadWithEveryPoint() {
        folder.read(BOTH);
        Setting setting = new Setting("/chip/tile/adc/fullScale", "30 uA");
        StudyRead read = StudyReader.read(temporary, false, List.of(setting));
        assertEquals(List.of(), folder.texts(read));
        assertEquals(List.of(setting), read.plan().common());
    }

    @Test
    void valueThatContradictsOtherFieldsIsSaidWithThePlaceInTheNetlist() {
        List<String> problems = folder.problems(
                "\"knobs\": {\"limit\": {\"pointers\": [\"/maximumCycles\"], \"values\": [10000000, 1000000, 600000, 500000, 499999]}}");
        assertEquals(2, problems.size());
        assertEquals(
                "study.json /knobs/limit/values/4: with limit = 499999: net/netlist.json /tiles/0/pulses/set/width: takes"
                        + " 500000 cycles at 1 GHz; maximumCycles is 499999",
                problems.get(0));
    }
}
