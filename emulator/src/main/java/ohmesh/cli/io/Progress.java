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

    private static ProgressBar bar(String netlist, long cycle, String unit, PrintStream err) {
        return new ProgressBarBuilder()
                .setTaskName(netlist)
                .setInitialMax(-1)
                .startsFrom(cycle, Duration.ZERO)
                .setRenderer((state, columns) -> line(state, unit, columns))
                .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(err, COLUMNS))
                .clearDisplayOnFinish()
                .build();
    }

    private static String line(ProgressState state, String unit, int columns) {
        String line = line(
                state.getTaskName(),
                unit,
                state.getCurrent(),
                state.getCurrent() - state.getStart(),
                state.getElapsedAfterStart());
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
