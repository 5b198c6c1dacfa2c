// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ohmesh.engine.Plane;

/** The declarations of a value change dump: unit of time, scopes from the dots of the paths, variables. */
final class VcdHeader {
    private final Appendable out;
    private final Set<String> taken = new HashSet<>();
    private List<String> open = List.of();

    VcdHeader(Appendable out) {
        this.out = out;
    }

    /**
     * Writes everything up to the end of the definitions.
     *
     * @param signals those of the planes, in the same order
     */
    void write(String timescale, List<Plane> planes, List<VcdSignals> signals) throws IOException {
        out.append("$version Ohmesh $end\n$timescale ").append(timescale).append(" $end\n");
        for (int i = 0; i < planes.size(); i++) {
            enter(path(planes.get(i).scope()));
            declare(planes.get(i).name(), signals.get(i));
        }
        enter(List.of());
        out.append("$enddefinitions $end\n");
    }

    private void enter(List<String> scope) throws IOException {
        int common = 0;
        while (common < open.size() && common < scope.size() && open.get(common).equals(scope.get(common))) {
            common++;
        }
        for (int i = open.size(); i > common; i--) {
            out.append("$upscope $end\n");
        }
        for (String name : scope.subList(common, scope.size())) {
            out.append("$scope module ").append(name).append(" $end\n");
        }
        open = scope;
    }

    private void declare(String name, VcdSignals signals) throws IOException {
        String base = identifier(name);
        for (int i = 0; i < signals.length(); i++) {
            String variable = free(signals.variable(base, i));
            out.append(signals.real() ? "$var real " : "$var wire ")
                    .append(Integer.toString(signals.widthBits()))
                    .append(' ');
            signals.identifier(i, out);
            out.append(' ').append(variable);
            if (!signals.real() && signals.widthBits() > 1) {
                out.append(" [")
                        .append(Integer.toString(signals.widthBits() - 1))
                        .append(":0]");
            }
            out.append(" $end\n");
        }
    }

    /** Two names that differ only in what an identifier cannot hold would else be one signal. */
    private String free(String variable) {
        String candidate = variable;
        for (int i = 2; !taken.add(String.join(".", open) + "." + candidate); i++) {
            candidate = variable + "__" + i;
        }
        return candidate;
    }

    private static List<String> path(String scope) {
        return scope.isEmpty()
                ? List.of("machine")
                : List.of(scope.split("\\.")).stream()
                        .map(VcdHeader::identifier)
                        .toList();
    }

    /** Letters, digits and underscores: viewers read brackets as bit selects and blanks as ends. */
    private static String identifier(String name) {
        String text = name.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("_$", "");
        return text.isEmpty() || Character.isDigit(text.charAt(0)) ? "_" + text : text;
    }
}
