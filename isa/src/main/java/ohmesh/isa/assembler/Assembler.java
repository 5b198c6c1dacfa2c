// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import ohmesh.isa.MachineRegister;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;

/** Assembly text to instruction words. */
public final class Assembler {
    private final DiagnosticList diagnostics;
    private final Map<Integer, Statement> loopStatements = new LinkedHashMap<>();
    private final List<LoopRules.Loop> loops = new ArrayList<>();

    private Assembler(DiagnosticList diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The words of a program, or all its errors at once.
     *
     * @param sourceName what diagnostics call the text
     * @param text one instruction a line; the syntax is in the reference page
     * @param symbols names of the netlist that the program may use
     */
    public static Assembly assemble(String sourceName, String text, Symbols symbols) {
        List<String> lines = text.lines().toList();
        DiagnosticList diagnostics = new DiagnosticList(sourceName, lines);
        return new Assembler(diagnostics).assemble(lines, symbols);
    }

    private Assembly assemble(List<String> lines, Symbols symbols) {
        for (MachineRegister register : MachineRegister.values()) {
            if (symbols.constants().containsKey(register.name())) {
                diagnostics.add(1, 1, 1, "constant `" + register.name() + "` has the name of a machine register");
            }
        }
        Names names = new Names(symbols.constants());
        Parser parser = new Parser(names, diagnostics);
        List<Statement> statements = parser.parse(lines);
        Encoder encoder = new Encoder(new OperandReader(names, symbols));
        List<Integer> words = new ArrayList<>();
        List<Integer> wordLines = new ArrayList<>();
        for (Statement statement : statements) {
            OptionalInt word = encoder.encode(statement, error -> diagnostics.add(statement.line(), error));
            word.ifPresent(encoded -> {
                words.add(encoded);
                wordLines.add(statement.line());
                noteLoop(statement, encoded);
            });
        }
        checkLoops(parser.size());
        return diagnostics.isEmpty()
                ? new Assembly(words, wordLines, List.of())
                : new Assembly(List.of(), List.of(), diagnostics.sorted());
    }

    private void noteLoop(Statement statement, int word) {
        if (statement.opcode() == Opcode.LOOP || statement.opcode() == Opcode.LOOPR) {
            loops.add(
                    new LoopRules.Loop(statement.address(), Operand.BODY.field().get(word)));
            loopStatements.put(statement.address(), statement);
        }
    }

    private void checkLoops(int programSize) {
        LoopRules.violations(
                        loops,
                        programSize,
                        address -> "line " + loopStatements.get(address).line())
                .forEach((address, message) -> {
                    Statement loop = loopStatements.get(address);
                    Part body = loop.parts().get(loop.parts().size() - 1);
                    diagnostics.add(loop.line(), body.error(message));
                });
    }
}
