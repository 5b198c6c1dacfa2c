// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.isa.assembler.Assembler;
import ohmesh.isa.assembler.Assembly;
import ohmesh.isa.assembler.Diagnostic;
import ohmesh.isa.assembler.Symbols;
import ohmesh.netlist.Program;
import ohmesh.netlist.json.Location;

/** Assembles the programs of all tiles with the names that each tile knows, and checks what they use. */
final class ProgramReader {
    private static final Pattern UNKNOWN = Pattern.compile("^unknown (channel|spikes) `([^`]+)`");

    private final Bound bound;
    private final ProblemList problems;
    private final ReadCache cache;
    private final Map<String, Program> programs = new HashMap<>();

    ProgramReader(Bound bound, ProblemList problems, ReadCache cache) {
        this.bound = bound;
        this.problems = problems;
        this.cache = cache;
    }

    /** Assembles every program whose text could be read. */
    void assembleAll() {
        bound.programs().forEach((path, text) -> {
            String tile = path.substring(0, path.lastIndexOf('/'));
            TileChannels channels = TileChannels.of(tile, bound);
            TileSpikes spikes = TileSpikes.of(tile, bound);
            Symbols symbols = symbols(tile, channels, spikes);
            Assembly assembly = cache.assembly(
                    new ReadCache.Source(text.source(), text.text(), symbols),
                    () -> Assembler.assemble(text.source(), text.text(), symbols));
            for (Diagnostic diagnostic : assembly.diagnostics()) {
                Location where = text.place(diagnostic.line(), diagnostic.column());
                problems.at(where, message(diagnostic) + "\n" + diagnostic.caretText());
            }
            if (assembly.diagnostics().isEmpty()) {
                Program program = new Program(text.source(), assembly.words(), assembly.lines());
                new ProgramCheck(tile, channels, spikes, bound, problems).check(program, text);
                programs.put(tile, program);
            }
        });
    }

    /** A tile knows only what touches it: a name that another tile knows is another mistake than a mistyped one. */
    private String message(Diagnostic diagnostic) {
        Matcher unknown = UNKNOWN.matcher(diagnostic.message());
        if (!unknown.find()) {
            return diagnostic.message();
        }
        String noun = unknown.group(1);
        String name = unknown.group(2);
        boolean elsewhere =
                bound.names(noun.equals("spikes") ? "/spikes" : "/channels").contains(name);
        return elsewhere
                ? "the netlist has " + noun + " `" + name + "`, but neither end is this tile"
                : diagnostic.message();
    }

    /** The program of a tile, by the tile's path. */
    Program of(String tile) {
        return programs.get(tile);
    }

    private Symbols symbols(String tile, TileChannels channels, TileSpikes spikes) {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (String name : bound.names(tile + "/constants")) {
            // A constant that is wrong was reported already; its name is known all the same.
            constants.put(name, bound.integer(tile + "/constants/" + name).orElse(0));
        }
        return new Symbols(
                constants,
                numbered(bound.names(tile + "/arrays")),
                numbered(bound.names(tile + "/pulses")),
                numbered(channels.names()),
                numbered(bound.names(tile + "/tables")),
                numbered(spikes.names()));
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }
}
