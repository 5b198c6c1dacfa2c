// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import ohmesh.analysis.CaseJson;
import ohmesh.analysis.CaseSolution;
import ohmesh.analysis.CaseSolver;
import ohmesh.analysis.CaseSummary;
import ohmesh.analysis.VoltageMap;
import ohmesh.circuit.CircuitFault;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.io.OutputFile;
import ohmesh.netlist.circuit.CircuitCase;
import ohmesh.netlist.circuit.CircuitCaseReader;
import ohmesh.netlist.circuit.CircuitRead;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.read.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves one crossbar with wires as a circuit. */
@Command(
        name = "circuit",
        description = "Solve a crossbar with wire resistance: voltage of every cell, currents of all line ends.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:solved", "2:the file is wrong, or the circuit has no solution"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh circuit netlists/circuits/sneak.json          a summary",
            "  ./ohmesh circuit netlists/circuits/sneak.json --json   all voltages and currents",
            "  ./ohmesh circuit netlists/circuits/sneak.json --plot results/sneak.svg",
            "",
            "CASE is JSON in SI units: rows, columns, conductances_S, wire_resistance_ohm; the line ends as",
            "input_voltages_V (word lines driven at the left, bit lines at 0 V at the bottom) or as",
            "word_line_left_V, word_line_right_V, bit_line_top_V, bit_line_bottom_V with null where an end floats;",
            "cell {\"kind\": \"ohmic\" | \"sinh\" | \"polynomial\" | \"selector\" | \"transistor\", ...}.",
            "Results of other solvers in the file (bit_line_bottom_A, ngspice_column_currents_A, cell_voltages_V)",
            "are compared with."
        })
final class CircuitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "Circuit (JSON).")
    Path file;

    @Option(names = "--json", description = "Print all voltages and currents as JSON.")
    boolean json;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Draw the voltages of all cells into this file, .png or .svg.")
    Path plot;

    @Option(names = "--force", description = "Overwrite the file of --plot.")
    boolean force;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (force && plot == null) {
            throw new BadInput("--force belongs to --plot: nothing is written");
        }
        OutputFile picture = plot == null ? null : OutputFile.plot(plot.toString(), force);
        if (picture != null) {
            picture.keep(file);
        }
        CircuitRead read = CircuitCaseReader.read(file);
        if (!read.isValid()) {
            throw new BadInput(read.problems().stream().map(Problem::toString).toList());
        }
        CircuitCase circuit = read.circuit();
        CaseSolution solution = solve(circuit);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonText.of(CaseJson.of(circuit, solution)) : CaseSummary.of(circuit, solution));
        out.flush();
        if (picture != null) {
            picture.write(VoltageMap.image(circuit, solution.values(), picture.extension()));
        }
        return ExitCode.OK;
    }

    private CaseSolution solve(CircuitCase circuit) {
        try {
            return CaseSolver.solve(circuit);
        } catch (CircuitFault e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }
}
