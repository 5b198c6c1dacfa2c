// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import ohmesh.engine.Clock;

/** How a run ended. */
public enum Outcome {
    FINISHED("finished"),
    DEADLOCK("deadlock"),
    CYCLE_LIMIT("cycle-limit");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    /** The name in reports. */
    public String text() {
        return text;
    }

    /** The outcome of the clock's reason to stop. */
    public static Outcome of(Clock.Stop stop) {
        return switch (stop) {
            case FINISHED -> FINISHED;
            case DEADLOCK -> DEADLOCK;
            case CYCLE_LIMIT -> CYCLE_LIMIT;
        };
    }
}
