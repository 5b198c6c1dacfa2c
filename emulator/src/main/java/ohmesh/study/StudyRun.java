// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import ohmesh.netlist.Netlist;
import ohmesh.run.Emulation;

/**
 * Runs the units of a study that are left, several at once, each in one thread. How many there are changes nothing but
 * the time.
 */
public final class StudyRun {
    private final StudyJob job;
    private final StudyFolder folder;
    private final Options options;
    private final Function<Netlist, Emulation> builder;

    /**
     * How to run.
     *
     * @param threads units at once, from 1
     * @param shard the share that is run here
     * @param retryFailed whether what failed before is run again
     * @param limit most units to run now
     */
    public record Options(int threads, Shard shard, boolean retryFailed, long limit) {}

    /** Told how far it is. */
    public interface Listener {
        /** Before the first unit: how many are there already, and how many there are in the share. */
        void begin(long there, long all);

        /** After every unit, from the thread that did it. */
        void unit();
    }

    /**
     * What a call did.
     *
     * @param ran units that ran now
     * @param interrupted whether it was stopped before the end
     * @param status how far the whole study is
     */
    public record Summary(long ran, boolean interrupted, StudyStatus status) {}

    /**
     * A run.
     *
     * @param builder builds the machine of a netlist
     */
    public StudyRun(StudyJob job, StudyFolder folder, Options options, Function<Netlist, Emulation> builder) {
        this.job = job;
        this.folder = folder;
        this.options = options;
        this.builder = builder;
    }

    /**
     * Runs what is left and writes the table of the share, also where it is interrupted.
     *
     * @param interrupted asked all the time; units that have not ended are dropped
     * @throws IOException where a result cannot be kept; what was kept before stays
     */
    public Summary run(BooleanSupplier interrupted, Listener listener) throws IOException {
        long ran = work(interrupted, listener);
        return new Summary(ran, interrupted.getAsBoolean(), folder.writeResults(options.shard()));
    }

    /**
     * Runs what is left and writes no table: for engines that run shares elsewhere, as often as they like. A share that
     * is run twice, or at once in two places, leaves what it leaves once.
     *
     * @return units that ran now
     */
    public long work(BooleanSupplier interrupted, Listener listener) throws IOException {
        try (Journal journal = folder.journal()) {
            StudyState state = new StudyState(folder, journal, job.readings());
            List<Unit> share =
                    job.units().stream().filter(options.shard()::takes).toList();
            List<Unit> left = new ArrayList<>();
            for (Unit unit : share) {
                if (isLeft(state.known(unit))) {
                    left.add(unit);
                }
            }
            listener.begin(share.size() - left.size(), share.size());
            Workers workers = new Workers(journal, interrupted, listener);
            workers.left.addAll(
                    WorkOrder.of(left.stream().limit(options.limit()).toList(), ProcessName.text()));
            workers.work();
            return workers.ran.get();
        }
    }

    private boolean isLeft(Optional<Status> status) {
        return status.isEmpty() || (options.retryFailed() && status.get() == Status.FAILED);
    }

    /** The threads of one call. */
    private final class Workers {
        private final Queue<Unit> left = new ConcurrentLinkedQueue<>();
        private final Queue<Unit> starved = new ConcurrentLinkedQueue<>();
        private final BooleanSupplier interrupted;
        private final Listener listener;
        private final UnitOfWork work;
        private final AtomicInteger ran = new AtomicInteger();
        private volatile boolean broken;

        Workers(Journal journal, BooleanSupplier interrupted, Listener listener) {
            this.interrupted = interrupted;
            this.listener = listener;
            this.work = new UnitOfWork(job, folder, journal, builder, options.retryFailed(), this::isStopped);
        }

        private boolean isStopped() {
            return broken || interrupted.getAsBoolean();
        }

        void work() throws IOException {
            int threads = Math.max(1, Math.min(options.threads(), left.size()));
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    all.add(pool.submit(() -> {
                        drain();
                        return null;
                    }));
                }
                join(all);
            } finally {
                pool.shutdown();
            }
            alone();
        }

        private void drain() throws IOException {
            for (Unit unit = left.poll(); unit != null && !isStopped(); unit = left.poll()) {
                try {
                    done(work.perform(unit));
                } catch (OutOfMemoryError e) {
                    // Whoever ran beside it may have used up the memory: it gets a second chance alone.
                    starved.add(unit);
                } catch (IOException | RuntimeException e) {
                    broken = true;
                    throw e;
                }
            }
        }

        private void alone() throws IOException {
            for (Unit unit = starved.poll(); unit != null && !isStopped(); unit = starved.poll()) {
                try {
                    done(work.perform(unit));
                } catch (OutOfMemoryError e) {
                    done(Optional.of(work.giveUp(unit)));
                }
            }
        }

        private void done(Optional<UnitOfWork.Done> done) {
            if (done.isPresent()) {
                ran.addAndGet(done.get().ran() ? 1 : 0);
                listener.unit();
            }
        }

        private static void join(List<Future<?>> all) throws IOException {
            IOException failure = null;
            for (Future<?> one : all) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    failure = e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    failure = new IOException("the study was interrupted", e);
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }
}
