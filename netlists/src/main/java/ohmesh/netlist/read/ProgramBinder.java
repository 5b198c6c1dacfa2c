// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.Program;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Location;

/** Reads the text of programs: a {@code .oasm} file, or an array of lines. They are assembled later. */
final class ProgramBinder {
    /** Largest program file. */
    static final long MAXIMUM_BYTES = 4L << 20;

    private final Sources sources;
    private final ProblemList problems;
    private final Bound bound;

    ProgramBinder(Sources sources, ProblemList problems, Bound bound) {
        this.sources = sources;
        this.problems = problems;
        this.bound = bound;
    }

    /** A program without words yet; its text is kept with the bound values. */
    Optional<Object> bind(Target target, JsonValue node) {
        Optional<ProgramText> program = node instanceof JsonArray lines ? inline(lines) : file(node);
        program.ifPresent(text -> bound.program(target.path(), text));
        return program.map(text -> new Program(text.source(), List.of(), List.of()));
    }

    private Optional<ProgramText> file(JsonValue node) {
        Optional<String> name = JsonScalar.string(node);
        if (name.isEmpty() || !name.get().endsWith(".oasm")) {
            problems.at(
                    node.location(),
                    "expected a .oasm file or an array of lines, found "
                            + name.map(text -> "\"" + text + "\"").orElse(node.what()));
            return Optional.empty();
        }
        try {
            String text = sources.text(name.get(), MAXIMUM_BYTES);
            return Optional.of(new ProgramText(name.get(), text, node.location(), List.of()));
        } catch (Sources.Refused e) {
            problems.at(node.location(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ProgramText> inline(JsonArray array) {
        List<Location> places = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (JsonValue line : array.elements()) {
            Optional<String> content = JsonScalar.string(line);
            if (content.isEmpty() || content.get().indexOf('\n') >= 0) {
                problems.at(line.location(), "expected one line of a program, found " + line.what());
                return Optional.empty();
            }
            text.append(content.get()).append('\n');
            places.add(line.location());
        }
        if (places.isEmpty()) {
            problems.at(array.location(), "the program has no lines");
            return Optional.empty();
        }
        return Optional.of(new ProgramText(ProgramText.INLINE, text.toString(), array.location(), places));
    }
}
