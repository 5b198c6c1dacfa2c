// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.ArrayList;
import java.util.List;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** Networks and traffic for tests. */
final class Runs {
    private Runs() {}

    /** A packet that arrived. */
    record Arrival(int source, int destination, int flits, long born, long injected, long ejected) {}

    static FaultMap mesh(int width, int height) {
        return new FaultMap(new Topology(new Chip.Mesh(width, height), List.of()));
    }

    static NetworkSpec spec(char pipeline, int bufferFlits) {
        NetworkSpec.Pipeline stages = switch (pipeline) {
            case 'A' -> NetworkSpec.Pipeline.A;
            case 'B' -> NetworkSpec.Pipeline.B;
            case 'C' -> NetworkSpec.Pipeline.C;
            default -> throw new IllegalArgumentException("pipeline " + pipeline);
        };
        return new NetworkSpec(NetworkSpec.Routing.XY, 1, bufferFlits, stages, 1, 1, 64, 64);
    }

    static SyntheticTraffic traffic(String pattern, FaultMap faults, int flits, double rate, long seed) {
        return new SyntheticTraffic(PatternText.parse(pattern, faults), flits, rate, seed);
    }

    static TrafficResult run(FaultMap faults, NetworkSpec spec, Traffic traffic, Window window) {
        return TrafficSimulation.run(faults, spec, traffic, window, PacketListener.NONE);
    }

    /** All packets of a trace in the order of their arrival. */
    static List<Arrival> play(FaultMap faults, NetworkSpec spec, TrafficTrace trace) {
        List<Arrival> arrivals = new ArrayList<>();
        TrafficSimulation.run(
                faults,
                spec,
                trace,
                trace.window(),
                (source, destination, flits, born, injected, ejected) ->
                        arrivals.add(new Arrival(source, destination, flits, born, injected, ejected)));
        return arrivals;
    }
}
