// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast Ohmesh is on this machine, each figure beside a baseline of the same run. */
@Command(
        name = "bench",
        description = {
            "Measure how fast Ohmesh is on this machine and write bench.json and report.html.",
            "",
            "Each figure stands beside a baseline measured in the same run (EJML, a plain loop, the load bound, the bare"
                    + " kernel, the same traffic on a small mesh) with the 95 %% confidence interval of their ratio. The"
                    + " benchmarks are in a jar of their own: ./ohmesh bench builds it where it is missing. All take"
                    + " about 15 minutes, --quick below 3; use an idle machine."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all measured",
            "2:bad input",
            "3:internal error, or output that cannot be written",
            "130:stopped by Ctrl-C; nothing is written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh bench --quick --out results/bench",
            "  ./ohmesh bench --out results/after --against results/before/bench.json"
        })
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--quick", description = "Short measurements: a first look.")
    boolean quick;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for bench.json and report.html.")
    Path out;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "An earlier bench.json: says what has become faster or slower, and where no change can be told.")
    Path against;

    @Option(names = "--force", description = "Replace existing files.")
    boolean force;

    @Option(names = "--json", description = "Print the content of bench.json, and nothing else, on standard output.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Benchmarks benchmarks = ServiceLoader.load(Benchmarks.class)
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "this jar holds no benchmarks; ./ohmesh bench builds and starts the one that does"));
        Benchmarks.Outcome outcome = benchmarks.run(new Benchmarks.Request(quick, out, force, against));
        PrintWriter print = spec.commandLine().getOut();
        print.print(json ? outcome.json() : outcome.summary());
        print.flush();
        return ExitCode.OK;
    }
}
