// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing.
 *
 * @param title heading
 * @param description what it shows, for those who do not see it and as a caption
 * @param width of its coordinates; one is about a pixel
 * @param height of its coordinates
 * @param body inside of the SVG element: colours are variables of {@link ThemeColour}, ids begin with {@link #ID}
 * @param data the numbers, or {@link DataTable#NONE}
 */
public record Picture(String title, String description, int width, int height, String body, DataTable data) {
    /** What every id in a body begins with; whoever places the drawing puts something unique there. */
    public static final String ID = "@id@";

    /** Size of text in the units of the coordinates. */
    public static final int TEXT = 12;

    private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z]+)\\)");
    private static final String STANDALONE_STYLE =
            "text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:" + TEXT
                    + "px;fill:" + ThemeColour.INK.light() + "}";

    /**
     * The drawing as part of a page.
     *
     * @param key unique in the page: letters and digits
     */
    public String inline(String key) {
        return "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 " + width + ' ' + height + "\" aria-label=\""
                + escape(title + ". " + description) + "\">" + body.replace(ID, key + '-') + "</svg>";
    }

    /** The drawing as a file of its own, on white, with its title. */
    public String standalone() {
        int head = 30;
        Matcher colours = VARIABLE.matcher(body.replace(ID, ""));
        String light =
                colours.replaceAll(name -> ThemeColour.valueOf(name.group(1).toUpperCase(java.util.Locale.ROOT))
                        .light());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\""
                + width + "\" height=\"" + (height + head) + "\" viewBox=\"0 0 " + width + ' ' + (height + head)
                + "\" role=\"img\"><title>" + escape(title) + "</title><desc>" + escape(description)
                + "</desc><style>" + STANDALONE_STYLE + "</style><rect width=\"" + width + "\" height=\""
                + (height + head) + "\" fill=\"#ffffff\"/><text x=\"10\" y=\"20\" font-weight=\"600\">" + escape(title)
                + "</text><g transform=\"translate(0 " + head + ")\">" + light + "</g></svg>\n";
    }

    /** A text as it stands in SVG and HTML, also inside double quotes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufffe\\uffff]|\\p{Cs}", "\ufffd");
    }
}
