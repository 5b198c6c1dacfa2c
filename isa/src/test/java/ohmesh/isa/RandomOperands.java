// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws legal operands, half of them close to 0 so that targets and loop bodies meet inside small programs. */
public final class RandomOperands {
    private RandomOperands() {}

    /** Operand values of a row in the order of the table. */
    public static List<Integer> draw(Opcode opcode, RandomGenerator random) {
        List<Integer> values = new ArrayList<>();
        for (Operand operand : opcode.operands()) {
            values.add(draw(operand, random));
        }
        return values;
    }

    private static int draw(Operand operand, RandomGenerator random) {
        Field field = operand.field();
        while (true) {
            int value =
                    random.nextBoolean() ? random.nextInt(-8, 9) : random.nextInt(field.minimum(), field.maximum() + 1);
            if (operand.allows(value)) {
                return value;
            }
        }
    }
}
