// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ohmesh.netlist.read.Choice.Axis;

/** The page that says what works with what, generated from {@link Combination}. */
public final class CompatibilityPage {
    /** Name of the committed page, in the folder of the module. */
    public static final String FILE_NAME = "COMPATIBILITY.md";

    private static final String HEAD = """
            # What works with what

            Generated from the table that checks netlists; do not edit. A combination that does not work is refused
            when the netlist is read, at the place where it stands and with the reason given here. What a netlist gives
            itself and nothing would look at is refused by the rules below. What stands in a preset, what the format
            demands (the nominal pulse of a device that is written out) and a number that says "none" (a ramp of 0 V)
            may be without effect.

            A number in a cell is that of the rule below that refuses the combination; `-` works.

            """;

    /** Shown whole, with the rows that always work. */
    private static final Set<Axis> MAIN = Set.of(Axis.FIDELITY, Axis.CODING, Axis.SCHEME, Axis.LAW, Axis.IMPERFECTION);

    private static final String WRITES = """

            ## Writes with verify

            When the netlist is read, a loop is refused that moves no cell at all: SET or RESET pulses that never exceed
            the threshold, a gate that limits SET to the lowest conductance, a range of the verifying read that the
            device's conductances lie outside of. Targets are codes that a program computes, so one of them that its cell
            cannot reach shows in the run: the status of the cell is negative, and the counter verifyFailures counts it.
            """;

    private final StringBuilder out = new StringBuilder(HEAD);

    private CompatibilityPage() {}

    /** The text of the page. */
    public static String text() {
        CompatibilityPage page = new CompatibilityPage();
        page.matrix(
                Axis.CELL,
                Axis.FIDELITY,
                Axis.CODING,
                Axis.SCHEME,
                Axis.LAW,
                Axis.IMPERFECTION,
                Axis.ARRAY,
                Axis.WRITE);
        page.matrix(Axis.FIDELITY, Axis.CODING, Axis.SCHEME, Axis.LAW, Axis.IMPERFECTION, Axis.ARRAY, Axis.WRITE);
        page.matrix(Axis.CODING, Axis.LAW, Axis.IMPERFECTION, Axis.CONVERTER);
        page.matrix(Axis.PAIRING, Axis.LAW, Axis.IMPERFECTION, Axis.CONVERTER);
        page.matrix(Axis.LAW, Axis.IMPERFECTION, Axis.ARRAY);
        page.matrix(Axis.PROGRAM, Axis.ARRAY);
        page.rules();
        page.out.append(WRITES);
        return page.out.toString();
    }

    /** Choices of one axis as columns against those of other axes as rows, without rows that always work. */
    private void matrix(Axis across, Axis... down) {
        List<Choice> columns = choices(across);
        out.append("## By ").append(across.title()).append("\n\n| |");
        columns.forEach(column -> out.append(' ').append(column.text()).append(" |"));
        out.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
        for (Axis axis : down) {
            for (Choice row : choices(axis)) {
                boolean plain = columns.stream().allMatch(column -> rule(row, column) == 0);
                if (!plain || MAIN.contains(axis)) {
                    out.append("| ").append(row.text()).append(" |");
                    columns.forEach(column -> out.append(' ')
                            .append(rule(row, column) == 0 ? "-" : String.valueOf(rule(row, column)))
                            .append(" |"));
                    out.append('\n');
                }
            }
        }
        out.append('\n');
    }

    private void rules() {
        out.append("## Rules\n\n| | refused | beside | reason |\n|---|---|---|---|\n");
        for (Combination rule : Combination.values()) {
            out.append("| ")
                    .append(rule.ordinal() + 1)
                    .append(" | ")
                    .append(rule.refused().text())
                    .append(" | ")
                    .append(String.join(
                            ", ", rule.beside().stream().map(Choice::text).toList()))
                    .append(" | ")
                    .append(rule.reason())
                    .append(" |\n");
        }
    }

    private static List<Choice> choices(Axis axis) {
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.axis() == axis)
                .toList();
    }

    /** The number of the rule that refuses two choices, or 0. */
    private static int rule(Choice one, Choice other) {
        return Arrays.stream(Combination.values())
                .filter(rule -> rule.between(one, other))
                .mapToInt(rule -> rule.ordinal() + 1)
                .findFirst()
                .orElse(0);
    }
}
