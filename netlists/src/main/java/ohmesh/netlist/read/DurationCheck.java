// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.Chip;

/** What an array does in one go ends inside the run: a pulse of seconds at a fast clock is a mistake in a unit. */
final class DurationCheck implements CrossCheck {
    private static final String CLOCK = "/chip/clock";
    private static final String TILE = "/chip/tile";

    @Override
    public void run(Bound bound, ProblemList problems) {
        boolean arrays = false;
        for (String tile : bound.elements("/tiles")) {
            arrays |= !bound.names(tile + "/arrays").isEmpty();
            for (String name : bound.names(tile + "/pulses")) {
                limited(bound, problems, tile + "/pulses/" + name + "/width", 1);
            }
        }
        if (arrays) {
            limited(bound, problems, TILE + "/dac/driveTime", 1);
            limited(bound, problems, TILE + "/adc/conversionTime", conversions(bound));
        }
    }

    /** Conversions of one converter after a read: no more than there are lines, with a digital pair as two. */
    private static int conversions(Bound bound) {
        int shared = bound.integer(TILE + "/adc/sharedColumns").orElse(1);
        int columns = bound.integer(TILE + "/array/columns").orElse(1);
        int rows = bound.integer(TILE + "/array/rows").orElse(1);
        return Math.min(shared, Math.max(2 * columns, rows));
    }

    private static void limited(Bound bound, ProblemList problems, String path, int times) {
        Optional<Double> seconds = bound.get(path, Double.class);
        Optional<Double> clock = bound.get(CLOCK, Double.class);
        if (seconds.isEmpty() || clock.isEmpty()) {
            return;
        }
        long cycles = times * Chip.cycles(seconds.get(), clock.get());
        bound.get("/maximumCycles", Long.class).filter(most -> cycles > most).ifPresent(most -> {
            String what = times == 1 ? "" : times + " conversions by one converter: ";
            problems.at(
                    bound.place(path),
                    what + "takes " + cycles + " cycles at " + Units.text(clock.get(), "Hz") + "; maximumCycles is "
                            + most);
        });
    }
}
