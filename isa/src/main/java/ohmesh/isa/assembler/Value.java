// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

/**
 * The value of an expression. An address is a value that moves with the program, as a label does.
 *
 * @param number the value
 * @param labels labels added less labels subtracted: 0 for a plain number, 1 for an address
 */
record Value(long number, int labels) {
    static Value plain(long number) {
        return new Value(number, 0);
    }

    static Value address(long number) {
        return new Value(number, 1);
    }

    boolean isAddress() {
        return labels == 1;
    }

    boolean isPlain() {
        return labels == 0;
    }

    Value plus(Value other) {
        return new Value(Math.addExact(number, other.number), labels + other.labels);
    }

    Value minus(Value other) {
        return new Value(Math.subtractExact(number, other.number), labels - other.labels);
    }
}
