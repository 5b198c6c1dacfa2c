// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import java.util.ArrayList;
import java.util.List;
import ohmesh.noc.TracedFabric;

/** The emulator's trace of a case. */
final class EmulatorTrace {
    /** After this a network that still holds flits will never lose them. */
    private static final long NEVER_DRAINS = 100_000;

    private final RtlCase given;
    private final List<TraceEvent> events = new ArrayList<>();
    private final TracedFabric fabric;
    private final List<List<Stimulus.Due>> queues;
    private final int[] sent;

    private EmulatorTrace(RtlCase given) {
        this.given = given;
        fabric = new TracedFabric(given.faultMap(), given.function(), given.spec(), events::add);
        queues = given.stimulus().byNode(given.topology().nodes());
        sent = new int[queues.size()];
    }

    /** Sorted events of all cycles until the network is empty and all credits are back; the last is the state then. */
    static List<TraceEvent> of(RtlCase given) {
        return new EmulatorTrace(given).run();
    }

    /** Cycles of a trace. */
    static long cycles(List<TraceEvent> trace) {
        return trace.get(trace.size() - 1).cycle() + 1;
    }

    private List<TraceEvent> run() {
        long cycle = 0;
        while (unsent() || fabric.busy()) {
            if (cycle == NEVER_DRAINS) {
                throw new AssertionError("does not drain: " + given);
            }
            step(cycle++);
        }
        long end = cycle + given.hardware().creditCycles() + 2;
        while (cycle < end) {
            step(cycle++);
        }
        return events.stream().sorted().toList();
    }

    private void step(long cycle) {
        fabric.start(cycle);
        inject(cycle);
        fabric.tick(cycle);
    }

    private void inject(long cycle) {
        for (int node = 0; node < sent.length; node++) {
            List<Stimulus.Due> queue = queues.get(node);
            if (sent[node] < queue.size() && queue.get(sent[node]).cycle() <= cycle && fabric.accepts(node, cycle)) {
                fabric.inject(node, queue.get(sent[node]++).flit(), cycle);
            }
        }
    }

    private boolean unsent() {
        for (int node = 0; node < sent.length; node++) {
            if (sent[node] < queues.get(node).size()) {
                return true;
            }
        }
        return false;
    }
}
