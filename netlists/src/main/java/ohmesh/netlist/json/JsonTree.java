// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON text into a tree. Duplicate names are complained about and reading goes on; at the first
 * syntax error, at nesting deeper than {@link #MAXIMUM_DEPTH} or at more than {@link #MAXIMUM_VALUES} values
 * it ends without a tree.
 */
public final class JsonTree {
    /** Deepest nesting of objects and arrays. */
    public static final int MAXIMUM_DEPTH = 64;

    /** Most values of a document: beyond, the tree would need gigabytes. */
    public static final int MAXIMUM_VALUES = 2_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAXIMUM_DEPTH + 8)
                    .maxNumberLength(400)
                    .build())
            .build();

    private final String file;
    private final Location fixed;
    private final Complaint complaint;
    private int values;
    private Pointer place = Pointer.ROOT;

    private JsonTree(String file, Location fixed, Complaint complaint) {
        this.file = file;
        this.fixed = fixed;
        this.complaint = complaint;
    }

    /** The tree of a document, or empty where it cannot be read; then a complaint was made. */
    public static Optional<JsonValue> parse(String file, String text, Complaint complaint) {
        return new JsonTree(file, null, complaint).document(text);
    }

    /** The tree of a text that is no file: all values stand at one given place. */
    public static Optional<JsonValue> parseAt(Location place, String text, Complaint complaint) {
        return new JsonTree(place.file(), place, complaint).document(text);
    }

    private Optional<JsonValue> document(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                if (parser.nextToken() == null) {
                    throw new Refusal("the document is empty", here(parser));
                }
                JsonValue value = value(parser, Pointer.ROOT, 1);
                place = Pointer.ROOT;
                if (parser.nextToken() != null) {
                    throw new Refusal("text after the end of the document", here(parser));
                }
                return Optional.of(value);
            } catch (JsonProcessingException e) {
                complaint.at(location(e.getLocation(), open(parser)), SyntaxMessage.of(e, parser.getParsingContext()));
            } catch (Refusal e) {
                complaint.at(e.where, e.getMessage());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return Optional.empty();
    }

    private JsonValue value(JsonParser parser, Pointer pointer, int depth) throws IOException {
        place = pointer;
        Location where = here(parser);
        if (++values > MAXIMUM_VALUES) {
            throw new Refusal("more than " + MAXIMUM_VALUES + " values; put large data into CSV files", where);
        }
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth > MAXIMUM_DEPTH) {
            throw new Refusal("nested deeper than " + MAXIMUM_DEPTH, where);
        }
        return switch (token) {
            case START_OBJECT -> object(parser, where, depth);
            case START_ARRAY -> array(parser, where, depth);
            case VALUE_STRING -> new JsonScalar(JsonScalar.Kind.STRING, parser.getText(), where);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new JsonScalar(JsonScalar.Kind.NUMBER, parser.getText(), where);
            case VALUE_TRUE, VALUE_FALSE -> new JsonScalar(JsonScalar.Kind.BOOLEAN, parser.getText(), where);
            case VALUE_NULL -> new JsonScalar(JsonScalar.Kind.NULL, "null", where);
            default -> throw new IllegalStateException("no value starts with " + token);
        };
    }

    private JsonObject object(JsonParser parser, Location where, int depth) throws IOException {
        Pointer pointer = place;
        Map<String, JsonObject.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            place = pointer.child(name);
            Location nameLocation = here(parser);
            if (members.containsKey(name)) {
                complaint.at(nameLocation, "the name \"" + name + "\" stands twice in this object");
            }
            parser.nextToken();
            members.put(name, new JsonObject.Member(value(parser, pointer.child(name), depth + 1), nameLocation));
            place = pointer;
        }
        return new JsonObject(members, where);
    }

    private JsonArray array(JsonParser parser, Location where, int depth) throws IOException {
        Pointer pointer = place;
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, pointer.child(elements.size()), depth + 1));
            place = pointer;
        }
        return new JsonArray(elements, where);
    }

    private Location here(JsonParser parser) {
        return location(parser.currentTokenLocation(), place);
    }

    private Location location(JsonLocation at, Pointer pointer) {
        if (fixed != null) {
            return fixed;
        }
        return at == null
                ? new Location(file, 1, 1, pointer)
                : new Location(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), pointer);
    }

    /** The innermost place that the parser has reached; it looks one token ahead of the tree. */
    private static Pointer open(JsonParser parser) {
        return Pointer.of(parser.getParsingContext().pathAsPointer().toString());
    }

    /** What ends the reading although the text is JSON so far. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Location where;

        Refusal(String message, Location where) {
            super(message);
            this.where = where;
        }
    }
}
