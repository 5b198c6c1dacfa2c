// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the sources of all nodes want to send. Sources are unbounded queues: a flit joins the queue of its node in its
 * cycle, in the order of the list, and is sent when the flits before it are and the buffer gives a credit.
 *
 * @param flits those of a node in the order of their cycles
 */
record Stimulus(List<Due> flits) {
    /** A flit that can be sent from a cycle on. */
    record Due(long cycle, int node, long flit) {}

    Stimulus {
        flits = flits.stream().sorted(Comparator.comparingLong(Due::cycle)).toList();
    }

    /** Lines of {@code cycle,node,hexflit}. */
    static Stimulus parse(List<String> lines) {
        List<Due> flits = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            flits.add(new Due(
                    Long.parseLong(fields[0]), Integer.parseInt(fields[1]), Long.parseUnsignedLong(fields[2], 16)));
        }
        return new Stimulus(flits);
    }

    /** Lines of {@code cycle,node,hexflit}. */
    String text() {
        return flits.stream()
                .map(due -> String.format(Locale.ROOT, "%d,%d,%016x\n", due.cycle(), due.node(), due.flit()))
                .collect(Collectors.joining());
    }

    /** The flits of each node. */
    List<List<Due>> byNode(int nodes) {
        List<List<Due>> queues = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            queues.add(new ArrayList<>());
        }
        flits.forEach(due -> queues.get(due.node()).add(due));
        return queues;
    }
}
