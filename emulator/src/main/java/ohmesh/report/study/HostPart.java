// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ohmesh.report.Cell;
import ohmesh.report.Page;
import ohmesh.report.Section;
import ohmesh.report.Table;
import ohmesh.study.HostFacts;

/** Where the runs ran: a row for every machine, Java virtual machine and build of Ohmesh. */
final class HostPart {
    /** Machines that are listed. */
    private static final int ROWS = 50;

    private final List<HostFacts> hosts;

    HostPart(List<HostFacts> hosts) {
        this.hosts = hosts;
    }

    /** What runs of one row have in common. */
    private record Machine(
            String host,
            String system,
            String architecture,
            int processors,
            String java,
            String version,
            String build) {
        static Machine of(HostFacts facts) {
            return new Machine(
                    facts.host(),
                    facts.system(),
                    facts.architecture(),
                    facts.processors(),
                    facts.java(),
                    facts.version(),
                    facts.build());
        }
    }

    void addTo(Page page) {
        if (hosts.isEmpty()) {
            return;
        }
        Map<Machine, List<HostFacts>> byMachine = new LinkedHashMap<>();
        hosts.forEach(facts -> byMachine
                .computeIfAbsent(Machine.of(facts), machine -> new ArrayList<>())
                .add(facts));
        Table table = new Table("Machines that ran the study").sortable();
        List.of("machine", "system", "processors", "Java", "Ohmesh", "runs", "processes", "threads", "processor time")
                .forEach(table::column);
        table.column("first and last begun (UTC)");
        byMachine.entrySet().stream().limit(ROWS).forEach(entry -> table.row(cells(entry.getKey(), entry.getValue())));
        Section section = page.section("Where it ran");
        section.table(table);
        if (byMachine.size() > ROWS) {
            section.note("The first " + ROWS + " of " + byMachine.size() + " machines.");
        }
        long builds = byMachine.keySet().stream().map(Machine::build).distinct().count();
        if (builds > 1) {
            section.note("The results are of " + builds + " builds of Ohmesh, which may not agree.");
        }
        section.note(
                "From host.json beside each result; nothing of it decides a result. Processes and threads are those"
                        + " that ran at least one of the runs, all of a study's calls together.");
    }

    private static List<Cell> cells(Machine machine, List<HostFacts> runs) {
        List<String> begun = runs.stream()
                .map(HostFacts::started)
                .sorted()
                .map(HostPart::second)
                .toList();
        return List.of(
                Cell.of(machine.host()),
                Cell.of(machine.system() + ", " + machine.architecture()),
                Cell.of(machine.processors()),
                Cell.of(machine.java()),
                Cell.of((machine.version() + " " + machine.build()).strip()),
                Cell.of(runs.size()),
                distinct(runs.stream().map(HostFacts::process)),
                threads(runs),
                Cell.of(runs.stream().mapToDouble(HostFacts::cpuSeconds).sum(), "s"),
                Cell.of(begun.get(0) + " and " + begun.get(begun.size() - 1)));
    }

    /** Threads of all processes; empty for results of before threads were written down. */
    private static Cell threads(List<HostFacts> runs) {
        return runs.stream().anyMatch(facts -> facts.thread() < 0)
                ? Cell.of("")
                : distinct(runs.stream().map(facts -> List.of(facts.process(), facts.thread())));
    }

    private static Cell distinct(Stream<?> all) {
        return Cell.of((double) all.distinct().count());
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace("T", " ")
                .replace("Z", "");
    }
}
