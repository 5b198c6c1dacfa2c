// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.study.StudyCheck;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.study.StudyReader;
import ohmesh.run.MachineProblems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says everything that is wrong with netlists and studies, without a run: the negative controls too, unless one is
 * named or faults are given.
 */
@Command(
        name = "check",
        description = "Say everything that is wrong with netlists, or with studies, without running them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all can run", "2:problems, each with file, line, column and JSON pointer"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh check netlists/letters netlists/vmm/netlist.json",
            "  ./ohmesh check netlists/studies/adc-bits",
            "  ./ohmesh check netlists/fault-bypass --faults router:4,2+link:3,3-3,4"
        })
final class CheckCommand implements Callable<Integer> {
    private final Workbench workbench;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders or files of netlists or studies.")
    List<Path> paths = new ArrayList<>();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Spec
    CommandSpec spec;

    CheckCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        int code = ExitCode.OK;
        for (Path path : paths) {
            Set<String> problems = problems(path);
            problems.forEach(problem -> Failures.say(spec.commandLine().getErr(), problem));
            if (!problems.isEmpty()) {
                code = ExitCode.BAD_INPUT;
            }
        }
        return code;
    }

    private Set<String> problems(Path path) {
        if (StudyReader.isStudy(path)) {
            return problemsOfStudy(path);
        }
        Set<String> problems = new LinkedHashSet<>();
        ReadOptions options = reading.of(workbench, path);
        ReadResult read = workbench.reader().apply(path, options);
        problems.addAll(problems(read));
        if (read.isValid() && reading.control == null && reading.faults == null) {
            for (String control : read.netlist().controls().keySet()) {
                problems(workbench.reader().apply(path, options.withControl(control))).stream()
                        .filter(problem -> !problems.contains(problem))
                        .forEach(problem -> problems.add("control " + control + ": " + problem));
            }
        }
        if (problems.isEmpty()) {
            MachineProblems.notes(read)
                    .forEach(note -> Failures.say(spec.commandLine().getErr(), "note: " + note));
            spec.commandLine().getOut().println(path + ": ok (" + content(read.netlist()) + ")");
            spec.commandLine().getOut().flush();
        }
        return problems;
    }

    /** A study is checked as before a run, and the netlists of its points are read, too. */
    private Set<String> problemsOfStudy(Path path) {
        if (!reading.isOnlySettings()) {
            throw new BadInput(path + " is a study: only --set can be given beside it");
        }
        StudyCheck check = StudyCheck.of(path, true, reading.settings, workbench.builder());
        Set<String> problems = new LinkedHashSet<>(check.problems());
        if (problems.isEmpty()) {
            problems.addAll(check.problemsOfPoints());
        }
        if (problems.isEmpty()) {
            check.notesOfPoints()
                    .forEach(note -> Failures.say(spec.commandLine().getErr(), "note: " + note));
            spec.commandLine().getOut().println(path + ": ok (" + check.content() + ")");
            spec.commandLine().getOut().flush();
        }
        return problems;
    }

    private List<String> problems(ReadResult read) {
        return read.isValid()
                ? workbench.machineProblems(read)
                : read.problems().stream().map(Problem::toString).toList();
    }

    private static String content(Netlist netlist) {
        int words = netlist.tiles().stream()
                .mapToInt(tile -> tile.program().words().size())
                .sum();
        int arrays =
                netlist.tiles().stream().mapToInt(tile -> tile.arrays().size()).sum();
        return netlist.name() + ": " + count(netlist.tiles().size(), "tile") + ", " + count(words, "instruction") + ", "
                + count(arrays, "array") + ", " + count(netlist.channels().size(), "channel") + ", "
                + count(netlist.expect().size(), "expectation") + ", "
                + count(netlist.controls().size(), "negative control");
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
