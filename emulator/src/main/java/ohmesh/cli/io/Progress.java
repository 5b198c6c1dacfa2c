// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;

/**
 * Shows on a terminal how far a run is, and nothing where standard error is none. There is no percentage: nobody
 * knows when a program will halt, and the cycle limit says nothing about it.
 */
public final class Progress implements LongConsumer, AutoCloseable {
    /** Set by the launcher, which can ask about standard error alone. */
    private static final String TERMINAL_PROPERTY = "ohmesh.terminal";

    private static final int COLUMNS = 79;
    private static final int UPDATE_MILLISECONDS = 500;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /** The progress of a netlist, from a cycle on. */
    public static Progress of(String netlist, long cycle) {
        return of(netlist, cycle, "cycle");
    }

    /** The progress of work that counts in other units. */
    public static Progress of(String task, long start, String unit) {
        return new Progress(Boolean.getBoolean(TERMINAL_PROPERTY) ? bar(task, start, unit, System.err) : null);
    }

    /** The progress of work whose end is known, which is shown with the time that is left. */
    public static Progress toward(String task, long start, long end, String unit) {
        if (!Boolean.getBoolean(TERMINAL_PROPERTY)) {
            return new Progress(null);
        }
        return new Progress(builder(task, start, System.err)
                .setRenderer((state, columns) -> cut(
                        line(
                                task,
                                unit,
                                state.getCurrent(),
                                end,
                                state.getCurrent() - start,
                                state.getElapsedAfterStart()),
                        columns))
                .build());
    }

    private static ProgressBar bar(String netlist, long cycle, String unit, PrintStream err) {
        return builder(netlist, cycle, err)
                .setRenderer((state, columns) -> line(state, unit, columns))
                .build();
    }

    private static ProgressBarBuilder builder(String task, long start, PrintStream err) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .startsFrom(start, Duration.ZERO)
                .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(err, COLUMNS))
                .clearDisplayOnFinish();
    }

    private static String line(ProgressState state, String unit, int columns) {
        String line = line(
                state.getTaskName(),
                unit,
                state.getCurrent(),
                state.getCurrent() - state.getStart(),
                state.getElapsedAfterStart());
        return cut(line, columns);
    }

    private static String cut(String line, int columns) {
        return line.substring(0, Math.min(line.length(), Math.max(0, columns)));
    }

    /** Where a run is, how fast it goes and for how long it has: {@code letters: cycle 420000, 98000 cycles/s, 0:04}. */
    public static String line(String netlist, String unit, long cycle, long done, Duration elapsed) {
        double seconds = elapsed.toMillis() / 1e3;
        long speed = seconds == 0 ? 0 : Math.round(done / seconds);
        return String.format(
                Locale.ROOT,
                "%s: %s %d, %d %ss/s, %d:%02d",
                netlist,
                unit,
                cycle,
                speed,
                unit,
                elapsed.toMinutes(),
                elapsed.toSecondsPart());
    }

    /**
     * How much of a work is done, how fast it goes, for how long it has and for how long it will go on like this:
     * {@code adc-bits: 120 of 300 runs, 4.2 runs/s, 0:28, 0:43 left}.
     */
    public static String line(String task, String unit, long at, long end, long done, Duration elapsed) {
        double seconds = elapsed.toMillis() / 1e3;
        double speed = seconds == 0 ? 0 : done / seconds;
        String left = "";
        if (speed > 0) {
            Duration rest = Duration.ofSeconds(Math.round((end - at) / speed));
            left = String.format(Locale.ROOT, ", %d:%02d left", rest.toMinutes(), rest.toSecondsPart());
        }
        return String.format(
                Locale.ROOT,
                "%s: %d of %d %ss, %.1f %ss/s, %d:%02d%s",
                task,
                at,
                end,
                unit,
                speed,
                unit,
                elapsed.toMinutes(),
                elapsed.toSecondsPart(),
                left);
    }

    @Override
    public void accept(long cycle) {
        if (bar != null) {
            bar.stepTo(cycle);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
