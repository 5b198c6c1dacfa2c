// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ohmesh.cli.io.BadInput;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.Setting;
import ohmesh.netlist.study.StudyRead;
import ohmesh.netlist.study.StudyReader;
import ohmesh.run.Emulation;
import ohmesh.run.MachineProblems;
import ohmesh.study.CounterCheck;
import ohmesh.study.StudyJob;
import ohmesh.study.Unit;

/** Everything that is wrong with a study and can be told without running it. */
public final class StudyCheck {
    /** Most points whose netlists are read. */
    private static final int MOST_READ = 1000;

    private final StudyJob job;
    private final List<String> problems;

    private StudyCheck(StudyJob job, List<String> problems) {
        this.job = job;
        this.problems = problems;
    }

    /**
     * Checks a study as it is before every run.
     *
     * @param allowLarge whether the user has agreed to very many runs
     * @param settings of the netlist, {@code POINTER=VALUE}, at all points
     * @param builder builds the machine of a netlist
     */
    public static StudyCheck of(
            Path study, boolean allowLarge, List<String> settings, Function<Netlist, Emulation> builder) {
        List<Setting> common;
        try {
            common = Setting.parseAll(settings);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--set: " + e.getMessage());
        }
        StudyRead read = StudyReader.read(study, allowLarge, common);
        if (!read.isValid()) {
            return new StudyCheck(
                    null,
                    read.problems().stream().map(Problem::toString).distinct().toList());
        }
        StudyJob job = StudyJob.of(read.plan(), read.resolvedJson(), common);
        return new StudyCheck(job, CounterCheck.problems(job, read.places(), builder));
    }

    /** What is wrong; the study can be run where nothing is. */
    public List<String> problems() {
        return problems;
    }

    /** The study, or null where it cannot be read. */
    StudyJob job() {
        return job;
    }

    /** The points whose netlists are wrong, by reason; all are read where they are not too many. */
    public List<String> problemsOfPoints() {
        return points(read -> read.problems().stream().map(Problem::toString).toList());
    }

    /** The points whose programs are cut off by dead routers and links, by reason: their rows will say so. */
    public List<String> notesOfPoints() {
        return points(read -> {
            List<String> problems = MachineProblems.unreachable(read);
            String more = problems.size() < 2 ? "" : "; and " + (problems.size() - 1) + " more";
            return problems.stream().limit(1).map(problem -> problem + more).toList();
        });
    }

    private List<String> points(Function<ReadResult, List<String>> problems) {
        Map<String, List<Integer>> points = new LinkedHashMap<>();
        int seeds = job.plan().study().seeds().count();
        for (int i = 0; i < job.units().size() && i / seeds < MOST_READ; i += seeds) {
            Unit unit = job.units().get(i);
            problems.apply(job.read(unit))
                    .forEach(problem -> points.computeIfAbsent(problem, text -> new ArrayList<>())
                            .add(unit.point()));
        }
        List<String> lines = new ArrayList<>();
        points.forEach((problem, at) -> lines.add(
                "point " + at.get(0) + (at.size() == 1 ? "" : " and " + (at.size() - 1) + " more") + ": " + problem));
        return lines;
    }

    /** {@code adc-bits: a study of 63 points x 5 seeds, 4 points excluded}. */
    public String content() {
        long excluded = job.plan().points().stream()
                .filter(point -> point.excluded() != null)
                .count();
        String left = excluded == 0 ? "" : ", " + excluded + (excluded == 1 ? " point" : " points") + " excluded";
        return job.facts().name() + ": a study of " + job.plan().sizeText() + left;
    }
}
