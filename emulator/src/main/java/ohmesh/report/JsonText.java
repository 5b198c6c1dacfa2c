// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** How results are written as JSON: UTF-8, two blanks, line feeds, the same digits on every JDK. */
final class JsonText {
    private JsonText() {}

    /** A generator that leaves the stream open. */
    static JsonGenerator generator(OutputStream stream) throws IOException {
        // Double.toString gives other digits on JDK 17 than from 19 on; the fast writer gives the same on all.
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        JsonGenerator json = factory.createGenerator(stream, JsonEncoding.UTF8);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        json.setPrettyPrinter(printer);
        return json;
    }

    /** The number itself; JSON has no other than finite ones. */
    static double finite(String name, double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IOException(name + " is " + value + ": a report holds finite numbers only");
        }
        return value;
    }

    /** A constant in the spelling of netlists, {@code half-voltage}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
