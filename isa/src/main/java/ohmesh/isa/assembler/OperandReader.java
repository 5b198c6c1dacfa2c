// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;
import ohmesh.isa.Rounding;

/** The value of one operand from its text. */
final class OperandReader {
    /** Bit of the rounding field that the {@code .w} suffix sets. */
    static final int WIDE_BIT = 4;

    static final List<String> POLARITIES = List.of("plus", "minus");

    private final Names names;
    private final Symbols symbols;

    OperandReader(Names names, Symbols symbols) {
        this.names = names;
        this.symbols = symbols;
    }

    /** @throws SourceError unless the text is a legal value of the operand */
    int value(Operand operand, Statement statement, Part part) {
        return switch (operand.kind()) {
            case SCALAR, VECTOR, MASK ->
                Registers.number(
                        operand.kind(), operand == Operand.BASE ? address(part).base() : part);
            case OFFSET -> offset(operand, address(part).offset());
            case IMMEDIATE, SHIFT -> immediate(operand, statement, part);
            case TARGET -> target(operand, statement, part);
            case BODY -> body(operand, statement, part);
            case ROUND, ROUNDING -> word(part, roundings(), "rounding");
            case POLARITY -> word(part, POLARITIES, "polarity");
            case SLOT, POLICY, CHANNEL, SPIKES, TABLE -> entry(operand, part);
            case WIDE -> throw new IllegalArgumentException("the suffix is no operand");
        };
    }

    /** The 32 bits of a {@code .word}. */
    int word(Part part) {
        return Encoder.word(part, number(part).number());
    }

    static List<String> roundings() {
        List<String> words = new ArrayList<>();
        for (Rounding rounding : Rounding.values()) {
            words.add(rounding.word());
        }
        return words;
    }

    private record Address(Part offset, Part base) {}

    private static Address address(Part part) {
        int count = part.tokens().size();
        if (count < 3
                || !part.tokens().get(count - 1).is(")")
                || !part.tokens().get(count - 3).is("(")) {
            throw part.error("an address is written `offset(rB)`");
        }
        return new Address(part.sub(0, count - 3), part.sub(count - 2, count - 1));
    }

    private int offset(Operand operand, Part part) {
        return part.isEmpty() ? 0 : fitting(operand, part, number(part).number(), "");
    }

    private int immediate(Operand operand, Statement statement, Part part) {
        if (operand.kind() == Operand.Kind.SHIFT
                && roundings().contains(part.text().toLowerCase(Locale.ROOT))) {
            throw part.error("`" + part.text() + "` needs a shift before it");
        }
        String remedy = statement.opcode() == Opcode.LI ? "; `li32` takes any 32 bits" : "";
        return fitting(operand, part, number(part).number(), remedy);
    }

    private Value number(Part part) {
        Value value = Expression.evaluate(part, names, "constant or label", names::all);
        if (!value.isPlain() && !value.isAddress()) {
            throw part.error("the sum of several addresses means nothing");
        }
        return value;
    }

    private int target(Operand operand, Statement statement, Part part) {
        Value value = place(part);
        long distance = value.isAddress() ? value.number() - statement.address() : value.number();
        if (!fits(operand, distance)) {
            throw part.error("`" + part.text() + "` is " + distance + " words away; `"
                    + statement.opcode().mnemonic() + "` reaches " + range(operand));
        }
        return (int) distance;
    }

    private int body(Operand operand, Statement statement, Part part) {
        Value value = place(part);
        long length = value.isAddress() ? value.number() - statement.address() - 1 : value.number();
        if (length < 1 && value.isAddress()) {
            throw part.error("`" + part.text() + "` ends the loop body before its first instruction");
        }
        if (!operand.allows((int) Math.max(Math.min(length, Integer.MAX_VALUE), Integer.MIN_VALUE))) {
            throw part.error("a loop body of " + length + " instructions; it has 1.."
                    + operand.field().maximum());
        }
        return (int) length;
    }

    private Value place(Part part) {
        Value value = Expression.evaluate(part, names, "label", names::labels);
        if (!value.isPlain() && !value.isAddress()) {
            throw part.error("the sum of several addresses means nothing");
        }
        return value;
    }

    private int entry(Operand operand, Part part) {
        Map<String, Integer> entries = symbols.entries(operand.kind());
        Integer named = entries.get(part.text());
        Value value = named != null
                ? Value.plain(named)
                : Expression.evaluate(part, names, Syntax.name(operand), entries::keySet);
        if (!value.isPlain()) {
            throw part.error("`" + part.text() + "` is an address; here stands a " + Syntax.name(operand));
        }
        return fitting(operand, part, value.number(), "");
    }

    private static int word(Part part, List<String> words, String noun) {
        int value = words.indexOf(part.text().toLowerCase(Locale.ROOT));
        if (value < 0) {
            throw part.error("unknown " + noun + " `" + part.text() + "`" + NearestName.hint(part.text(), words));
        }
        return value;
    }

    private static int fitting(Operand operand, Part part, long value, String remedy) {
        if (!fits(operand, value)) {
            throw part.error(value + " does not fit; " + Syntax.name(operand) + " has " + range(operand) + remedy);
        }
        return (int) value;
    }

    private static boolean fits(Operand operand, long value) {
        return value == (int) value && operand.allows((int) value);
    }

    private static String range(Operand operand) {
        return operand.field().minimum() + ".." + operand.field().maximum();
    }
}
