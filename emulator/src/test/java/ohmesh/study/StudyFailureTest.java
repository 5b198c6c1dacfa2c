// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.NetlistSource;
import ohmesh.run.Emulation;
import ohmesh.run.MachineEmulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A point that fails keeps its reason, takes nobody with it, and is run again only on request. */
final class StudyFailureTest {
    @TempDir
    Path folder;

    private Path study;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        study = StudyFixture.write(folder);
        out = folder.resolve("out");
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(study);
        assertTrue(text.contains(from));
        Files.writeString(study, text.replace(from, to));
    }

    private static Function<Netlist, Emulation> failing(long seed, Throwable failure) {
        return netlist -> {
            if (netlist.seed() == seed && netlist.chip().tile().adc().gainError() < 0.01) {
                sneakyThrow(failure);
            }
            return MachineEmulation.build(netlist);
        };
    }

    @SuppressWarnings("unchecked") // The type is erased: any failure is thrown as it is.
    private static <T extends Throwable> void sneakyThrow(Throwable failure) throws T {
        throw (T) failure;
    }

    private List<String> failures(Function<Netlist, Emulation> builder) throws IOException {
        StudyRun.Summary summary = StudyFixture.run(study, out, StudyFixture.options(2), builder);
        assertEquals(2, summary.status().failed());
        assertEquals(4, summary.status().done());
        return summary.status().failures().stream()
                .map(StudyStatus.Failure::message)
                .distinct()
                .toList();
    }

    @Test
    void failureOfAMachineIsARowWithItsReason() throws IOException {
        assertEquals(
                List.of("internal error: IllegalStateException: a b"),
                failures(failing(3, new IllegalStateException("a\n b"))).stream()
                        .map(text -> text.replace("; ", " "))
                        .toList());
        String row = StudyFixture.results(out).lines().skip(1).findFirst().orElseThrow();
        assertTrue(row.startsWith("0,3,0.004,0.1,failed,,,"), row);
        assertTrue(row.endsWith("IllegalStateException: a; b"), row);
    }

    @Test
    void failuresAreRunAgainOnRequestOnly() throws IOException {
        failures(failing(3, new IllegalStateException("a")));
        StudyRun.Summary again = StudyFixture.run(study, out);
        assertEquals(0, again.ran());
        assertEquals(2, again.status().failed());
        StudyRun.Summary retried = StudyFixture.run(study, out, StudyFixture.retrying(), MachineEmulation::build);
        assertEquals(2, retried.ran());
        assertEquals(6, retried.status().done());
        Path plain = folder.resolve("plain");
        StudyFixture.run(study, plain);
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(out));
    }

    @Test
    void failureThatFailsInAnotherWaySaysSo() throws IOException {
        failures(failing(3, new IllegalStateException("a")));
        StudyRun.Summary again =
                StudyFixture.run(study, out, StudyFixture.retrying(), failing(3, new IllegalStateException("b")));
        assertEquals(2, again.ran());
        assertTrue(again.status().failures().get(0).message().endsWith(": b"));
    }

    @Test
    void memoryUsedUpByOnePointTakesNobodyWithIt() throws IOException {
        assertEquals(
                List.of("out of memory; OHMESH_JAVA_OPTIONS=-Xmx8g gives more"),
                failures(failing(4, new OutOfMemoryError("Java heap space"))));
    }

    @Test
    void memoryUsedUpByANeighbourIsTriedAgainAlone() throws IOException {
        AtomicInteger times = new AtomicInteger();
        StudyRun.Summary summary = StudyFixture.run(study, out, StudyFixture.options(3), netlist -> {
            if (times.incrementAndGet() <= 2) {
                throw new OutOfMemoryError("Java heap space");
            }
            return MachineEmulation.build(netlist);
        });
        assertEquals(6, summary.status().done());
        assertEquals(6, summary.ran());
    }

    @Test
    void stackUsedUpByOnePointTakesNobodyWithIt() throws IOException {
        assertEquals(
                List.of("the machine is nested too deeply for the stack of a thread"),
                failures(failing(4, new StackOverflowError())));
    }

    @Test
    void pointBeyondItsCyclesFails() throws IOException {
        edit("\"objectives\"", "\"budget\": {\"cycles\": 588}, \"objectives\"");
        StudyRun.Summary summary = StudyFixture.run(study, out);
        assertEquals(6, summary.status().failed());
        String message = summary.status().failures().get(0).message();
        assertTrue(message.startsWith("cycle limit: stopped at the beginning of cycle 588; tile(0,0) at pc "), message);
        edit("588", "589");
        assertEquals(6, StudyFixture.run(study, folder.resolve("more")).status().done());
    }

    @Test
    void pointBeyondItsSecondsFails() throws IOException {
        edit("\"objectives\"", "\"budget\": {\"seconds\": 1e-9}, \"objectives\"");
        StudyRun.Summary summary = StudyFixture.run(study, out);
        assertEquals(6, summary.status().failed());
        assertEquals(
                "not finished within the budget of 1.0E-9 s",
                summary.status().failures().get(0).message());
    }

    @Test
    void pointWhoseProgramStandsStillFails() throws IOException {
        Path program = folder.resolve("vmm/vmm.oasm");
        String text = Files.readString(program);
        Files.writeString(program, text.replaceFirst("(?m)^(\\s*)halt", "$1recv v1, x\n$1halt"));
        String message = StudyFixture.run(study, out).status().failures().get(0).message();
        assertTrue(message.startsWith("deadlock: after cycle "), message);
    }

    @Test
    void pointWithABadNetlistFailsAndTheOthersDoNot() throws IOException {
        // Either knob is fine with the first value of the other: a mesh of one column has an edge on both sides.
        edit("\"knobs\": {", """
                "knobs": {
                  "width": {"pointers": ["/chip/mesh/width"], "values": [1, 2]},
                  "port": {"pointers": ["/host/port"], "values": ["0,0,west", "0,0,east"]},
                """);
        StudyRun.Summary summary = StudyFixture.run(study, out);
        assertEquals(18, summary.status().done());
        assertEquals(6, summary.status().failed());
        String message = summary.status().failures().get(0).message();
        assertTrue(message.contains(" /host/port: "), message);
    }

    @Test
    void rowsDoNotSayWhereTheStudyStands() throws IOException {
        edit("\"knobs\": {", """
                "set": [{"pointer": "/chip/mesh/width", "value": 2}],
                "knobs": {
                  "fault": {"pointers": ["/faults"], "values": [[], [{"router": [0, 0]}]]},
                """);
        bothNames("netlist.json:");
    }

    @Test
    void problemsOfReadingDoNotSayWhereTheStudyStands() throws IOException {
        Path netlist = folder.resolve("vmm/netlist.json");
        StudyJob job = StudyFixture.job(study);
        String text = Files.readString(netlist);
        Files.writeString(netlist, text.replace("\"maximumCycles\": 1000000", "\"maximumCycles\": -1"));
        StudyJob bad = new StudyJob(
                job.plan(), job.common(), NetlistSource.open(netlist), job.facts(), job.units(), job.readings());
        assertEquals(
                "netlist.json", bad.read(job.units().get(0)).problems().get(0).file());
    }

    private void bothNames(String failure) throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(study.toAbsolutePath());
        StudyRun.Summary summary = StudyFixture.run(study.toAbsolutePath(), out);
        assertTrue(summary.status().failed() > 0);
        assertTrue(summary.status().done() > 0);
        String message = summary.status().failures().get(0).message();
        assertTrue(message.contains(failure), message);
        assertFalse(message.contains("/vmm"), message);
        Path other = folder.resolve("other");
        StudyFixture.run(relative, other);
        assertEquals(StudyFixture.comparable(out), StudyFixture.comparable(other));
    }

    @Test
    void expectationNotMetIsNoFailure() throws IOException {
        StudyRun.Summary summary = StudyFixture.run(study, out);
        assertEquals(6, summary.status().done());
        assertTrue(StudyFixture.results(out).lines().anyMatch(line -> line.contains(",done,false,")));
    }
}
