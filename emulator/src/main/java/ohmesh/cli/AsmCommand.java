// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.Converters;
import ohmesh.cli.io.ExitCode;
import ohmesh.isa.assembler.Assembler;
import ohmesh.isa.assembler.Assembly;
import ohmesh.isa.assembler.Diagnostic;
import ohmesh.isa.assembler.Disassembler;
import ohmesh.isa.assembler.Symbols;
import ohmesh.netlist.Place;
import ohmesh.netlist.Tile;
import ohmesh.netlist.read.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the instruction words of a program, or of all programs of a netlist with its names known. */
@Command(
        name = "asm",
        description = "Assemble a program, or all programs of a netlist.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:ok", "2:errors, each with line, column and caret"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh asm netlists/letters                     every program of a netlist, tile by tile",
            "  ./ohmesh asm --tile 1,0 netlists/ping-pong        the program of one tile",
            "  ./ohmesh asm --hex netlists/vmm                   only the words",
            "",
            "A program (.oasm) by itself is assembled too where it names nothing that only a netlist knows:",
            "no arrays, pulses, tables, channels or constants of its tile."
        })
final class AsmCommand implements Callable<Integer> {
    private static final String PROGRAM_ENDING = ".oasm";
    private static final long LARGEST_BYTES = 16 << 20;

    private final Workbench workbench;

    @Parameters(paramLabel = "FILE", description = "Program (.oasm), or netlist folder or file.")
    Path path;

    @Option(names = "--hex", description = "Print only the words of one program, one a line.")
    boolean hex;

    @Option(
            names = "--tile",
            paramLabel = "X,Y",
            converter = Converters.TilePlace.class,
            description = "Only the program of this tile of a netlist.")
    Place tile;

    @Spec
    CommandSpec spec;

    AsmCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public Integer call() throws IOException {
        boolean alone = path.toString().endsWith(PROGRAM_ENDING);
        if (alone && tile != null) {
            throw new BadInput("--tile: " + path + " is a program, not a netlist");
        }
        int code = alone ? program() : netlist();
        spec.commandLine().getOut().flush();
        return code;
    }

    private int program() throws IOException {
        if (Files.exists(path) && Files.size(path) > LARGEST_BYTES) {
            throw new BadInput(path + " is larger than " + (LARGEST_BYTES >> 20) + " MB");
        }
        String text;
        try {
            text = Files.readString(path);
        } catch (MalformedInputException e) {
            throw new BadInput(path + " is not UTF-8 text");
        }
        Assembly assembly = Assembler.assemble(path.toString(), text, Symbols.none());
        PrintWriter err = spec.commandLine().getErr();
        for (Diagnostic diagnostic : assembly.diagnostics()) {
            err.println(diagnostic.text());
        }
        err.flush();
        if (!assembly.succeeded()) {
            return ExitCode.BAD_INPUT;
        }
        print(assembly.words());
        return ExitCode.OK;
    }

    private int netlist() {
        List<Tile> tiles = workbench.read(path, ReadOptions.none()).netlist().tiles();
        String places =
                String.join(" ", tiles.stream().map(one -> one.at().toString()).toList());
        List<Tile> chosen = tiles.stream()
                .filter(one -> tile == null || one.at().equals(tile))
                .toList();
        if (chosen.isEmpty() && tile != null) {
            throw new BadInput("--tile: " + path + " has no tile " + tile + "; there are " + places);
        }
        if (hex && chosen.size() > 1) {
            throw new BadInput(
                    "--hex: " + path + " has " + chosen.size() + " programs; choose one by --tile X,Y: " + places);
        }
        for (Tile one : chosen) {
            if (!hex) {
                spec.commandLine()
                        .getOut()
                        .println("; tile " + one.at() + ", " + one.program().source());
            }
            print(one.program().words());
        }
        return ExitCode.OK;
    }

    private void print(List<Integer> words) {
        PrintWriter out = spec.commandLine().getOut();
        if (!hex) {
            out.print(Disassembler.program(words));
            return;
        }
        for (int word : words) {
            out.println(String.format("0x%08x", word));
        }
    }
}
