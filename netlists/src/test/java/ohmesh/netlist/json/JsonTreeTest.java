// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
    private final List<String> complaints = new ArrayList<>();

    private Optional<JsonValue> parse(String text) {
        return JsonTree.parse(
                "f.json",
                text,
                (where, message) ->
                        complaints.add(where.line() + ":" + where.column() + " " + where.pointer() + " " + message));
    }

    private static String of(String text) {
        JsonValue value = JsonTree.parse("f.json", text, (where, message) -> {}).orElseThrow();
        return JsonText.of(PlainData.of(value, (where, message) -> {}));
    }

    @Test
    void everyValueKnowsItsPlace() {
        JsonObject root = (JsonObject) parse("{\n  \"a\": [1,\n    {\"b/~\": \"\u00b5\", \"c\": null}]}")
                .orElseThrow();
        JsonArray array = (JsonArray) root.get("a").orElseThrow();
        JsonObject inner = (JsonObject) array.elements().get(1);
        assertEquals(new Location("f.json", 2, 8, array.location().pointer()), array.location());
        assertEquals("/a/1/c", inner.get("c").orElseThrow().location().pointer().toString());
        assertEquals(23, inner.get("c").orElseThrow().location().column());
        assertEquals(
                "/a/1/b~1~0",
                inner.members().get("b/~").nameLocation().pointer().toString());
        assertEquals(6, inner.members().get("b/~").nameLocation().column());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\": {\"b\": 1|/a/b",
                "{\"a\": [1, 2|/a/1",
                "{\"a\": tru|/a",
                "{\"a\": \"x|/a",
                "{\"a\": NaN}|/a",
                "{\"a\": 01}|/a",
                "{\"a\" 1}|/a"
            })
    void syntaxErrorNamesTheInnermostPlace(String text, String pointer) {
        assertTrue(parse(text).isEmpty());
        assertEquals(1, complaints.size());
        assertEquals(pointer, complaints.get(0).split(" ")[1]);
        assertTrue(complaints.get(0).contains("not JSON"), complaints::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":\\n [1, 2|the file ends in the middle of an array that began in line 2, column 2",
                "{\"a\": [1], |the file ends in the middle of an object that began in line 1, column 1",
                "{\"a\": NaN}|NaN is no JSON number",
                "{\"a\": -Infinity}|-Infinity is no JSON number",
                "{\"a\": tru}|tru is no JSON value; texts stand in \"...\"",
                "{\"a\": \"x\\n\"}|the line ends inside a text",
                "{\"a\": 1, // one\\n}|JSON has no comments",
                "{\"a\": 1,}|Unexpected character ('}'): was expecting double-quote to start field name"
            })
    void syntaxErrorSaysWhatThePersonCanChange(String text, String message) {
        assertTrue(parse(text.replace("\\n", "\n")).isEmpty());
        String only = complaints.get(0);
        assertEquals("not JSON: " + message, only.substring(only.indexOf("not JSON")));
        assertEquals(1, complaints.size());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"a\": 1", "[NaN]", "[tru]", "{a: 1}", "[1 /* */]", "['x']"})
    void syntaxErrorDoesNotNameThePartsOfTheParser(String text) {
        parse(text);
        assertFalse(complaints.get(0).matches(".*(Feature|REDACTED|Source|\\(code|enable).*"), complaints::toString);
    }

    @Test
    void numberTooLongToReadNamesTheBound() {
        assertTrue(parse("[" + "1".repeat(401) + "]").isEmpty());
        assertEquals(
                "not JSON: Number value length (401) exceeds the maximum allowed (400)",
                complaints.get(0).substring(complaints.get(0).indexOf("not JSON")));
    }

    @Test
    void duplicateNamesAreAllReported() {
        assertTrue(parse("{\"a\": 1, \"a\": 2, \"b\": {\"c\": 1, \"c\": 2}}").isPresent());
        assertEquals(
                List.of(
                        "1:10 /a the name \"a\" stands twice in this object",
                        "1:32 /b/c the name \"c\" stands twice in this object"),
                complaints);
    }

    @Test
    void depthIsBoundedExactly() {
        assertTrue(parse("[".repeat(64) + "]".repeat(64)).isPresent());
        assertTrue(parse("[".repeat(65) + "]".repeat(65)).isEmpty());
        assertEquals(1, complaints.size());
    }

    @Test
    void numberOfValuesIsBounded() {
        assertTrue(parse("[" + "1,".repeat(JsonTree.MAXIMUM_VALUES) + "1]").isEmpty());
        assertTrue(complaints.get(0).contains("more than 2000000 values"), complaints::toString);
    }

    /** The examples of RFC 7396, appendix A. */
    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":\"b\"}|{\"a\":\"c\"}|{\"a\":\"c\"}",
                "{\"a\":\"b\"}|{\"b\":\"c\"}|{\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}|{\"a\":null}|{}",
                "{\"a\":\"b\",\"b\":\"c\"}|{\"a\":null}|{\"b\":\"c\"}",
                "{\"a\":[\"b\"]}|{\"a\":\"c\"}|{\"a\":\"c\"}",
                "{\"a\":\"c\"}|{\"a\":[\"b\"]}|{\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}|{\"a\":{\"b\":\"d\",\"c\":null}}|{\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}|{\"a\":[1]}|{\"a\":[1]}",
                "[\"a\",\"b\"]|[\"c\",\"d\"]|[\"c\",\"d\"]",
                "{\"a\":\"b\"}|[\"c\"]|[\"c\"]",
                "{\"a\":\"foo\"}|null|null",
                "{\"a\":\"foo\"}|\"bar\"|\"bar\"",
                "{\"e\":null}|{\"a\":1}|{\"e\":null,\"a\":1}",
                "[1,2]|{\"a\":\"b\",\"c\":null}|{\"a\":\"b\"}",
                "{}|{\"a\":{\"bb\":{\"ccc\":null}}}|{\"a\":{\"bb\":{}}}"
            })
    void mergePatchFollowsTheStandard(String target, String patch, String result) {
        JsonValue merged =
                MergePatch.apply(parse(target).orElseThrow(), parse(patch).orElseThrow());
        assertEquals(of(result), JsonText.of(PlainData.of(merged, (where, message) -> {})));
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shortestDecimalReadsBackAndIsNeverLongerThanTheJdks(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 40; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = ShortestDecimal.text(value);
                assertEquals(value, Double.parseDouble(text));
                assertTrue(digits(text) <= digits(Double.toString(value)), text + " and " + value);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> ShortestDecimal.text(Double.NaN));
    }

    private static int digits(String text) {
        return text.replaceAll("[eE].*", "")
                .replaceAll("[^0-9]", "")
                .replaceAll("^0+", "")
                .replaceAll("0+$", "")
                .length();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0.1, 0.1",
        "100, 100",
        "1e15, 1000000000000000",
        "1e16, 1e16",
        "1e-5, 0.00001",
        "1.5e-6, 1.5e-6",
        "-0.0, 0",
        "2.82879384806159e17, 2.82879384806159e17",
        "9007199254740991, 9007199254740991",
        "4.9e-324, 5e-324"
    })
    void shortestDecimalHasOneForm(double value, String text) {
        assertEquals(text, ShortestDecimal.text(value));
    }
}
