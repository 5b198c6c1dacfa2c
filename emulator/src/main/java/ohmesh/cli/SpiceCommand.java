// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import ohmesh.analysis.CaseSolution;
import ohmesh.analysis.CaseSolver;
import ohmesh.analysis.Ngspice;
import ohmesh.analysis.ReadCase;
import ohmesh.analysis.SpiceDeck;
import ohmesh.circuit.CircuitFault;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.Converters;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.io.OutputFile;
import ohmesh.crossbar.Crossbar;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Place;
import ohmesh.netlist.Tile;
import ohmesh.netlist.circuit.CircuitCase;
import ohmesh.netlist.read.Names;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.run.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a read of an array as a SPICE netlist, and checks on request that ngspice finds the same currents. */
@Command(
        name = "spice",
        description = "Write a read of an array as a SPICE netlist: cells, wires, line ends, operating point.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:ok", "1:--check: ngspice finds other currents", "2:wrong input"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh export spice netlists/vmm --tile 0,0 --out results/vmm.cir",
            "  ./ohmesh export spice netlists/letters --tile 0,0   every row at the DAC's full scale",
            "",
            "Conductances are those at the start of the run. All wires, curves and access devices of the chip are",
            "written, whatever its fidelity looks at. With --check, ngspice (where installed) solves the netlist,",
            "and the current of every column must be that of Ohmesh's own solver: within 1e-9 of the largest for",
            "ohmic cells, 1e-7 for others."
        })
final class SpiceCommand implements Callable<Integer> {
    private static final double OHMIC_TOLERANCE = 1e-9;
    private static final double TOLERANCE = 1e-7;

    private final Workbench workbench;

    @Parameters(paramLabel = "NETLIST", description = "Netlist folder or file.")
    Path path;

    @Option(
            names = "--tile",
            paramLabel = "X,Y",
            required = true,
            converter = Converters.TilePlace.class,
            description = "The tile.")
    Place place;

    @Option(names = "--array", paramLabel = "NAME", description = "The array; may be left out where there is one.")
    String array;

    @Option(
            names = "--codes",
            paramLabel = "CODE",
            split = ",",
            description = "Codes of all rows, separated by commas; full scale where left out.")
    List<Integer> codes = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write into this file instead of standard output.")
    Path file;

    @Option(names = "--force", description = "Overwrite the file of --out.")
    boolean force;

    @Option(names = "--check", description = "Compare the column currents with those of ngspice.")
    boolean check;

    @Spec
    CommandSpec spec;

    SpiceCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public Integer call() throws IOException {
        if (force && file == null) {
            throw new BadInput("--force belongs to --out: nothing is written");
        }
        OutputFile target = file == null ? null : OutputFile.text(file, force);
        if (target != null) {
            target.keep(path);
        }
        if (check && !Ngspice.installed()) {
            throw new BadInput("--check: ngspice cannot be run; install it, or leave --check out");
        }
        Netlist netlist = workbench.read(path, ReadOptions.none()).netlist();
        ReadCase read = read(netlist);
        List<CircuitCase> circuits = read.circuits(codes(read));
        List<CaseSolution> solutions = new ArrayList<>();
        for (CircuitCase circuit : circuits) {
            solutions.add(solve(circuit));
        }
        String deck = SpiceDeck.of(
                title(netlist),
                circuits,
                solutions.stream().map(CaseSolution::on).toList());
        write(deck, target);
        return check ? check(deck, circuits, solutions) : ExitCode.OK;
    }

    private ReadCase read(Netlist netlist) {
        Tile tile = netlist.tiles().stream()
                .filter(one -> one.at().equals(place))
                .findFirst()
                .orElseThrow(() -> new BadInput("--tile: " + path + " has no tile " + place + "; there are "
                        + String.join(
                                " ",
                                netlist.tiles().stream()
                                        .map(one -> one.at().toString())
                                        .toList())));
        List<String> names = List.copyOf(tile.arrays().keySet());
        if (names.isEmpty()) {
            throw new BadInput("--tile: tile " + place + " has no array");
        }
        if (array == null && names.size() > 1) {
            throw new BadInput("tile " + place + " has " + names.size() + " arrays; choose one by --array: "
                    + String.join(", ", names));
        }
        String name = array == null ? names.get(0) : array;
        if (!names.contains(name)) {
            throw new BadInput(
                    "--array: tile " + place + " has no array \"" + name + "\"; there are " + String.join(", ", names));
        }
        LogicalArray logical = tile.arrays().get(name);
        // The name is that in the machine, so that the draws of conductances are too; they know no fidelity.
        String component = ohmesh.tile.Tile.nameOf(place) + "." + name;
        Crossbar crossbar =
                new Crossbar(component, netlist.chip().tile(), netlist.chip().fidelity(), logical, netlist.seed());
        return new ReadCase(component, netlist.chip().tile(), logical, crossbar);
    }

    private int[] codes(ReadCase read) {
        int[] fullScale = read.fullScaleCodes();
        if (codes.isEmpty()) {
            return fullScale;
        }
        if (codes.size() != fullScale.length) {
            throw new BadInput("--codes: " + codes.size() + " codes; the array has " + fullScale.length + " rows");
        }
        for (int code : codes) {
            if (Math.abs((long) code) > read.largestCode()) {
                throw new BadInput("--codes: " + code + " is outside " + -read.largestCode() + ".." + read.largestCode()
                        + ", the codes of the DAC");
            }
        }
        return codes.stream().mapToInt(Integer::intValue).toArray();
    }

    private CaseSolution solve(CircuitCase circuit) {
        try {
            return CaseSolver.solve(circuit);
        } catch (CircuitFault e) {
            throw new BadInput(circuit.name() + ": " + e.getMessage());
        }
    }

    private List<String> title(Netlist netlist) {
        return List.of(
                "Ohmesh " + Versions.text() + ": a read in netlist " + netlist.name() + ", conductances at the start",
                "fidelity of the chip: " + Names.of(netlist.chip().fidelity()) + "; all wires and curves are written");
    }

    private void write(String deck, OutputFile target) throws IOException {
        if (target == null) {
            spec.commandLine().getOut().print(deck);
            spec.commandLine().getOut().flush();
            return;
        }
        target.write(deck.getBytes(StandardCharsets.UTF_8));
    }

    private int check(String deck, List<CircuitCase> circuits, List<CaseSolution> solutions) throws IOException {
        Map<String, Double> currents = Ngspice.run(deck);
        int code = ExitCode.OK;
        for (int c = 0; c < circuits.size(); c++) {
            CircuitCase circuit = circuits.get(c);
            double tolerance = circuit.cell().ohmic() ? OHMIC_TOLERANCE : TOLERANCE;
            double difference =
                    Ngspice.difference(currents, c, circuit, solutions.get(c).values());
            boolean agrees = difference <= tolerance;
            code = agrees ? code : ExitCode.NOT_MET;
            Failures.say(
                    spec.commandLine().getErr(),
                    String.format(
                            Locale.ROOT,
                            "%s: column currents of ngspice %s by %.1e of the largest (allowed %.0e)",
                            circuit.name(),
                            agrees ? "agree; they differ" : "DIFFER",
                            difference,
                            tolerance));
        }
        return code;
    }
}
