// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.isa.Opcode;
import ohmesh.netlist.Place;

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
            program(
                    receiver,
                    "tick waits for the end of the time step of spikes \"" + name + "\", and the program of "
                            + bound.get(source + "/at", Place.class).orElseThrow() + " has no tick");
        } else if (!waits && has(receiver, Opcode.SPIKES)) {
            program(
                    receiver,
                    "spikes gives the counts of the time step that a tick has ended; the program has no tick");
        } else if (!waits) {
            program(receiver, "nobody takes the spikes \"" + name + "\" that come here; the program has no tick");
        }
        if (!has(source, Opcode.EMIT)) {
            program(source, "no spikes \"" + name + "\" ever go from here; the program has no emit");
        }
    }

    private void program(String tile, String message) {
        problems.at(bound.place(tile + "/program"), message);
    }

    private boolean has(String tile, Opcode opcode) {
        return programs.of(tile).has(opcode);
    }
}
