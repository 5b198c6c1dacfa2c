// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The same machine in every way of running it: bursts on and off, sleeping and stepping. */
final class Modes {
    private Modes() {}

    /** Runs a check on a fresh machine in each mode. */
    static void inEach(Bench bench, Consumer<Machine> check) {
        for (int mode = 0; mode < 4; mode++) {
            Machine machine = bench.machine();
            machine.clock().bursts((mode & 1) == 0);
            machine.clock().sleeping((mode & 2) == 0);
            check.accept(machine);
        }
    }

    /** Lets a machine report its issues as lines such as {@code tile(0,0) 21: 1 send}. */
    static List<String> issues(Machine machine) {
        List<String> lines = new ArrayList<>();
        machine.probe().listen((cycle, component, kind, detail) -> {
            if (kind.equals("issue")) {
                lines.add(component + " " + cycle + ": " + detail);
            }
        });
        return lines;
    }

    /** The cycles in which a tile issued. */
    static List<Long> cycles(List<String> issues, String tile) {
        return issues.stream()
                .filter(line -> line.startsWith(tile + " "))
                .map(line -> Long.valueOf(line.substring(line.indexOf(' ') + 1, line.indexOf(':'))))
                .toList();
    }
}
