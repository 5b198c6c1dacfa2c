// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or kill: asks the run to stop at the end of its slice, and holds the process until it has saved what
 * it wants to save and closed this.
 */
public final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::request, "interrupt");
    private volatile boolean requested;

    /** Listens from now on. */
    public Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the run is to stop. */
    public boolean requested() {
        return requested;
    }

    private void request() {
        requested = true;
        try {
            boolean inTime = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("ohmesh: the run did not stop within " + PATIENCE_SECONDS + " s; nothing saved");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is going down already, and the hook does not wait any more.
                requested = true;
            }
        }
    }
}
