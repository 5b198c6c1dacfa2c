// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.NetlistSource;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.RecordFile;
import ohmesh.netlist.read.Setting;

/**
 * Reads a study with its netlist and tells its points. The result is either a plan that can be run or all problems
 * that were found; reading never throws for bad input.
 */
public final class StudyReader {
    /** Name of the study in a folder. */
    public static final String FILE_NAME = "study.json";

    /** Largest study file. */
    public static final long MAXIMUM_BYTES = 4L << 20;

    private final RecordFile file;
    private final Path folder;
    private final boolean allowLarge;
    private final List<Setting> common;
    private StudySize size;

    private StudyReader(Path path, boolean allowLarge, List<Setting> common) {
        this.common = common;
        this.file = RecordFile.read(path, Study.class, "study", "", MAXIMUM_BYTES);
        this.folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        this.allowLarge = allowLarge;
    }

    /** Reads a study of at most {@link StudySize#CONSENT} runs. */
    public static StudyRead read(Path folderOrFile) {
        return read(folderOrFile, false);
    }

    /**
     * Reads a study.
     *
     * @param folderOrFile a study, or a folder that holds {@value #FILE_NAME}
     * @param allowLarge whether the user has agreed to more than {@link StudySize#CONSENT} runs
     */
    public static StudyRead read(Path folderOrFile, boolean allowLarge) {
        return read(folderOrFile, allowLarge, List.of());
    }

    /**
     * Reads a study whose netlist has other values at all points.
     *
     * @param common settings of the netlist, made before those of the study; those without effect are problems
     */
    public static StudyRead read(Path folderOrFile, boolean allowLarge, List<Setting> common) {
        Path path = Files.isDirectory(folderOrFile) ? folderOrFile.resolve(FILE_NAME) : folderOrFile;
        return new StudyReader(path, allowLarge, common).read();
    }

    /** Whether a path is a study rather than a netlist: the file has a netlist or knobs, or is named as studies are. */
    public static boolean isStudy(Path folderOrFile) {
        if (Files.isDirectory(folderOrFile)) {
            return Files.exists(folderOrFile.resolve(FILE_NAME))
                    && !Files.exists(folderOrFile.resolve(NetlistReader.FILE_NAME));
        }
        Path name = folderOrFile.getFileName();
        return Files.isRegularFile(folderOrFile)
                && ((name != null && name.toString().equals(FILE_NAME)) || hasMembersOfAStudy(folderOrFile));
    }

    private static boolean hasMembersOfAStudy(Path path) {
        List<String> members =
                RecordFile.read(path, Study.class, "study", "", MAXIMUM_BYTES).names("");
        return members.contains("netlist") || members.contains("knobs");
    }

    private StudyRead read() {
        StudyPlan plan = file.isDocument() ? plan() : null;
        List<Problem> problems = file.problems();
        boolean valid = plan != null && problems.isEmpty();
        return new StudyRead(
                valid ? plan : null,
                problems,
                file.input().orElse(null),
                valid ? Identity.resolved(plan.study()) : "",
                size,
                file::later);
    }

    /** The plan, or null after problems. */
    private StudyPlan plan() {
        new NameCheck(file, common).run();
        GridReader reader = new GridReader(file);
        Optional<Grid> grid = reader.read();
        Formulas formulas = new FormulaReader(file).read();
        Optional<List<int[]>> sample = grid.flatMap(this::sample);
        Optional<Map<String, Level>> baseline = grid.flatMap(all -> new Baseline(file, all).read());
        Optional<Path> netlist = netlist();
        Optional<NetlistCheck> check = netlist.map(
                path -> new NetlistCheck(file, NetlistSource.open(path), new ReadOptions(List.of(folder)), common));
        boolean fits = check.filter(NetlistCheck::isNetlist)
                .filter(tried -> {
                    new ColumnCheck(file, tried.metrics()).run();
                    return tried.pointersFit(reader.levels());
                })
                .isPresent();
        Optional<Study> study = file.get("", Study.class);
        if (study.isEmpty() || grid.isEmpty() || sample.isEmpty() || !fits || !wholeBut(study.get(), formulas)) {
            return null;
        }
        return new PlanMaker(file, study.get(), grid.get(), formulas)
                .plan(folder, netlist.orElseThrow(), sample.get(), baseline.orElse(null), check.orElseThrow());
    }

    /** Whether all expressions could be parsed. */
    private static boolean wholeBut(Study study, Formulas formulas) {
        return formulas.derived().size() == study.derived().size()
                && formulas.constraints().size() == study.constraints().size();
    }

    private Optional<Path> netlist() {
        Optional<String> given = file.get("/netlist", String.class);
        try {
            Optional<Path> path = given.map(Path::of);
            if (path.isPresent() && (given.get().isBlank() || path.get().isAbsolute())) {
                file.problem("/netlist", "a path relative to the folder of the study is wanted");
                return Optional.empty();
            }
            return path.map(relative -> folder.resolve(relative).normalize());
        } catch (InvalidPathException e) {
            file.problem("/netlist", "not a path: " + e.getReason());
            return Optional.empty();
        }
    }

    /** The points of the grid that are run, an empty list standing for all; empty after problems. */
    private Optional<List<int[]>> sample(Grid grid) {
        Optional<Study.Sampling> asked = file.get("/sampling", Study.Sampling.class);
        Optional<Study.Seeds> seeds = file.get("/seeds", Study.Seeds.class);
        if (asked.isEmpty() || seeds.isEmpty()) {
            return Optional.empty();
        }
        Study.Sampling sampling = asked.get();
        boolean all = sampling.kind() == Study.Sampling.Kind.GRID;
        if (all != (sampling.points() == 0)) {
            file.problem(
                    "/sampling/points",
                    all ? "a grid takes all points; leave \"points\" out" : "how many points are to be drawn");
            return Optional.empty();
        }
        if (!all && sampling.points() > grid.size()) {
            file.problem("/sampling/points", "there are " + grid.size() + " points; no more can be drawn");
            return Optional.empty();
        }
        size = StudySize.of(all ? grid.size() : sampling.points(), seeds.get().count());
        if (size.isTooLarge() || (size.needsConsent() && !allowLarge)) {
            file.problem(
                    all ? "/knobs" : "/sampling/points",
                    size.text()
                            + (size.isTooLarge()
                                    ? ": at most " + StudySize.MOST + " are possible; draw a sample"
                                    : ": more than " + StudySize.CONSENT + " need your consent, --yes"));
            return Optional.empty();
        }
        return Optional.of(
                switch (sampling.kind()) {
                    case GRID -> List.of();
                    case RANDOM -> Sample.random(grid, sampling.points(), sampling.seed());
                    case LATIN_HYPERCUBE -> Sample.latinHypercube(grid, sampling.points(), sampling.seed());
                });
    }
}
