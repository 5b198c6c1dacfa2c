// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.io.OutputFile;
import ohmesh.netlist.json.JsonText;
import ohmesh.report.statistics.PointSummary;
import ohmesh.report.statistics.ResultRow.Status;
import ohmesh.report.statistics.StudyResults;
import ohmesh.report.statistics.UnreadableResults;
import ohmesh.report.study.StudyPage;
import ohmesh.report.study.StudyPicture;
import ohmesh.report.study.StudyReport;
import ohmesh.study.OtherStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a study. */
@Command(
        name = "report",
        description = {
            "Draw a study: what was asked, the Pareto front, one knob at a time, which knobs matter, all points.",
            "A study that is not finished is drawn as far as it is."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh study report results/adc-bits",
            "  ./ohmesh study report results/adc-bits --out adc.html --force",
            "  ./ohmesh study report results/adc-bits --picture adcBits:accuracy=accuracy.svg",
            "",
            "Pictures: KNOB:METRIC (a line with 95 %% intervals), KNOB,KNOB:METRIC (a line for each value of the",
            "second), pareto or pareto:METRIC,METRIC (the first one upwards), energy:KNOB (by component),",
            "tornado:METRIC (change from the baseline, one knob at a time), shares (of the variance). METRIC is a",
            "column of results.csv."
        })
public final class StudyReportCommand implements Callable<Integer> {
    static final String PAGE = "report.html";
    private static final int SHOWN_COLUMNS = 12;

    @Parameters(paramLabel = "DIR", description = "Folder that ohmesh study run wrote.")
    Path folder;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page; DIR/report.html unless given. With --picture alone there is no page.")
    Path out;

    @Option(
            names = "--picture",
            paramLabel = "WHAT=FILE",
            description = "Write one picture as an SVG file, see below; may be given more than once.")
    List<String> pictures = new ArrayList<>();

    @Option(names = "--force", description = "Write over files that are there.")
    boolean force;

    @Option(names = "--json", description = "Print what was written, and the front, as JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    /** A file and how it is asked for. */
    private record Asked(String what, String file, OutputFile output) {}

    @Override
    public Integer call() throws IOException {
        StudyTexts.open(folder);
        List<Asked> asked = new ArrayList<>();
        pictures.forEach(text -> asked.add(picture(text)));
        Path page = out != null ? out : pictures.isEmpty() ? folder.resolve(PAGE) : null;
        List<OutputFile> files =
                new ArrayList<>(asked.stream().map(Asked::output).toList());
        OutputFile html = page == null ? null : OutputFile.text(page, force);
        if (html != null) {
            files.add(html);
        }
        OutputFile.differ(files);
        StudyResults results = results();
        List<byte[]> drawings = drawings(results, asked);
        if (html != null) {
            html.write(StudyPage.of(results)::write);
        }
        for (int i = 0; i < drawings.size(); i++) {
            asked.get(i).output().write(drawings.get(i));
        }
        say(results, page, asked);
        return ExitCode.OK;
    }

    private Asked picture(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new BadInput("--picture \"" + text + "\" is not WHAT=FILE, such as adcBits:accuracy=accuracy.svg");
        }
        String file = text.substring(equals + 1);
        if (!file.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new BadInput("--picture writes SVG; \"" + file + "\" does not end in .svg");
        }
        return new Asked(text.substring(0, equals), file, OutputFile.text(Path.of(file), force));
    }

    private StudyResults results() throws IOException {
        try {
            return StudyReport.read(folder);
        } catch (UnreadableResults | OtherStudy e) {
            throw new BadInput(e.getMessage());
        }
    }

    /** All of them, or every reason why one cannot be drawn: nothing is written before. */
    private static List<byte[]> drawings(StudyResults results, List<Asked> asked) {
        List<byte[]> drawings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Asked one : asked) {
            try {
                drawings.add(
                        new StudyPicture(results).of(one.what()).standalone().getBytes(StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                problems.add("--picture " + one.what() + ": " + e.getMessage() + columns(results, e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return drawings;
    }

    /** The columns that pictures can show, where a message names none: no name is near, and there are many. */
    private static String columns(StudyResults results, String message) {
        if (!message.startsWith("no column ") || message.contains("; ")) {
            return "";
        }
        List<String> known = results.table().measured();
        String shown = String.join(", ", known.subList(0, Math.min(SHOWN_COLUMNS, known.size())));
        return "; there are " + shown + (known.size() > SHOWN_COLUMNS ? " and others, see results.csv" : "");
    }

    private void say(StudyResults results, Path page, List<Asked> asked) {
        PrintWriter text = spec.commandLine().getOut();
        if (json) {
            text.print(JsonText.of(facts(results, page, asked)));
        } else {
            text.println(results.question().name() + ": " + results.count(Status.DONE) + " of "
                    + results.question().runs() + " runs done, " + results.count(Status.FAILED) + " failed, "
                    + results.count(Status.EXCLUDED) + " points excluded");
            if (page != null) {
                text.println("  page: " + page);
            }
            asked.forEach(one -> text.println("  " + one.what() + ": " + one.file()));
        }
        text.flush();
    }

    private static Map<String, Object> facts(StudyResults results, Path page, List<Asked> asked) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", "ohmesh-study-report-1");
        facts.put("study", results.question().name());
        facts.put("runs", results.question().runs());
        facts.put("done", results.count(Status.DONE));
        facts.put("failed", results.count(Status.FAILED));
        facts.put("excludedPoints", results.count(Status.EXCLUDED));
        facts.put(
                "front",
                results.objectives().isEmpty()
                        ? List.of()
                        : results.front(results.objectives()).stream()
                                .map(PointSummary::index)
                                .toList());
        facts.put("page", page == null ? null : page.toString());
        facts.put("pictures", asked.stream().map(Asked::file).toList());
        return facts;
    }
}
