// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.ContentReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a syntax error means to a person who knows the text and not the parser. */
final class SyntaxMessage {
    private static final Pattern TOKEN = Pattern.compile("(?:Non-standard token|Unrecognized token) '([^']*)'.*");

    private static final Pattern CONTROL = Pattern.compile("Illegal unquoted character .*code ([0-9]+).*");

    /** Hints at switches of the parser, which a netlist cannot set. */
    private static final Pattern INTERNALS =
            Pattern.compile(" ?\\(code [^)]*\\)|:? ?(?:enable|from) `[^`]*`(?: to allow)?|,(?= from `)");

    private SyntaxMessage() {}

    /**
     * The message.
     *
     * @param error what the parser says
     * @param open the innermost object or array that the parser was in
     */
    static String of(JsonProcessingException error, JsonStreamContext open) {
        String message = error.getOriginalMessage().lines().findFirst().orElse("syntax error");
        return "not JSON: " + (message.startsWith("Unexpected end-of-input") ? middle(open) : plain(message));
    }

    private static String plain(String message) {
        Matcher token = TOKEN.matcher(message);
        if (token.matches()) {
            String text = token.group(1);
            boolean number = text.matches("[+-]?(NaN|INF|Infinity)");
            return text + (number ? " is no JSON number" : " is no JSON value; texts stand in \"...\"");
        }
        Matcher control = CONTROL.matcher(message);
        if (control.matches()) {
            boolean lineEnd = control.group(1).equals("10") || control.group(1).equals("13");
            return lineEnd ? "the line ends inside a text" : "control character " + control.group(1) + " in a text";
        }
        return message.contains("comment")
                ? "JSON has no comments"
                : INTERNALS.matcher(message).replaceAll("");
    }

    private static String middle(JsonStreamContext open) {
        if (open.inRoot()) {
            return "the file ends before the document does";
        }
        JsonLocation start = open.startLocation(ContentReference.unknown());
        return "the file ends in the middle of an " + (open.inArray() ? "array" : "object") + " that began in line "
                + start.getLineNr() + ", column " + start.getColumnNr();
    }
}
