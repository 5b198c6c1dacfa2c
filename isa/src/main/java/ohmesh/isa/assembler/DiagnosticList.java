// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the errors of one text. */
final class DiagnosticList {
    /** A text of errors only must not cost memory without bound. */
    private static final int MOST = 1000;

    private final String source;
    private final List<String> lines;
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

    DiagnosticList(String source, List<String> lines) {
        this.source = source;
        this.lines = lines;
    }

    void add(int line, int column, int width, String message) {
        if (diagnostics.size() < MOST) {
            String sourceLine = line <= lines.size() ? lines.get(line - 1) : "";
            diagnostics.add(Diagnostic.at(source, line, column, width, sourceLine, message));
        }
    }

    void add(int line, Token token, String message) {
        add(line, token.column(), token.width(), message);
    }

    void add(int line, SourceError error) {
        add(line, error.column(), error.width(), error.getMessage());
    }

    boolean isEmpty() {
        return diagnostics.isEmpty();
    }

    /** All errors by line and column. */
    List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(diagnostics);
        sorted.sort(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column));
        return sorted;
    }
}
