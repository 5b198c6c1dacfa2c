// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** What must hold of hardware loops as they stand in the text: bodies inside the program, nested, four deep. */
final class LoopRules {
    /** Entries of the sequencer's loop stack. */
    static final int DEEPEST = 4;

    /**
     * A loop instruction.
     *
     * @param address of the loop instruction; its body starts at the next
     * @param length instructions of the body
     */
    record Loop(int address, int length) {
        int end() {
            return address + 1 + length;
        }
    }

    private LoopRules() {}

    /**
     * The loops that break a rule. Without them, the others break none.
     *
     * @param loops by address
     * @param programSize words of the program
     * @param place what a message calls an address
     * @return message by address
     */
    static Map<Integer, String> violations(List<Loop> loops, int programSize, IntFunction<String> place) {
        Map<Integer, String> messages = new TreeMap<>();
        Deque<Loop> around = new ArrayDeque<>();
        for (Loop loop : loops) {
            while (!around.isEmpty() && around.peek().end() <= loop.address()) {
                around.pop();
            }
            if (loop.end() > programSize) {
                int left = programSize - loop.address() - 1;
                messages.put(
                        loop.address(),
                        "a loop body of " + loop.length() + " instructions; the program ends " + left
                                + " after the loop");
            } else if (!around.isEmpty() && loop.end() > around.peek().end()) {
                messages.put(
                        loop.address(),
                        "the loop body runs past the end of the loop of "
                                + place.apply(around.peek().address()) + " around it");
            } else if (around.size() == DEEPEST) {
                messages.put(
                        loop.address(),
                        "the loop stands in " + DEEPEST + " others, the outermost in "
                                + place.apply(around.peekLast().address()) + "; " + DEEPEST + " is the deepest nest");
            } else {
                around.push(loop);
            }
        }
        return messages;
    }
}
