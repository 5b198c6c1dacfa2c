// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.Chip;
import ohmesh.netlist.DacSpec;

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
                limited(bound, problems, tile + "/pulses/" + name + "/width", 1, "");
                verify(bound, problems, tile + "/pulses/" + name + "/verify");
            }
        }
        if (arrays) {
            reads(bound, problems);
        }
    }

    private static void reads(Bound bound, ProblemList problems) {
        int slots = bound.get(TILE + "/dac", DacSpec.class).map(DacSpec::slots).orElse(1);
        limited(bound, problems, TILE + "/dac/driveTime", slots, slots + " drives of one read: ");
        int steps = bound.get(TILE + "/adc", AdcSpec.class).map(AdcSpec::steps).orElse(1);
        int conversions = conversions(bound);
        String what = conversions + " conversions by one converter"
                + (steps == 1 ? "" : ", each of " + steps + " steps") + ": ";
        limited(bound, problems, TILE + "/adc/conversionTime", (long) conversions * steps, what);
    }

    private static void verify(Bound bound, ProblemList problems, String path) {
        limited(bound, problems, path + "/resetWidth", 1, "");
        int reads = bound.integer(path + "/averagedReads").orElse(1);
        Optional<Double> drive = bound.get(TILE + "/dac/driveTime", Double.class);
        Optional<Double> clock = bound.get(CLOCK, Double.class);
        if (reads > 1 && drive.isPresent() && clock.isPresent()) {
            refuseLong(
                    bound,
                    problems,
                    path + "/averagedReads",
                    reads * Chip.cycles(drive.get(), clock.get()),
                    clock.get(),
                    reads + " reads of one verification: ");
        }
    }

    /** Conversions of one converter after a read: no more than there are lines, with a digital pair as two. */
    private static int conversions(Bound bound) {
        int shared = bound.integer(TILE + "/adc/sharedColumns").orElse(1);
        int columns = bound.integer(TILE + "/array/columns").orElse(1);
        int rows = bound.integer(TILE + "/array/rows").orElse(1);
        return Math.min(shared, Math.max(2 * columns, rows));
    }

    private static void limited(Bound bound, ProblemList problems, String path, long times, String what) {
        Optional<Double> seconds = bound.get(path, Double.class);
        Optional<Double> clock = bound.get(CLOCK, Double.class);
        if (seconds.isPresent() && clock.isPresent()) {
            long cycles = times * Chip.cycles(seconds.get(), clock.get());
            refuseLong(bound, problems, path, cycles, clock.get(), times == 1 ? "" : what);
        }
    }

    private static void refuseLong(
            Bound bound, ProblemList problems, String path, long cycles, double clock, String what) {
        bound.get("/maximumCycles", Long.class).filter(most -> cycles > most).ifPresent(most -> {
            problems.at(
                    bound.place(path),
                    what + "takes " + cycles + " cycles at " + Units.text(clock, "Hz") + "; maximumCycles is " + most);
        });
    }
}
