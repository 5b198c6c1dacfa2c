// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * Draws a {@link PlotSpec} with Lets-Plot and makes its SVG fit for a page: the style sheet and the random ids go,
 * sentinel colours become variables, coordinates are rounded to a hundredth of a pixel. The library lays text out by its
 * own tables of letter widths, so that a drawing does not depend on the fonts of the host.
 */
final class LetsPlot {
    private static final Pattern HEAD = Pattern.compile("^\\s*<svg[^>]*>\\s*<style.*?</style>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("(?: id=\"|url\\(#)([A-Za-z0-9]+)");
    private static final Pattern UNUSED = Pattern.compile(" clip-bounds-jfx=\"[^\"]*\"| fill-opacity=\"1\\.0\""
            + "| stroke-opacity=\"1\\.0\"| style=\"[^\"]*\"(?=[^>]*class=)");
    private static final Pattern BLANKS = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern DECIMAL = Pattern.compile("(?<![A-Za-z0-9#/+])-?[0-9]+\\.[0-9]+(?:E-?[0-9]+)?");

    private LetsPlot() {}

    /** The inside of an SVG element. */
    static String draw(PlotSpec spec, int width, int height) {
        String svg = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                spec.toMap(), new DoubleVector(width, height), new RasterImage(), true);
        if (svg.contains("error-message") || !svg.contains("axis-text")) {
            throw new IllegalStateException("the plotting library gave no plot: " + svg);
        }
        return clean(svg);
    }

    static String clean(String svg) {
        String body = HEAD.matcher(svg).replaceFirst("");
        body = body.substring(0, body.lastIndexOf("</svg>"));
        body = BLANKS.matcher(UNUSED.matcher(body).replaceAll("")).replaceAll("");
        body = rounded(numbered(body)).replace("\"rgb(255,255,255)\"", '"' + ThemeColour.SURFACE.variable() + '"');
        for (ThemeColour colour : ThemeColour.values()) {
            String variable = Matcher.quoteReplacement(colour.variable());
            body = body.replaceAll("\"" + Pattern.quote(colour.sentinelFunction()) + "\"", '"' + variable + '"')
                    .replaceAll("\"" + colour.sentinel() + "\"", '"' + variable + '"')
                    .replace(colour.sentinelFunction(), colour.variable())
                    .replace(colour.sentinel(), colour.variable());
        }
        return body;
    }

    /** Ids that the library draws by chance, numbered in the order in which they are seen. */
    private static String numbered(String body) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher ids = ID.matcher(body);
        while (ids.find()) {
            names.putIfAbsent(ids.group(1), Picture.ID + names.size());
        }
        String result = body;
        for (Map.Entry<String, String> name : names.entrySet()) {
            result = result.replace("id=\"" + name.getKey() + "\"", "id=\"" + name.getValue() + "\"")
                    .replace("url(#" + name.getKey() + ")", "url(#" + name.getValue() + ")");
        }
        return result;
    }

    private static String rounded(String body) {
        return TAG.matcher(body)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        tag.group().contains("base64") ? tag.group() : roundedTag(tag.group())));
    }

    private static String roundedTag(String tag) {
        return DECIMAL.matcher(tag)
                .replaceAll(number -> new BigDecimal(number.group())
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }
}
