// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.List;
import ohmesh.isa.InstructionSet;
import ohmesh.isa.Opcode;
import ohmesh.isa.assembler.Token.Kind;

/** First pass: gives every word its address, and every label and constant its value. */
final class Parser {
    private final Names names;
    private final DiagnosticList diagnostics;
    private final List<Statement> statements = new ArrayList<>();
    private int line;
    private int address;

    Parser(Names names, DiagnosticList diagnostics) {
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /** The words of the program in the order of their addresses, but for lines with errors. */
    List<Statement> parse(List<String> lines) {
        for (String text : lines) {
            line++;
            parseLine(text);
        }
        return statements;
    }

    /** Words of the program, those of lines with errors included, so that later errors measure true distances. */
    int size() {
        return address;
    }

    private void parseLine(String text) {
        List<SourceError> errors = new ArrayList<>();
        List<Token> tokens = Tokenizer.tokens(text, errors::add);
        int at = 0;
        while (at + 1 < tokens.size()
                && tokens.get(at).kind() == Kind.NAME
                && tokens.get(at + 1).is(":")) {
            defineLabel(tokens.get(at));
            at += 2;
        }
        errors.forEach(error -> diagnostics.add(line, error));
        if (!errors.isEmpty()) {
            address++;
        } else if (at < tokens.size()) {
            parseStatement(tokens.get(at), tokens.subList(at + 1, tokens.size()));
        }
    }

    private void defineLabel(Token name) {
        try {
            if (name.text().startsWith(".")) {
                throw new SourceError(name, "a label starts with a letter or `_`");
            }
            names.define(name, Value.address(address), line);
        } catch (SourceError error) {
            diagnostics.add(line, error);
        }
    }

    private void parseStatement(Token name, List<Token> rest) {
        int before = address;
        try {
            if (name.kind() != Kind.NAME) {
                throw new SourceError(name, "here stands a label, an instruction or a directive");
            }
            if (name.text().startsWith(".")) {
                directive(name, rest);
            } else {
                instruction(name, parts(name, rest));
            }
        } catch (SourceError error) {
            diagnostics.add(line, error);
            boolean wordless = name.text().equals(".const") || name.text().equals(".isa");
            address = Math.max(address, wordless ? before : before + 1);
        }
    }

    private void directive(Token name, List<Token> rest) {
        switch (name.text()) {
            case ".const" -> constant(name, rest);
            case ".isa" -> version(name, rest);
            case ".word" -> add(name, null, false, parts(name, rest));
            default -> {
                String hint = NearestName.hint(name.text(), List.of(".const", ".isa", ".word"));
                throw new SourceError(name, "unknown directive `" + name.text() + "`" + hint);
            }
        }
    }

    private void version(Token name, List<Token> rest) {
        List<Part> parts = parts(name, rest);
        if (parts.size() != 1) {
            throw Encoder.wrongCount(name, parts, 1, ".isa version");
        }
        int version = constantValue(parts.get(0));
        if (version != InstructionSet.VERSION) {
            throw parts.get(0)
                    .error("the program is for version " + version + " of the instruction set; this is version "
                            + InstructionSet.VERSION);
        }
    }

    private void constant(Token name, List<Token> rest) {
        if (rest.size() < 2 || rest.get(0).kind() != Kind.NAME || !rest.get(1).is("=")) {
            throw new SourceError(name, "constants are written `.const NAME = expression`");
        }
        List<Token> expression = rest.subList(2, rest.size());
        int column =
                expression.isEmpty() ? rest.get(1).end() : expression.get(0).column();
        names.define(rest.get(0), Value.plain(constantOrZero(new Part(expression, column))), line);
    }

    /** An error leaves the name defined, so that it is not reported again wherever the name is used. */
    private int constantOrZero(Part part) {
        try {
            return constantValue(part);
        } catch (SourceError error) {
            diagnostics.add(line, error);
            return 0;
        }
    }

    private int constantValue(Part part) {
        Value value = Expression.evaluate(part, names, "earlier constant", names::all);
        if (!value.isPlain()) {
            throw part.error("here stands a constant; an address is none");
        }
        return Encoder.word(part, value.number());
    }

    private void instruction(Token name, List<Part> parts) {
        PseudoInstruction pseudo = Mnemonics.pseudo(name).orElse(null);
        if (pseudo == null) {
            Opcode opcode = Mnemonics.opcode(name).orElseThrow(() -> Mnemonics.unknown(name));
            add(name, opcode, Mnemonics.isWide(name), parts);
            return;
        }
        if (Mnemonics.isWide(name)) {
            throw new SourceError(name, "`" + pseudo.mnemonic() + "` has no `.w` form");
        }
        if (parts.size() != pseudo.operandCount()) {
            throw Encoder.wrongCount(name, parts, pseudo.operandCount(), pseudo.syntax());
        }
        pseudo.expand(name, parts, this::constantValue)
                .forEach(expansion -> add(name, expansion.opcode(), false, expansion.parts()));
    }

    private void add(Token name, Opcode opcode, boolean wide, List<Part> parts) {
        statements.add(new Statement(line, address++, name, opcode, wide, parts));
    }

    private static List<Part> parts(Token name, List<Token> tokens) {
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        int column = name.end();
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || (depth == 0 && tokens.get(i).is(","))) {
                List<Token> part = tokens.subList(start, i);
                parts.add(new Part(part, part.isEmpty() ? column : part.get(0).column()));
                column = i == tokens.size() ? column : tokens.get(i).end();
                start = i + 1;
            } else if (tokens.get(i).is("(")) {
                depth++;
            } else if (tokens.get(i).is(")")) {
                depth--;
            }
        }
        return tokens.isEmpty() ? List.of() : parts;
    }
}
