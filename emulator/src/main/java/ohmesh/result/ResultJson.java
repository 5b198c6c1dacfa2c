// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import ohmesh.netlist.json.ShortestDecimal;

/** How results are written as JSON: UTF-8, two blanks, line feeds, the same digits on every JDK. */
final class ResultJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ResultJson() {}

    /** A generator that leaves the stream open. */
    static JsonGenerator generator(OutputStream stream) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(stream, JsonEncoding.UTF8);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        json.setPrettyPrinter(printer);
        return json;
    }

    /** Writes a field; null stays null. */
    static void number(JsonGenerator json, String name, Double value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(digits(name, value));
        }
    }

    /** Writes an array field. */
    static void numbers(JsonGenerator json, String name, double[] values) throws IOException {
        json.writeArrayFieldStart(name);
        for (double value : values) {
            json.writeNumber(digits(name, value));
        }
        json.writeEndArray();
    }

    /** Writes a field whose value is a JSON text of several lines, indented by one level. */
    static void text(JsonGenerator json, String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(indented(value.strip(), 1));
    }

    /** A JSON text of several lines as it stands inside others. */
    static String indented(String text, int levels) {
        return text.replace("\n", "\n" + "  ".repeat(levels));
    }

    private static String digits(String name, double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IOException(name + " is " + value + ": a report holds finite numbers only");
        }
        return ShortestDecimal.text(value);
    }

    /** A constant in the spelling of netlists, {@code half-voltage}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
