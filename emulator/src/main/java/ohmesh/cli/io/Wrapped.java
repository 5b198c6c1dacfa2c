// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

/** Text in lines of at most 100 columns, broken at blanks. */
public final class Wrapped {
    /** Longest line, but for words that are longer by themselves. */
    public static final int COLUMNS = 100;

    private Wrapped() {}

    /**
     * A text that is broken where a line would be too long.
     *
     * @param indent blanks before all lines but the first, whose own blanks stay
     */
    public static String text(String text, int indent) {
        StringBuilder lines = new StringBuilder();
        String rest = text;
        while (rest.length() > COLUMNS) {
            int first = rest.length() - rest.stripLeading().length();
            int cut = rest.lastIndexOf(' ', COLUMNS);
            cut = cut > first ? cut : rest.indexOf(' ', COLUMNS);
            if (cut < 0) {
                break;
            }
            lines.append(rest.substring(0, cut).stripTrailing()).append(System.lineSeparator());
            rest = " ".repeat(indent) + rest.substring(cut).stripLeading();
        }
        return lines.append(rest).toString();
    }
}
