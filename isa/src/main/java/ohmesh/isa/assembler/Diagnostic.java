// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

/**
 * One error in a program.
 *
 * @param source name of the text, as given to the assembler
 * @param line from 1 on
 * @param column from 1 on, in UTF-16 units
 * @param message what is wrong and what would be right, one line
 * @param caretText the source line, and below it a {@code ^} under the column followed by {@code ~} up to the end of
 *     the offending text; two lines without a line end after the second. Long lines are cut around the column.
 */
public record Diagnostic(String source, int line, int column, String message, String caretText) {
    private static final int CONTEXT_COLUMNS = 100;

    /** The diagnostic of {@code width} columns of a source line. */
    static Diagnostic at(String source, int line, int column, int width, String sourceLine, String message) {
        return new Diagnostic(source, line, column, message, caretText(sourceLine, column, width));
    }

    /** Place, message and caret lines as a terminal shows them. */
    public String text() {
        return source + ":" + line + ":" + column + ": " + message + "\n" + caretText;
    }

    private static String caretText(String sourceLine, int column, int width) {
        int start = Math.max(0, column - 1 - CONTEXT_COLUMNS);
        int end = Math.min(sourceLine.length(), column - 1 + CONTEXT_COLUMNS);
        String shown = start < end ? sourceLine.substring(start, end) : "";
        int before = column - 1 - start;
        StringBuilder carets = new StringBuilder();
        for (int i = 0; i < before; i++) {
            // A tab stays a tab, so that both lines advance by the same width.
            carets.append(i < shown.length() && shown.charAt(i) == '\t' ? '\t' : ' ');
        }
        int marked = Math.min(Math.max(1, width), Math.max(1, shown.length() - before));
        return shown + "\n" + carets + "^" + "~".repeat(marked - 1);
    }
}
