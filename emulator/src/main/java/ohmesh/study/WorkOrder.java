// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * In which order a process does what is left. Processes that begin in one folder at once begin at different places, so
 * that each finds done what the others did; the order changes no result.
 */
final class WorkOrder {
    private WorkOrder() {}

    /**
     * The same units, rotated.
     *
     * @param process name of the process, different for each
     */
    static List<Unit> of(List<Unit> left, String process) {
        List<Unit> order = new ArrayList<>(left);
        if (!order.isEmpty()) {
            // Names of processes that begin together differ in a digit or two: the generator scatters them.
            Collections.rotate(order, new SplittableRandom(process.hashCode()).nextInt(order.size()));
        }
        return order;
    }
}
