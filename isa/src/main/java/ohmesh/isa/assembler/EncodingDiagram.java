// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ohmesh.isa.Field;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;

/** Draws the bits of an instruction word as text, a ruler above the cells. */
final class EncodingDiagram {
    private record Cell(int msb, int lsb, String content) {
        String ruler() {
            if (msb == lsb) {
                return centred(Integer.toString(msb));
            }
            String high = Integer.toString(msb);
            String low = Integer.toString(lsb);
            return high + " ".repeat(width() - high.length() - low.length()) + low;
        }

        int width() {
            int numbers = msb == lsb ? 2 : (Integer.toString(msb) + Integer.toString(lsb)).length() + 1;
            return Math.max(content.length() + 2, numbers);
        }

        String centred(String text) {
            int left = (width() - text.length()) / 2;
            return " ".repeat(left) + text + " ".repeat(width() - text.length() - left);
        }
    }

    private EncodingDiagram() {}

    /** The word of a row; bits that no operand uses are 0. */
    static String of(Opcode opcode) {
        List<Cell> cells = new ArrayList<>();
        String code = Integer.toBinaryString(opcode.code());
        int width = Field.OPCODE.widthBits();
        cells.add(new Cell(Field.OPCODE.msb(), Field.OPCODE.lsb(), "0".repeat(width - code.length()) + code));
        List<Operand> operands = new ArrayList<>(opcode.operands());
        operands.sort(
                Comparator.comparingInt((Operand operand) -> operand.field().msb())
                        .reversed());
        for (Operand operand : operands) {
            fillWithZeros(cells, operand.field().msb());
            addOperand(cells, operand);
        }
        fillWithZeros(cells, -1);
        return draw(cells);
    }

    /** The fields of a format, by the names of the fields. */
    static String of(List<Field> fields) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(Field.OPCODE.msb(), Field.OPCODE.lsb(), "opcode"));
        for (Field field : fields) {
            fillWithZeros(cells, field.msb());
            cells.add(new Cell(field.msb(), field.lsb(), field.name()));
        }
        fillWithZeros(cells, -1);
        return draw(cells);
    }

    private static void addOperand(List<Cell> cells, Operand operand) {
        int msb = operand.field().msb();
        int lsb = operand.field().lsb();
        switch (operand.kind()) {
            case ROUND -> {
                cells.add(new Cell(msb, 3, "0"));
                cells.add(new Cell(2, 2, "w"));
                cells.add(new Cell(1, 0, "rounding"));
            }
            case WIDE -> {
                cells.add(new Cell(msb, 3, "0"));
                cells.add(new Cell(2, 2, "w"));
                cells.add(new Cell(1, 0, "0"));
            }
            case ROUNDING -> {
                cells.add(new Cell(msb, 2, "0"));
                cells.add(new Cell(1, 0, "rounding"));
            }
            case POLARITY -> {
                cells.add(new Cell(msb, 1, "0"));
                cells.add(new Cell(0, 0, "polarity"));
            }
            default -> cells.add(new Cell(msb, lsb, label(operand)));
        }
    }

    private static String label(Operand operand) {
        return switch (operand.kind()) {
            case OFFSET -> "offset";
            case TARGET -> "distance";
            case BODY -> "length";
            default -> Syntax.name(operand);
        };
    }

    /** One cell of zeros from the last cell down to above {@code msb}. */
    private static void fillWithZeros(List<Cell> cells, int msb) {
        int next = cells.get(cells.size() - 1).lsb() - 1;
        if (next > msb) {
            cells.add(new Cell(next, msb + 1, "0"));
        }
    }

    private static String draw(List<Cell> cells) {
        StringBuilder ruler = new StringBuilder(" ");
        StringBuilder edge = new StringBuilder("+");
        StringBuilder contents = new StringBuilder("|");
        for (Cell cell : cells) {
            ruler.append(cell.ruler()).append(' ');
            edge.append("-".repeat(cell.width())).append('+');
            contents.append(cell.centred(cell.content())).append('|');
        }
        return ruler.toString().stripTrailing() + "\n" + edge + "\n" + contents + "\n" + edge + "\n";
    }
}
