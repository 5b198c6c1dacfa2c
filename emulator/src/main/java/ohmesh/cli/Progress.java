// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.PrintStream;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far a run is, and nothing where standard error is none. */
final class Progress implements LongConsumer, AutoCloseable {
    /** Set by the launcher, which can ask about standard error alone. */
    private static final String TERMINAL_PROPERTY = "ohmesh.terminal";

    private static final int COLUMNS = 79;
    private static final int UPDATE_MILLISECONDS = 500;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /** The progress of a netlist, from a cycle on. */
    static Progress of(String netlist, long cycle) {
        return new Progress(Boolean.getBoolean(TERMINAL_PROPERTY) ? bar(netlist, cycle, System.err) : null);
    }

    private static ProgressBar bar(String netlist, long cycle, PrintStream err) {
        return new ProgressBarBuilder()
                .setTaskName(netlist)
                .setUnit(" cycles", 1)
                .setInitialMax(-1)
                .startsFrom(cycle, java.time.Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(err, COLUMNS))
                .showSpeed()
                .clearDisplayOnFinish()
                .build();
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
