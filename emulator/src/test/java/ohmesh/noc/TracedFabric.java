// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import java.util.function.Consumer;
import ohmesh.engine.Plane;
import ohmesh.engine.StateList;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.rtl.TraceEvent;
import ohmesh.noc.rtl.TraceEvent.Kind;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** A fabric with one virtual channel that tells what happens in it in the words of the RTL twin. */
public final class TracedFabric {
    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 16777619;

    /** Ports that the twin has: those of a mesh. */
    private static final int TWIN_PORTS = Topology.LOCAL + 1;

    private final Topology topology;
    private final int depth;
    private final Fabric fabric;
    private final Consumer<TraceEvent> trace;
    private final long[] slots;
    private final int[] rings;

    /** A fabric at rest. */
    public TracedFabric(FaultMap faults, Routing routing, NetworkSpec spec, Consumer<TraceEvent> trace) {
        topology = faults.topology();
        depth = spec.bufferFlits();
        this.trace = trace;
        fabric = new Fabric(faults, routing, Multicast.NONE, spec, (endpoint, flit, cycle) -> {});
        fabric.observe(new Observer(spec.linkCycles(), trace, upstream(topology)));
        StateList state = new StateList();
        fabric.describe(state);
        slots = (long[]) plane(state, "buffer.flitAndCycle");
        rings = (int[]) plane(state, "buffer.frontBackSizeLatest");
    }

    /** Reports the state at the start of a cycle, before any injection. */
    public void start(long cycle) {
        trace.accept(new TraceEvent(cycle, topology.nodes(), 0, Kind.STATE, 0, Integer.toUnsignedLong(hash(cycle))));
    }

    /** Whether the source of a node holds a credit. */
    public boolean accepts(int node, long cycle) {
        return fabric.accepts(node, cycle);
    }

    /** Takes a flit from the source of a node. */
    public void inject(int node, long flit, long cycle) {
        fabric.inject(node, flit, cycle);
    }

    /** The cycle, after all injections. */
    public void tick(long cycle) {
        fabric.tick(cycle);
    }

    /** Whether flits are under way. */
    public boolean busy() {
        return fabric.flitsInside() > 0;
    }

    /** Occupancies, credits and pointers, folded as the twin folds them (FNV-1a, a word a port). */
    private int hash(long cycle) {
        int hash = FNV_BASIS;
        Routers routers = fabric.routers();
        for (int node = 0; node < topology.nodes(); node++) {
            for (int port = 0; port < TWIN_PORTS; port++) {
                int index = node * Topology.PORTS + port;
                int pointers = (port(routers.channelAllocator().pointer(index)) << 8)
                        | port(routers.switchAllocator().pointer(index));
                int word = (visible(index, cycle) << 24) | (credits(index, cycle) << 16) | pointers;
                hash = (hash ^ word) * FNV_PRIME;
            }
        }
        return hash;
    }

    /** A pointer past the last port of the twin stands, like the twin's, before the first. */
    private static int port(int pointer) {
        return pointer % Topology.PORTS % TWIN_PORTS;
    }

    /** Flits in a buffer without those on the link to it. */
    private int visible(int input, long cycle) {
        int count = 0;
        int front = rings[4 * input];
        int size = rings[4 * input + 2];
        for (int i = 0; i < size; i++) {
            int slot = input * depth + (front - input * depth + i) % depth;
            count += slots[2 * slot + 1] <= cycle ? 1 : 0;
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

    /**
     * Events of the fabric in the words of the twin. The fabric has no register between switch and link: {@code OUT} is
     * not observed but reckoned from the arrival, so it says no more of the fabric than {@code IN} does.
     *
     * @param upstream of an input port: the output port on the other side of its link, -1 for an endpoint
     */
    private record Observer(int linkCycles, Consumer<TraceEvent> trace, int[] upstream) implements FabricObserver {
        @Override
        public void arrive(long cycle, int input, int channel, long flit) {
            add(cycle, input, Kind.IN, flit);
            if (upstream[input] >= 0) {
                add(cycle - linkCycles, upstream[input], Kind.OUT, flit);
            }
        }

        @Override
        public void grant(long cycle, int input, int channel, int output, int outputChannel, long flit) {
            add(cycle, output, Kind.SA, flit);
        }

        @Override
        public void eject(long cycle, int endpoint, long flit) {
            trace.accept(TraceEvent.of(cycle, endpoint, Topology.LOCAL, Kind.EJ, flit));
        }

        @Override
        public void credit(long cycle, int input, int channel) {
            int writer = upstream[input] >= 0 ? upstream[input] : input;
            trace.accept(new TraceEvent(cycle, writer / Topology.PORTS, writer % Topology.PORTS, Kind.CREDIT, 0, 0));
        }

        private void add(long cycle, int port, Kind kind, long flit) {
            trace.accept(TraceEvent.of(cycle, port / Topology.PORTS, port % Topology.PORTS, kind, flit));
        }
    }
}
