// SPDX-License-Identifier: Apache-2.0
package ohmesh.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.Setting;
import ohmesh.netlist.study.StudyRead;
import ohmesh.netlist.study.StudyReader;
import ohmesh.study.OtherStudy;
import ohmesh.study.Shard;
import ohmesh.study.StudyFolder;
import ohmesh.study.StudyJob;
import ohmesh.study.StudyStatus;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The application that is submitted: deals the shares of a study out as tasks and writes the table at the end. */
@Command(
        name = "spark-submit ohmesh-spark.jar",
        mixinStandardHelpOptions = true,
        description = {
            "Run what is left of a study on a Spark cluster: the same units, folders and table as `ohmesh study run`.",
            "STUDY and DIR are on a file system that driver and executors see under the same names."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all done",
            "2:bad input, or DIR holds another study",
            "3:Spark gave up, or results that cannot be written",
            "4:some points failed; the table says why"
        },
        footerHeading = "%nExample:%n",
        footer = "  spark-submit --master spark://head:7077 ohmesh-spark.jar netlists/studies/adc-bits --out DIR")
public final class StudyOnSpark implements Callable<Integer> {
    private static final int UNITS_A_TASK = 8;
    private static final int MOST_TASKS = 10_000;
    private static final int OK = 0;
    private static final int BAD_INPUT = 2;
    private static final int INTERNAL = 3;
    private static final int FAILED_POINTS = 4;

    @Parameters(paramLabel = "STUDY", description = "Study folder, or study file.")
    private Path study;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder of the results.")
    private Path out;

    @Option(
            names = "--tasks",
            paramLabel = "N",
            description = "Shares that the study is cut into; where nothing is said, one for every eight runs.")
    private Integer tasks;

    @Option(names = "--set", paramLabel = "POINTER=VALUE", description = "Change a field of the netlist at all points.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--retry-failed", description = "Run again what failed before.")
    private boolean retryFailed;

    @Option(names = "--changed", description = "Go on although the study has changed since.")
    private boolean changed;

    @Option(names = "--yes", description = "Agree to a study of more than 100,000 runs.")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    /** Runs the command line; the exit code is that of the application. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new StudyOnSpark()).execute(arguments);
        if (code != OK) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        List<Setting> common;
        try {
            common = Setting.parseAll(settings);
        } catch (IllegalArgumentException e) {
            say(e.getMessage());
            return BAD_INPUT;
        }
        StudyRead read = StudyReader.read(study.toAbsolutePath(), yes, common);
        if (!read.isValid()) {
            read.problems().stream().map(Problem::toString).forEach(this::say);
            return BAD_INPUT;
        }
        StudyFolder folder;
        StudyJob job;
        try {
            job = StudyJob.of(read.plan(), read.resolvedJson(), common);
            folder = StudyFolder.claim(out.toAbsolutePath(), job, changed);
        } catch (OtherStudy e) {
            say(e.getMessage());
            return BAD_INPUT;
        }
        deal(job);
        return ended(folder.writeResults(Shard.WHOLE));
    }

    private void deal(StudyJob job) {
        int shares = shares(job.units().size());
        ShareTask task = new ShareTask(
                study.toAbsolutePath().toString(),
                out.toAbsolutePath().toString(),
                job.facts().identity(),
                List.copyOf(settings),
                retryFailed,
                yes,
                shares);
        List<Integer> parts = IntStream.rangeClosed(1, shares).boxed().toList();
        try (JavaSparkContext spark = new JavaSparkContext(
                new SparkConf().setAppName("ohmesh study " + job.facts().name()))) {
            spark.parallelize(new ArrayList<>(parts), shares).map(task).collect();
        }
    }

    private int shares(int units) {
        int wanted = tasks == null ? (units + UNITS_A_TASK - 1) / UNITS_A_TASK : tasks;
        return Math.max(1, Math.min(Math.min(wanted, MOST_TASKS), Math.max(1, units)));
    }

    private int ended(StudyStatus status) {
        spec.commandLine()
                .getOut()
                .println(status.done() + " of " + status.units() + " done, " + status.failed() + " failed, "
                        + status.left() + " left; " + out.resolve(Shard.WHOLE.resultsFile()));
        if (status.left() > 0) {
            return INTERNAL;
        }
        return status.failed() > 0 ? FAILED_POINTS : OK;
    }

    private void say(String text) {
        spec.commandLine().getErr().println("ohmesh: " + text);
    }
}
