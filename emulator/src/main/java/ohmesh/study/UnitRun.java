// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import ohmesh.engine.Clock;
import ohmesh.engine.MachineFault;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.study.Study;
import ohmesh.result.ReportWriter;
import ohmesh.result.RunResult;
import ohmesh.run.Emulation;
import ohmesh.run.MachineProblems;
import ohmesh.run.Results;
import ohmesh.run.RunLoop;
import ohmesh.run.Standstill;

/** From the netlist of a unit to its row, in memory: what goes wrong here is a result and no failure of the study. */
final class UnitRun {
    private static final double NANOSECONDS = 1e9;

    private final Study study;
    private final Function<Netlist, Emulation> builder;
    private final BooleanSupplier interrupted;

    /**
     * Runs for a study.
     *
     * @param builder builds the machine of a netlist
     * @param interrupted asked between slices of cycles
     */
    UnitRun(Study study, Function<Netlist, Emulation> builder, BooleanSupplier interrupted) {
        this.study = study;
        this.builder = builder;
        this.interrupted = interrupted;
    }

    /**
     * What came out.
     *
     * @param row for the results
     * @param report bytes of its {@code report.json}; empty where no machine ran
     */
    record Outcome(Row row, byte[] report) {
        static Outcome failed(String message) {
            return new Outcome(Row.failed(message), new byte[0]);
        }
    }

    /**
     * Runs a netlist; empty where it was interrupted.
     *
     * @throws OutOfMemoryError where the memory is used up, perhaps by what runs beside it
     */
    Optional<Outcome> of(ReadResult read) {
        if (!read.isValid()) {
            return Optional.of(Outcome.failed(
                    read.problems().stream().map(Problem::toString).collect(Collectors.joining("; "))));
        }
        try {
            return run(read);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (MachineFault e) {
            return Optional.of(Outcome.failed("the program stopped: " + e.getMessage()));
        } catch (IOException e) {
            return Optional.of(Outcome.failed(e.getMessage()));
        } catch (StackOverflowError e) {
            return Optional.of(Outcome.failed("the machine is nested too deeply for the stack of a thread"));
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return Optional.of(
                    Outcome.failed("internal error: " + e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
    }

    private Optional<Outcome> run(ReadResult read) throws IOException {
        List<String> problems = MachineProblems.unreachable(read);
        if (!problems.isEmpty()) {
            return Optional.of(Outcome.failed(String.join("; ", problems)));
        }
        Emulation machine = builder.apply(read.netlist());
        List<String> unknown = MachineProblems.counters(read, machine);
        if (!unknown.isEmpty()) {
            return Optional.of(Outcome.failed(String.join("; ", unknown)));
        }
        long cycles = study.budget().cycles();
        Deadline deadline = new Deadline(study.budget().seconds());
        RunLoop loop = new RunLoop(
                machine.clock(), cycles > 0 ? cycles : read.netlist().maximumCycles());
        Optional<Clock.Stop> stop = loop.run(() -> interrupted.getAsBoolean() || deadline.isOver(), cycle -> {});
        if (stop.isPresent()) {
            return Optional.of(outcome(read, machine, stop.get()));
        }
        return interrupted.getAsBoolean() ? Optional.empty() : Optional.of(Outcome.failed(deadline.message()));
    }

    private Outcome outcome(ReadResult read, Emulation machine, Clock.Stop stop) throws IOException {
        RunResult result = Results.of(read, null, machine, stop);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        ReportWriter.write(result, report);
        Row row = stop == Clock.Stop.FINISHED
                ? Row.of(result, study.counters())
                : Row.failed(Standstill.line(result.outcome(), machine));
        return new Outcome(row, report.toByteArray());
    }

    /** The end of the wall time that a point may take. */
    private record Deadline(double seconds, long start) {
        Deadline(double seconds) {
            this(seconds, System.nanoTime());
        }

        boolean isOver() {
            return seconds > 0 && System.nanoTime() - start > seconds * NANOSECONDS;
        }

        String message() {
            return "not finished within the budget of " + seconds + " s";
        }
    }
}
