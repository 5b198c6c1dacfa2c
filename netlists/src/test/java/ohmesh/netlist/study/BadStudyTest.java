// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadStudyTest extends StudyRefusals {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"values\": []|/knobs/k: no values: give \"values\", \"linear\" or \"logarithmic\"",
                "\"values\": [8], \"linear\": {\"from\": 1, \"to\": 2, \"count\": 2}|/knobs/k: only one of \"values\", \"linear\", \"logarithmic\" can be given",
                "\"values\": [8, 9, 8.0]|/knobs/k/values/2: 8 stands twice",
                "\"values\": [8, null]|/knobs/k/values/1: null is no value",
                "\"values\": [8, 9], \"labels\": [\"a\"]|/knobs/k/labels: 1 labels for 2 values",
                "\"values\": [8, 9], \"labels\": [\"a\", \"a\"]|/knobs/k/labels/1: \"a\" stands twice",
                "\"values\": [8, 9], \"labels\": [\"\", \"a\"]|/knobs/k/labels/0: an empty label",
                "\"valuez\": [8]|/knobs/k/valuez: unknown field \"valuez\"; nearest is \"values\"",
                "\"linear\": {\"from\": 8, \"to\": 8, \"count\": 2}|/knobs/k/linear: \"from\" and \"to\" are the same",
                "\"linear\": {\"from\": 8, \"to\": 9, \"count\": 1}|/knobs/k/linear/count: 1 is outside 2..10000",
                "\"linear\": {\"from\": 8, \"to\": 9, \"count\": 2, \"unit\": \"Volt\"}|/knobs/k/linear/unit: unknown unit \"Volt\"; known: V, A, S, s, Hz, ohm, A/V2, K, F, J, W, m2",
                "\"logarithmic\": {\"from\": 0, \"to\": 9, \"count\": 2}|/knobs/k/logarithmic: values in equal ratios are above 0",
                "\"values\": [8, 99]|/knobs/k/values/1: with k = 99: /chip/tile/adc/bits: 99 is outside 1..16",
                "\"values\": [8, \"six\"]|/knobs/k/values/1: with k = six: /chip/tile/adc/bits: expected an integer, found a string",
                "\"linear\": {\"from\": 6, \"to\": 7, \"count\": 3}|/knobs/k: with k = 6.5: /chip/tile/adc/bits: 6.5 is not an integer",
            })
    void valuesOfAKnobAreWrong(String values, String problem) {
        one("\"knobs\": {\"k\": {\"pointers\": [\"/chip/tile/adc/bits\"], " + values + "}}", "study.json " + problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[\"/chip/tile/adc/bitz\"]|/pointers/0: unknown field \"bitz\"; nearest is \"bits\"",
                "[\"/chip/tile/adx/bits\"]|/pointers/0: at /chip/tile/adx: unknown field \"adx\"; nearest is \"adc\"",
                "[\"chip\"]|/pointers/0: \"chip\" is not a pointer; it begins with /",
                "[\"chip/tile/adc/bits\"]|/pointers/0: \"chip/tile/adc/bits\" is not a pointer; it begins with /",
                "[]|/pointers: a knob points at least at one field of the netlist",
                "[\"/seed\"]|/pointers/0: the seed is no knob: \"seeds\" of the study says how often a point is run",
                "[\"/chip/tile/adc/bits\", \"/chip/override/tile/adc/bits\"]|/pointers/1: \"/chip/override/tile/adc/bits\" is set by /knobs/k/pointers/0 already",
                "[3]|/pointers/0: expected a string, found a number",
            })
    void pointersOfAKnobAreWrong(String pointers, String problem) {
        one(
                "\"knobs\": {\"k\": {\"pointers\": " + pointers + ", \"values\": [6, 8]}}",
                "study.json /knobs/k" + problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "cycles|\"cycles\" is a column of every study, or reads like one",
                "arrayJoules|\"arrayJoules\" is a column of every study, or reads like one",
                "first|\"first\" is a metric of the netlist already",
                "max|\"max\" is a function or constant of expressions",
                "adc-bits|\"adc-bits\" is not a name for expressions: a letter or _, then letters, digits, _, at most 64",
            })
    void nameOfAKnobIsTaken(String name, String problem) {
        one("\"knobs\": {" + BITS.replace("bits\":", name + "\":") + "}", "study.json /knobs/" + name + ": " + problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"coupled\": [[\"bits\"]]|/coupled/0: knobs that move together are at least two",
                "\"coupled\": [[\"bits\", \"windo\"]]|/coupled/0/1: unknown knob \"windo\"; nearest is \"window\"",
                "\"coupled\": [[\"bits\", \"window\"], [\"window\", \"bits\"]]|/coupled/1/0: \"window\" stands in /coupled/0 already; a knob is in one list#/coupled/1/1: \"bits\" stands in /coupled/0 already; a knob is in one list",
                "\"derived\": {\"d\": {\"expression\": \"bitz * 2\"}}|/derived/d/expression: unknown name \"bitz\"; nearest is \"bits\"",
                "\"derived\": {\"d\": {\"expression\": \"Bits * 2\"}}|/derived/d/expression: unknown name \"Bits\"; nearest is \"bits\"",
                "\"derived\": {\"d\": {\"expression\": \"e\"}, \"e\": {\"expression\": \"d + bits\"}}|/derived/d/expression: \"d\" needs itself, by way of e#/derived/e/expression: \"e\" needs itself, by way of d",
                "\"derived\": {\"bits\": {\"expression\": \"1\"}}|/derived/bits: \"bits\" is a knob already",
                "\"derived\": {\"BITS\": {\"expression\": \"1\"}}|/derived/BITS: \"BITS\" and \"bits\" differ only in case",
                "\"derived\": {\"d\": {\"expression\": \"1 / (bits - 8)\"}}|/derived/d/expression: at point 2 (bits = 8, window = 1): division by zero, at character 3 of \"1 / (bits - 8)\"",
                "\"derived\": {\"d\": {\"expression\": \"bits > 6\", \"unit\": \"V\"}}|/derived/d/unit: at point 0 (bits = 6, window = 1): \"false\" is no number and has no unit",
                "\"derived\": {\"d\": {\"pointers\": [\"/chip/tile/adc/fullScal\"], \"expression\": \"bits * 1e-6\", \"unit\": \"A\"}}|/derived/d/pointers/0: unknown field \"fullScal\"; nearest is \"fullScale\"",
                "\"derived\": {\"d\": {\"pointers\": [\"/chip/tile/adc/fullScale\"], \"expression\": \"bits * 1e-6\", \"unit\": \"V\"}}|/derived/d/expression: with bits = 6, window = 1: /chip/tile/adc/fullScale: V is a voltage; a current in A is wanted",
                "\"constraints\": [{\"require\": \"bits\", \"because\": \"x\"}]|/constraints/0/require: at point 0 (bits = 6, window = 1): \"bits\" is 6, neither true nor false",
                "\"constraints\": [{\"require\": \"bits > 9\", \"because\": \"x\"}]|/constraints: every point is excluded",
                "\"constraints\": [{\"require\": \"bits > 6\", \"because\": \"\"}]|/constraints/0/because: an empty reason",
                "\"constraints\": [{\"require\": \"bits >\", \"because\": \"x\"}]|/constraints/0/require: nothing stands to the right of \">\", at character 6 of \"bits >\"",
                "\"sampling\": {\"kind\": \"random\"}|/sampling/points: how many points are to be drawn",
                "\"sampling\": {\"points\": 3}|/sampling/points: a grid takes all points; leave \"points\" out",
                "\"sampling\": {\"kind\": \"random\", \"points\": 5}|/sampling/points: there are 4 points; no more can be drawn",
                "\"sampling\": {\"kind\": \"latin\"}|/sampling/kind: \"latin\" is none of grid, random, latin-hypercube",
                "\"baseline\": {\"bits\": 6}|/baseline: the knob \"window\" is missing: a baseline has a value for every one",
                "\"baseline\": {\"bits\": 6, \"window\": 1, \"windoo\": 1}|/baseline/windoo: unknown knob \"windoo\"; nearest is \"window\"",
                "\"baseline\": {\"bits\": 66, \"window\": 1}|/baseline/bits: with bits = 66, window = 1: /chip/tile/adc/bits: 66 is outside 1..16",
                "\"objectives\": [{\"metric\": \"firs\", \"goal\": \"maximize\"}]|/objectives/0/metric: unknown column \"firs\"; nearest is \"first\"",
                "\"objectives\": [{\"metric\": \"counter.flits\", \"goal\": \"maximize\"}]|/objectives/0/metric: unknown column \"counter.flits\"; name the counter in \"counters\"",
                "\"objectives\": [{\"metric\": \"first\", \"goal\": \"max\"}]|/objectives/0/goal: \"max\" is none of maximize, minimize",
                "\"counters\": [\"flits\"]|/counters/0: \"flits\" is no counter; write counter.NAME or counter.COMPONENT.NAME",
                "\"seeds\": {\"count\": 0}|/seeds/count: 0 is outside 1..100000",
                "\"budget\": {\"cycle\": 3}|/budget/cycle: unknown field \"cycle\"; nearest is \"cycles\"",
                "\"set\": [{\"pointer\": \"/chip/tile/lane\", \"value\": 8}]|/set/0/pointer: unknown field \"lane\"; nearest is \"lanes\"",
                "\"set\": [{\"pointer\": \"/chip/tile/lanes\", \"value\": 0}]|/set/0/value: with bits = 6, window = 1: /chip/tile/lanes: 0 is outside 1..1024",
                "\"set\": [{\"pointer\": \"/channels/y/window\", \"value\": 2}]|/knobs/window/pointers/0: \"/channels/y/window\" is set by /set/0/pointer already",
                "\"set\": [{\"pointer\": \"/name\", \"value\": null}]|/set/0/value: null is no value",
                "\"derived\": {\"d\": {\"expression\": \"bits * 3\", \"unit\": \"parsec\"}}|/derived/d/unit: unknown unit \"parsec\"; known: V, A, S, s, Hz, ohm, A/V2, K, F, J, W, m2",
                "\"knob\": {}|/knob: unknown field \"knob\"; nearest is \"knobs\"",
            })
    void studyIsWrong(String members, String problems) {
        List<String> expected = List.of(problems.split("#", -1)).stream()
                .map(problem -> "study.json " + problem)
                .toList();
        assertEquals(expected, folder.problems(BOTH + ", " + members));
    }

    @Test
    void oneCauseIsSaidOnce() {
        one(
                "\"knobs\": {\"k\": {\"pointers\": [\"/chip/tile/adc/bits\"], \"linear\": {\"from\": 10, \"to\": 20, \"count\": 11}}}",
                "study.json /knobs/k: with k = 17: /chip/tile/adc/bits: 17 is outside 1..16; and 3 more values");
        one(
                "\"knobs\": {" + BITS.replace("bits\":", "adc-bits\":")
                        + "}, \"derived\": {\"d\": {\"expression\": \"adc-bits * 2\"}}",
                "study.json /knobs/adc-bits: \"adc-bits\" is not a name for expressions: a letter or _, then letters,"
                        + " digits, _, at most 64");
    }

    @Test
    void pointerThatReplacesAnEarlierOneIsRefused() {
        List<String> problems = folder.problems(
                BOTH + ", \"derived\": {\"d\": {\"pointers\": [\"/chip/tile/adc\"], \"expression\": \"bits * 2\"}}");
        assertTrue(
                problems.contains("study.json /derived/d/pointers/0: \"/chip/tile/adc\" replaces"
                        + " \"/chip/tile/adc/bits\", which /knobs/bits/pointers/0 sets before"),
                problems::toString);
        String whole = "\"whole\": {\"pointers\": [\"/chip/override\"], \"values\": [{}]}";
        problems = folder.problems("\"knobs\": {" + BITS + ", " + whole + "}");
        assertTrue(
                problems.contains("study.json /knobs/whole/pointers/0: \"/chip/override\" replaces"
                        + " \"/chip/tile/adc/bits\", which /knobs/bits/pointers/0 sets before"),
                problems::toString);
    }

    @ParameterizedTest(name = "{index}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "two/parts|a name is one line without / and \\",
                "two\\\\parts|a name is one line without / and \\",
                "two\\nlines|a name is one line without / and \\",
                "'  '|'a name has 1..100 characters, not all of them blanks'"
            })
    void nameOfTheStudyCanStandInTextsAndFileNames(String name, String problem) {
        String study = "{\"name\": \"" + name + "\", \"netlist\": \"net\", " + BOTH + "}";
        assertEquals(List.of("study.json /name: " + problem), folder.texts(folder.readText(study, false)));
    }

    @Test
    void problemThatShowsLaterHasItsPlace() {
        StudyRead read = folder.read(BOTH + ", \"counters\": [\"counter.flits\"]");
        String problem = read.places().problem("/counters/0", "not there").toString();
        assertTrue(problem.matches(".*study.json:1:[0-9]+ /counters/0: not there"), problem);
    }

    @Test
    void coupledListsHaveEquallyManyValues() {
        one(
                "\"knobs\": {" + BITS + ", " + WINDOW.replace("[1, 2]", "[1, 2, 3]")
                        + "}, \"coupled\": [[\"bits\", \"window\"]]",
                "study.json /coupled/0/1: \"window\" has 3 values, \"bits\" has 2; knobs that move together have equally"
                        + " many");
    }

    @Test
    void valuesOfCoupledListsDoNotRepeatTogether() {
        one(
                "\"knobs\": {" + BITS.replace("[6, 8]", "[6, 6, 8, 6]") + ", "
                        + WINDOW.replace("[1, 2]", "[1, 2, 2, 2]") + "}, \"coupled\": [[\"bits\", \"window\"]]",
                "study.json /coupled/0: the values number 4 stand together twice");
    }

    @Test
    void excludedBaselineIsAProblem() {
        one(
                BOTH + ", \"constraints\": [{\"require\": \"bits != 8\", \"because\": \"no eight\"}],"
                        + " \"baseline\": {\"bits\": 8, \"window\": 1}",
                "study.json /baseline: the baseline is excluded: no eight");
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        List<String> problems = folder.problems("\"knobs\": {"
                + BITS.replace("8]", "99]") + ", " + WINDOW.replace("window\"]", "windo\"]") + ", "
                + "\"x\": {\"pointers\": [\"/name\"], \"values\": []}}, \"seeds\": {\"first\": -1},"
                + "\"objectives\": [{\"metric\": \"cycle\", \"goal\": \"minimize\"}],"
                + "\"constraints\": [{\"require\": \"y > 1\", \"because\": \"z\"}]");
        assertEquals(
                List.of(
                        "/constraints/0/require",
                        "/knobs/window/pointers/0",
                        "/knobs/x",
                        "/objectives/0/metric",
                        "/seeds/first"),
                problems.stream().map(text -> text.split("[ :]+")[1]).sorted().toList());
    }

    @Test
    void wrongNetlistIsSaid() {
        String study = "{\"name\": \"s\", \"netlist\": \"%s\", " + BOTH + "}";
        StudyRead none = folder.readText(study.formatted("nett"), false);
        assertNull(none.plan());
        assertEquals(1, none.problems().size());
        assertTrue(folder.texts(none).get(0).startsWith("study.json /netlist: there is no file or folder "));
        StudyRead absolute = folder.readText(study.formatted("/net"), false);
        assertEquals(
                List.of("study.json /netlist: a path relative to the folder of the study is wanted"),
                folder.texts(absolute));
    }

    @Test
    void problemsOfTheNetlistItselfAreItsOwn() throws java.io.IOException {
        Path netlist = temporary.resolve("net/netlist.json");
        String text = java.nio.file.Files.readString(netlist);
        java.nio.file.Files.writeString(netlist, text.replace("\"lanes\": 32", "\"lanes\": 0"));
        List<String> problems = folder.problems(BOTH);
        assertEquals(1, problems.size());
        assertTrue(
                problems.get(0).startsWith("net/netlist.json /chip/override/tile/lanes: 0 is outside"),
                problems::toString);
    }

    @Test
    void whatIsNoStudyIsRefused() {
        assertEquals(
                List.of("study.json /: expected an object, found an array"),
                folder.texts(folder.readText("[]", false)));
        assertEquals(1, folder.readText("{", false).problems().size());
        assertEquals(
                1, StudyReader.read(temporary.resolve("nowhere")).problems().size());
        assertFalse(StudyReader.read(temporary.resolve("nowhere")).isValid());
        assertTrue(folder.readText("{}", false).problems().size() >= 3);
    }
}
