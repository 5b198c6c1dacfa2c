// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import ohmesh.isa.Codec;
import ohmesh.isa.Opcode;
import ohmesh.netlist.Place;
import ohmesh.netlist.Program;

/** Tiles at both ends of a connection for spikes end time steps: a tick waits for those of all sources. */
final class StepCheck {
    private final Bound bound;
    private final ProgramReader programs;
    private final ProblemList problems;
    private final TilePlaces tiles;

    StepCheck(Bound bound, ProgramReader programs, ProblemList problems) {
        this.bound = bound;
        this.programs = programs;
        this.problems = problems;
        tiles = new TilePlaces(bound);
    }

    void run() {
        for (String name : bound.names("/spikes")) {
            Optional<String> from = tile("/spikes/" + name + "/from");
            for (String element : bound.elements("/spikes/" + name + "/to")) {
                tile(element).ifPresent(to -> from.ifPresent(source -> pair(name, source, to)));
            }
        }
    }

    /** The path of the tile whose place stands at a path. */
    private Optional<String> tile(String path) {
        return bound.get(path, Place.class).flatMap(tiles::at);
    }

    private void pair(String name, String source, String receiver) {
        if (programs.of(source) == null || programs.of(receiver) == null) {
            return; // a program with problems of its own
        }
        boolean waits = has(receiver, Opcode.TICK);
        if (waits && !has(source, Opcode.TICK)) {
            problems.at(
                    bound.place(receiver + "/program"),
                    "tick waits for the end of the time step of spikes \"" + name + "\", and the program of "
                            + bound.get(source + "/at", Place.class).orElseThrow() + " has no tick");
        } else if (!waits && has(receiver, Opcode.SPIKES)) {
            problems.at(
                    bound.place(receiver + "/program"),
                    "spikes gives the counts of the time step that a tick has ended; the program has no tick");
        }
    }

    private boolean has(String tile, Opcode opcode) {
        Program program = programs.of(tile);
        List<Integer> words = program.words();
        return words.stream()
                .flatMap(word -> Codec.decode(word).stream())
                .anyMatch(instruction -> instruction.opcode() == opcode);
    }
}
