// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ohmesh.report.chart.Picture;
import ohmesh.report.chart.ThemeColour;

/**
 * One page in one file: style, script and drawings inside, nothing from outside, which its content security policy
 * forbids. The same content gives the same bytes.
 */
public final class Page {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private final String title;
    private final String subtitle;
    private final List<Section> sections = new ArrayList<>();
    private final Keys keys = new Keys();

    /** A page without sections. */
    public Page(String title, String subtitle) {
        this.title = title;
        this.subtitle = subtitle;
    }

    /** One more section at the end. */
    public Section section(String heading) {
        Section section = new Section(heading, keys);
        sections.add(section);
        return section;
    }

    /** The page as HTML. */
    public String html() {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .append("<link rel=\"icon\" href=\"data:,\">\n<title>")
                .append(Picture.escape(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<header>\n<div><h1>")
                .append(Picture.escape(title))
                .append("</h1>\n<p>")
                .append(Picture.escape(subtitle))
                .append("</p></div>\n<button id=\"theme\" type=\"button\">Dark theme</button>\n</header>\n");
        contents(html);
        html.append("<main>\n");
        sections.forEach(section -> html.append(section.html()));
        return html.append("</main>\n<script>\n")
                .append(resource("page.js"))
                .append("</script>\n</body>\n</html>\n")
                .toString();
    }

    /** Writes the page as UTF-8 and leaves the stream open. */
    public void write(OutputStream stream) throws IOException {
        stream.write(html().getBytes(StandardCharsets.UTF_8));
    }

    private void contents(StringBuilder html) {
        html.append("<nav aria-label=\"Contents\"><ul>");
        sections.forEach(section -> html.append("<li><a href=\"#")
                .append(section.key())
                .append("\">")
                .append(Picture.escape(section.heading()))
                .append("</a></li>"));
        html.append("</ul></nav>\n");
    }

    /** The reader's system chooses the theme until the reader does; paper is always light. */
    private static String style() {
        String light = ThemeColour.declarations(false);
        String dark = ThemeColour.declarations(true);
        return ":root{color-scheme:light;" + light + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;"
                + dark + "}}\n"
                + "@media screen{:root[data-theme=dark]{color-scheme:dark;" + dark + "}}\n"
                + resource("page.css");
    }

    private static String resource(String name) {
        try (InputStream stream = Page.class.getResourceAsStream("/ohmesh/report/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
