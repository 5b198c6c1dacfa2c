// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import java.util.function.Consumer;
import ohmesh.engine.Plane;
import ohmesh.engine.StateList;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.rtl.TraceEvent;
import ohmesh.noc.rtl.TraceEvent.Kind;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * A fabric that tells what happens in it as an RTL twin would. Everything but the exits is read off its state
 * before and after a cycle: which slots of the buffers were filled and freed, and the cycles in them.
 */
public final class TracedFabric {
    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 16777619;

    /** Ports that the twin has: those of a mesh. */
    private static final int TWIN_PORTS = Topology.LOCAL + 1;

    private final Topology topology;
    private final int depth;
    private final int linkCycles;
    private final Consumer<TraceEvent> trace;
    private final Fabric fabric;
    private final int[] upstream;
    private final long[] flits;
    private final long[] cycles;
    private final int[] head;
    private final int[] size;
    private final int[] route;
    private final int[] portPointer;
    private final int[] switchPointer;

    /** A fabric at rest. */
    public TracedFabric(FaultMap faults, Routing routing, NetworkSpec spec, Consumer<TraceEvent> trace) {
        topology = faults.topology();
        depth = spec.bufferFlits();
        linkCycles = spec.linkCycles();
        this.trace = trace;
        fabric = new Fabric(faults, routing, spec, (endpoint, flit, cycle) -> trace.accept(
                TraceEvent.of(cycle, topology.node(endpoint), Topology.LOCAL, Kind.EJ, flit)));
        upstream = upstream(topology);
        StateList state = new StateList();
        fabric.describe(state);
        flits = (long[]) plane(state, "buffer.flits");
        cycles = (long[]) plane(state, "buffer.cycles");
        head = (int[]) plane(state, "buffer.head");
        size = (int[]) plane(state, "buffer.size");
        route = (int[]) plane(state, "route");
        portPointer = (int[]) plane(state, "output.portPointer");
        switchPointer = (int[]) plane(state, "output.switchPointer");
    }

    /** Whether the source of a node holds a credit. */
    public boolean accepts(int node, long cycle) {
        return fabric.accepts(node, cycle);
    }

    /** Takes a flit from the source of a node. */
    public void inject(int node, long flit, long cycle) {
        fabric.inject(node, flit, cycle);
    }

    /** Whether flits are under way. */
    public boolean busy() {
        return fabric.flitsInside() > 0;
    }

    /**
     * One cycle.
     *
     * @param injection what the sources do in it: calls of {@link #accepts} and {@link #inject}
     */
    public void cycle(long cycle, Runnable injection) {
        trace.accept(new TraceEvent(cycle, topology.nodes(), 0, Kind.STATE, 0, hash(cycle) & 0xffffffffL));
        long[] flitsBefore = flits.clone();
        int[] headBefore = head.clone();
        int[] sizeBefore = size.clone();
        injection.run();
        fabric.tick(cycle);
        for (int input = 0; input < size.length; input++) {
            boolean freed = head[input] != headBefore[input] || (depth == 1 && size[input] < sizeBefore[input]);
            if (freed) {
                int slot = input * depth + headBefore[input];
                granted(input, flitsBefore[slot], cycle);
                credit(input, cycles[slot]);
            }
            if (size[input] - sizeBefore[input] + (freed ? 1 : 0) == 1) {
                int slot = input * depth + (headBefore[input] + sizeBefore[input]) % depth;
                arrives(input, flits[slot], cycles[slot]);
            }
        }
    }

    private void granted(int input, long flit, long cycle) {
        add(cycle, route[input], Kind.SA, flit);
    }

    private void credit(int input, long usableFrom) {
        int writer = upstream[input] >= 0 ? upstream[input] : input;
        trace.accept(new TraceEvent(
                usableFrom, writer / Topology.PORTS, writer % Topology.PORTS, Kind.CREDIT, 0, 0));
    }

    private void arrives(int input, long flit, long visibleFrom) {
        add(visibleFrom, input, Kind.IN, flit);
        if (upstream[input] >= 0) {
            add(visibleFrom - linkCycles, upstream[input], Kind.OUT, flit);
        }
    }

    private void add(long cycle, int port, Kind kind, long flit) {
        trace.accept(TraceEvent.of(cycle, port / Topology.PORTS, port % Topology.PORTS, kind, flit));
    }

    /** Occupancies, credits and pointers at the start of a cycle, folded as the twin folds them (FNV-1a, a word a port). */
    private int hash(long cycle) {
        int hash = FNV_BASIS;
        for (int node = 0; node < topology.nodes(); node++) {
            for (int port = 0; port < TWIN_PORTS; port++) {
                int index = node * Topology.PORTS + port;
                int pointers = portPointer[index] % TWIN_PORTS << 8 | switchPointer[index] % TWIN_PORTS;
                int word = visible(index, cycle) << 24 | credits(index, cycle) << 16 | pointers;
                hash = (hash ^ word) * FNV_PRIME;
            }
        }
        return hash;
    }

    private int visible(int input, long cycle) {
        int count = 0;
        for (int i = 0; i < size[input]; i++) {
            count += cycles[input * depth + (head[input] + i) % depth] <= cycle ? 1 : 0;
        }
        return count;
    }

    /** Credits for the buffer behind an output; at the local port those of the source for the local input. */
    private int credits(int output, long cycle) {
        int reader = output % Topology.PORTS == Topology.LOCAL ? output : topology.nextInput(output);
        return reader < 0 ? 0 : fabric.buffers().credits(reader, cycle);
    }

    private static int[] upstream(Topology topology) {
        int[] upstream = new int[topology.nodes() * Topology.PORTS];
        Arrays.fill(upstream, -1);
        for (int output = 0; output < upstream.length; output++) {
            if (topology.nextInput(output) >= 0) {
                upstream[topology.nextInput(output)] = output;
            }
        }
        return upstream;
    }

    private static Object plane(StateList state, String path) {
        return state.planes().stream()
                .filter(plane -> plane.path().equals(path))
                .map(plane -> ((Plane.Elements) plane).elements())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no state " + path + " in\n" + state.dump()));
    }
}
