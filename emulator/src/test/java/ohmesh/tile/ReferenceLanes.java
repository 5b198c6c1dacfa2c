// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.List;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.isa.Rounding;
import ohmesh.netlist.LookupTable;

/** Vector, mask and table rows of the reference: exact numbers, rounded and held at the end. */
final class ReferenceLanes {
    private final int laneBits;
    private final List<LookupTable> tables;

    ReferenceLanes(int laneBits, List<LookupTable> tables) {
        this.laneBits = laneBits;
        this.tables = List.copyOf(tables);
    }

    /** Executes a row on the machine given; its registers are modified. */
    void execute(Instruction i, ReferenceInterpreter machine) {
        switch (i.opcode()) {
            case VGET -> machine.scalar(i.a(), laneOrZero(machine.vectors[i.b()], machine.scalars[i.c()]));
            case VPUT -> put(i, machine);
            case VSUM -> machine.scalar(i.a(), sum(machine.vectors[i.b()], machine.vectorLength));
            case VARGMAX -> machine.scalar(i.a(), largest(machine.vectors[i.b()], machine.vectorLength));
            case MPOP -> machine.scalar(i.a(), machine.masks[i.b()].cardinality());
            case MFIRST -> machine.scalar(i.a(), machine.masks[i.b()].nextSetBit(0));
            default -> {
                if (i.opcode().name().startsWith("M")) {
                    machine.masks[i.a()] = mask(i, machine);
                } else {
                    lanes(i, machine);
                }
            }
        }
    }

    private void lanes(Instruction i, ReferenceInterpreter machine) {
        int[] result = machine.vectors[i.a()].clone();
        for (int lane = 0; lane < machine.vectorLength; lane++) {
            result[lane] = lane(i, machine, lane);
        }
        machine.vectors[i.a()] = result;
    }

    private int lane(Instruction i, ReferenceInterpreter machine, int lane) {
        BigInteger b = i.opcode() == Opcode.VBC ? null : number(machine.vectors[i.b()][lane]);
        BigInteger scalar = number(machine.scalars[i.c()]);
        return switch (i.opcode()) {
            case VADD -> hold(b.add(vector(i, machine, lane)), i);
            case VSUB -> hold(b.subtract(vector(i, machine, lane)), i);
            case VMUL -> hold(scaled(b.multiply(vector(i, machine, lane)), i), i);
            case VMAX -> b.max(vector(i, machine, lane)).intValueExact();
            case VMIN -> b.min(vector(i, machine, lane)).intValueExact();
            case VADDS -> hold(b.add(scalar), i);
            case VMULS -> hold(scaled(b.multiply(scalar), i), i);
            case VMACS -> hold(number(machine.vectors[i.a()][lane]).add(scaled(b.multiply(scalar), i)), i);
            case VBC -> hold(number(machine.scalars[i.b()]), i);
            case VTAB -> interpolate(tables.get(i.c()), b);
            case VSEL -> (machine.masks[i.f()].get(lane) ? b : vector(i, machine, lane)).intValueExact();
            default -> throw new IllegalStateException(i + " has no meaning here");
        };
    }

    private static BigInteger vector(Instruction i, ReferenceInterpreter machine, int lane) {
        return number(machine.vectors[i.c()][lane]);
    }

    private void put(Instruction i, ReferenceInterpreter machine) {
        int lane = machine.scalars[i.c()];
        if (0 <= lane && lane < machine.vectors[i.a()].length) {
            machine.vectors[i.a()][lane] = hold(number(machine.scalars[i.b()]), i);
        }
    }

    private static BitSet mask(Instruction i, ReferenceInterpreter machine) {
        BitSet result = new BitSet();
        for (int lane = 0; lane < machine.vectors[0].length; lane++) {
            result.set(lane, maskBit(i, machine, lane));
        }
        return result;
    }

    private static boolean maskBit(Instruction i, ReferenceInterpreter machine, int lane) {
        boolean below = lane < machine.vectorLength;
        long scalar = machine.scalars[i.c()];
        return switch (i.opcode()) {
            case MCGT -> below && machine.vectors[i.b()][lane] > scalar;
            case MCLT -> below && machine.vectors[i.b()][lane] < scalar;
            case MCEQ -> below && machine.vectors[i.b()][lane] == scalar;
            case MAND -> machine.masks[i.b()].get(lane) && machine.masks[i.c()].get(lane);
            case MOR -> machine.masks[i.b()].get(lane) || machine.masks[i.c()].get(lane);
            case MXOR -> machine.masks[i.b()].get(lane) != machine.masks[i.c()].get(lane);
            case MANDN -> machine.masks[i.b()].get(lane) && !machine.masks[i.c()].get(lane);
            case MRANGE -> machine.scalars[i.b()] <= lane && lane <= machine.scalars[i.b()] + scalar - 1;
            default -> throw new IllegalStateException(i + " has no meaning here");
        };
    }

    private static int laneOrZero(int[] lanes, int lane) {
        return 0 <= lane && lane < lanes.length ? lanes[lane] : 0;
    }

    private static int sum(int[] lanes, int count) {
        BigInteger sum = BigInteger.ZERO;
        for (int lane = 0; lane < count; lane++) {
            sum = sum.add(number(lanes[lane]));
        }
        return hold(sum, 32);
    }

    private static int largest(int[] lanes, int count) {
        for (int lane = 0; lane < count; lane++) {
            boolean beaten = false;
            for (int other = 0; other < count; other++) {
                beaten |= lanes[other] > lanes[lane];
            }
            if (!beaten) {
                return lane;
            }
        }
        return -1;
    }

    private static int interpolate(LookupTable table, BigInteger input) {
        BigInteger[] place = input.subtract(number(table.first())).divideAndRemainder(number(table.step()));
        int last = table.entries().columns() - 1;
        if (input.compareTo(number(table.first())) < 0) {
            return (int) table.entries().get(0, 0);
        }
        if (place[0].compareTo(number(last)) >= 0) {
            return (int) table.entries().get(0, last);
        }
        int index = place[0].intValueExact();
        long low = (long) table.entries().get(0, index);
        long high = (long) table.entries().get(0, index + 1);
        return (int) (low + Math.floorDiv((high - low) * place[1].longValueExact(), (long) table.step()));
    }

    /** A product after its shift. */
    static BigInteger scaled(BigInteger product, Instruction i) {
        BigDecimal exact = new BigDecimal(product).divide(BigDecimal.valueOf(1L << i.f()));
        return switch (Rounding.ofField(i.g())) {
            case FLOOR -> exact.setScale(0, RoundingMode.FLOOR).toBigIntegerExact();
            case NEAREST ->
                exact.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR).toBigIntegerExact();
            case EVEN -> exact.setScale(0, RoundingMode.HALF_EVEN).toBigIntegerExact();
            case ZERO -> exact.setScale(0, RoundingMode.DOWN).toBigIntegerExact();
        };
    }

    private int hold(BigInteger value, Instruction i) {
        return hold(value, (i.g() & 4) != 0 ? 32 : laneBits);
    }

    /** The value held to a signed width. */
    static int hold(BigInteger value, int bits) {
        BigInteger bound = BigInteger.TWO.pow(bits - 1);
        return value.max(bound.negate()).min(bound.subtract(BigInteger.ONE)).intValueExact();
    }

    private static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }
}
