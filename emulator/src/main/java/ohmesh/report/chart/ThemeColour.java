// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.List;
import java.util.Locale;

/**
 * The colours of a page, each a variable of its style sheet. Series take the colours of M. Okabe and K. Ito, "Color
 * Universal Design" (2008), which stay apart for colour-blind readers; black and yellow come last.
 */
public enum ThemeColour {
    /** Behind everything. */
    GROUND("#f6f7f8", "#121417"),
    /** Behind charts and tables. */
    SURFACE("#ffffff", "#1b1e23"),
    /** Text. */
    INK("#1b1e23", "#e9ebee"),
    /** Text of lesser weight. */
    MUTED("#555d68", "#a9b1bc"),
    /** Lines of a grid. */
    GRID("#e3e6ea", "#333940"),
    /** Borders and axes. */
    EDGE("#9aa3ae", "#6b7480"),
    /** What can be pressed. */
    LINK("#0b5c94", "#7cc0ee"),
    /** Met. */
    GOOD("#0b6e4f", "#5fd3a8"),
    /** Not met. */
    BAD("#b23a00", "#ff9a66"),
    /** What is dead or absent. */
    DEAD("#3c4249", "#8a929c"),
    BLUE("#0072b2", "#0072b2"),
    VERMILION("#d55e00", "#d55e00"),
    GREEN("#009e73", "#009e73"),
    PURPLE("#cc79a7", "#cc79a7"),
    ORANGE("#e69f00", "#e69f00"),
    SKY("#56b4e9", "#56b4e9"),
    BLACK("#000000", "#ffffff"),
    YELLOW("#f0e442", "#f0e442");

    private static final List<ThemeColour> SERIES = List.of(BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY, BLACK, YELLOW);

    private final String light;
    private final String dark;

    ThemeColour(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour of the series at an index; after the last colour the first comes again. */
    public static ThemeColour series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    /** How many series differ in colour. */
    public static int seriesCount() {
        return SERIES.size();
    }

    /** On a light page, {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** On a dark page, {@code #rrggbb}. */
    public String dark() {
        return dark;
    }

    /** How a drawing names the colour: {@code var(--blue)}. */
    public String variable() {
        return "var(" + property() + ")";
    }

    /** The name in a style sheet: {@code --blue}. */
    public String property() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** The colour that stands for this one while a library draws: no other drawing colour is so dark. */
    @SuppressWarnings("EnumOrdinal") // the sentinel is replaced before anybody sees it
    String sentinel() {
        return String.format(Locale.ROOT, "#0001%02x", ordinal() + 1);
    }

    /** As {@link #sentinel}, in the other form in which libraries write colours. */
    @SuppressWarnings("EnumOrdinal") // as above
    String sentinelFunction() {
        return "rgb(0,1," + (ordinal() + 1) + ")";
    }

    /** The declarations of all variables for one theme. */
    public static String declarations(boolean onDark) {
        StringBuilder css = new StringBuilder();
        for (ThemeColour colour : values()) {
            css.append(colour.property())
                    .append(':')
                    .append(onDark ? colour.dark : colour.light)
                    .append(';');
        }
        return css.toString();
    }
}
