// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * JSON text of maps, lists, strings, numbers, booleans and null, indented by two spaces; members stand in the
 * order of the map, arrays of scalars in one line. The same data give the same bytes on every JDK.
 */
public final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /** The text, with a line feed at the end. */
    public static String of(Object data) {
        JsonText text = new JsonText();
        text.value(data, 0);
        return text.out.append('\n').toString();
    }

    /**
     * The text of a value inside others, without a line feed at the end.
     *
     * @param depth how many objects and arrays it stands in
     */
    public static String inside(Object data, int depth) {
        JsonText text = new JsonText();
        text.value(data, depth);
        return text.out.toString();
    }

    /** An object whose text is known, at the depth where it stands. */
    public record Known(String text) {}

    private void value(Object data, int depth) {
        if (data instanceof Known known) {
            out.append(known.text());
        } else if (data == null || data instanceof Boolean || data instanceof Integer || data instanceof Long) {
            out.append(data);
        } else if (data instanceof Double number) {
            out.append(ShortestDecimal.text(number));
        } else if (data instanceof String text) {
            string(text);
        } else if (data instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (data instanceof List<?> list) {
            array(list, depth);
        } else {
            throw new IllegalArgumentException("no JSON for " + data.getClass());
        }
    }

    private void object(Map<?, ?> map, int depth) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        String separator = "{";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(separator);
            line(depth + 1);
            string((String) member.getKey());
            out.append(": ");
            value(member.getValue(), depth + 1);
            separator = ",";
        }
        line(depth);
        out.append('}');
    }

    private void array(List<?> list, int depth) {
        boolean inOneLine =
                list.stream().noneMatch(e -> e instanceof Map || e instanceof Collection || e instanceof Known);
        String separator = "[";
        for (Object element : list) {
            out.append(separator);
            if (!inOneLine) {
                line(depth + 1);
            }
            value(element, depth + 1);
            separator = inOneLine ? ", " : ",";
        }
        if (list.isEmpty()) {
            out.append('[');
        } else if (!inOneLine) {
            line(depth);
        }
        out.append(']');
    }

    private void line(int depth) {
        out.append('\n');
        for (int i = 0; i < depth; i++) {
            out.append("  ");
        }
    }

    private void string(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                out.append(text, written, i);
                escape(text.charAt(i));
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c != '"' && c != '\\' && c != 0x7f && !Character.isSurrogate(c);
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
        }
    }
}
