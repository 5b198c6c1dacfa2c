// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark;

import java.util.List;
import ohmesh.engine.Channel;
import ohmesh.engine.Clock;
import ohmesh.engine.Component;
import ohmesh.engine.Probe;
import ohmesh.engine.StateList;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.Flit;
import ohmesh.noc.Network;

/** The network of a machine under its clock: router (0, 0) sends a packet to (7, 7) every ten cycles. */
final class MachinePair {
    private static final int GAP_CYCLES = 10;

    private final Clock clock = new Clock();
    private long arrived;

    MachinePair(int side) {
        NetworkSpec spec = new NetworkSpec(NetworkSpec.Routing.XY, 1, 8, NetworkSpec.Pipeline.C, 1, 1, 64, 64);
        Network network = new Network(new Chip.Mesh(side, side), spec, List.of(), new Probe());
        int destination = 7 * side + 7;
        Channel out = network.fromEndpoint(0);
        Channel in = network.toEndpoint(destination);
        clock.add(network, network.inputs());
        clock.add(new Port("source", cycle -> {
            out.send(cycle, Flit.single(destination, 0, 0));
            return cycle + GAP_CYCLES;
        }));
        clock.add(
                new Port("sink", cycle -> {
                    while (in.ready(cycle)) {
                        in.receive(cycle);
                        arrived++;
                    }
                    return Component.NEVER;
                }),
                in);
        clock.start();
    }

    /** Runs on; returns the packets that have arrived so far. */
    long run(int cycles) {
        clock.run(clock.cycle() + cycles);
        return arrived;
    }

    /** What a port does in a cycle; returns when it wants to be woken. */
    @FunctionalInterface
    private interface Work {
        long at(long cycle);
    }

    private record Port(String name, Work work) implements Component {
        @Override
        public long tick(long cycle, long horizon) {
            return work.at(cycle);
        }

        @Override
        public boolean done() {
            return true;
        }

        @Override
        public void describe(StateList state) {}
    }
}
