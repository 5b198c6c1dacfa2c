// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import ohmesh.isa.Codec;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;

/** Second pass: the word of a statement, all names known. */
final class Encoder {
    private final OperandReader reader;

    Encoder(OperandReader reader) {
        this.reader = reader;
    }

    /** The word, or empty after its errors were reported. */
    OptionalInt encode(Statement statement, Consumer<SourceError> errors) {
        try {
            return statement.isRaw() ? raw(statement) : instruction(statement, errors);
        } catch (SourceError error) {
            errors.accept(error);
            return OptionalInt.empty();
        }
    }

    /** A number as 32 bits, written with or without sign. */
    static int word(Part part, long number) {
        if (number < Integer.MIN_VALUE || number > 0xFFFF_FFFFL) {
            throw part.error(number + " leaves 32 bits");
        }
        return (int) number;
    }

    static SourceError wrongCount(Token name, List<Part> parts, int expected, String syntax) {
        String message = "`" + name.text() + "` is written `" + syntax + "`, not with " + parts.size() + " operands";
        return parts.size() > expected
                ? new SourceError(
                        parts.get(expected).column(), parts.get(expected).width(), message)
                : new SourceError(name, message);
    }

    private OptionalInt raw(Statement statement) {
        if (statement.parts().size() != 1) {
            throw wrongCount(statement.name(), statement.parts(), 1, ".word expression");
        }
        return OptionalInt.of(reader.word(statement.parts().get(0)));
    }

    private OptionalInt instruction(Statement statement, Consumer<SourceError> errors) {
        Opcode opcode = statement.opcode();
        if (statement.wide() && !opcode.hasWideForm()) {
            errors.accept(new SourceError(statement.name(), "`" + opcode.mnemonic() + "` has no `.w` form"));
        }
        checkCount(statement);
        List<Integer> values = new ArrayList<>();
        int position = 0;
        boolean complete = !statement.wide() || opcode.hasWideForm();
        for (Operand operand : opcode.operands()) {
            boolean written = operand != Operand.BASE && operand.kind() != Operand.Kind.WIDE;
            OptionalInt value = value(statement, operand, written ? position : position - 1, errors);
            complete &= value.isPresent();
            values.add(value.orElse(0));
            position += written ? 1 : 0;
        }
        return complete ? OptionalInt.of(Codec.encode(opcode, values)) : OptionalInt.empty();
    }

    private OptionalInt value(Statement statement, Operand operand, int position, Consumer<SourceError> errors) {
        if (operand.kind() == Operand.Kind.WIDE) {
            return OptionalInt.of(statement.wide() ? OperandReader.WIDE_BIT : 0);
        }
        int wide = operand.kind() == Operand.Kind.ROUND && statement.wide() ? OperandReader.WIDE_BIT : 0;
        if (position >= statement.parts().size()) {
            return OptionalInt.of(wide);
        }
        try {
            return OptionalInt.of(
                    wide | reader.value(operand, statement, statement.parts().get(position)));
        } catch (SourceError error) {
            errors.accept(error);
            return OptionalInt.empty();
        }
    }

    private static void checkCount(Statement statement) {
        List<Operand> positions = Syntax.positions(statement.opcode());
        long required = positions.stream()
                .filter(operand -> !Syntax.isOptional(operand))
                .count();
        int count = statement.parts().size();
        if (count < required || count > positions.size()) {
            throw wrongCount(statement.name(), statement.parts(), positions.size(), Syntax.text(statement.opcode()));
        }
    }
}
