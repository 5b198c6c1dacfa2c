// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.Fabric;
import ohmesh.noc.Flit;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The network on chip, microseconds for a simulated cycle. {@code uniform} is uniform traffic of one-flit packets: 8x8 at
 * 0.1 flits a node and cycle, 32x32 at 0.02. {@code pair} sends one packet every ten cycles over 14 links, on an 8x8 and on
 * a 64x64 mesh: the ratio of the two says what routers cost that have nothing to do.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar Network -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class NetworkBenchmark {
    private static final int CYCLES = 1000;

    private final UniformLoad uniformA = new UniformLoad(8, NetworkSpec.Pipeline.A, 0.1);
    private final UniformLoad uniformC = new UniformLoad(8, NetworkSpec.Pipeline.C, 0.1);
    private final UniformLoad uniformLarge = new UniformLoad(32, NetworkSpec.Pipeline.C, 0.02);
    private final Pair small = new Pair(8);
    private final Pair large = new Pair(64);
    private final MachinePair smallMachine = new MachinePair(8);
    private final MachinePair largeMachine = new MachinePair(64);

    /** 8x8, pipeline A. */
    @Benchmark
    @OperationsPerInvocation(CYCLES)
    public long uniformPipelineA() {
        return uniformA.run(CYCLES);
    }

    /** 8x8, pipeline C. */
    @Benchmark
    @OperationsPerInvocation(CYCLES)
    public long uniformPipelineC() {
        return uniformC.run(CYCLES);
    }

    /** 32x32, pipeline C. */
    @Benchmark
    @OperationsPerInvocation(CYCLES)
    public long uniform32() {
        return uniformLarge.run(CYCLES);
    }

    /** One pair on 8x8. */
    @Benchmark
    @OperationsPerInvocation(CYCLES)
    public long pair8() {
        return small.run(CYCLES);
    }

    /** The same pair on 64x64. */
    @Benchmark
    @OperationsPerInvocation(CYCLES)
    public long pair64() {
        return large.run(CYCLES);
    }

    /** One pair on 8x8, under the clock of a machine. */
    @Benchmark
    @OperationsPerInvocation(CYCLES)
    public long machinePair8() {
        return smallMachine.run(CYCLES);
    }

    /** The same on 64x64. */
    @Benchmark
    @OperationsPerInvocation(CYCLES)
    public long machinePair64() {
        return largeMachine.run(CYCLES);
    }

    /** A mesh in which router (0, 0) sends to (7, 7). */
    private static final class Pair {
        private final int destination;
        private final Fabric fabric;
        private long cycle;
        private long arrived;

        Pair(int side) {
            destination = 7 * side + 7;
            FaultMap faults = new FaultMap(new Topology(new Chip.Mesh(side, side), List.of()));
            NetworkSpec spec = new NetworkSpec(NetworkSpec.Routing.XY, 1, 8, NetworkSpec.Pipeline.C, 1, 1, 64, 64);
            Routing routing = Routing.of(spec.routing(), faults, 1);
            fabric = new Fabric(faults, routing, Multicast.NONE, spec, (endpoint, flit, now) -> arrived++);
        }

        long run(int cycles) {
            for (long end = cycle + cycles; cycle < end; cycle++) {
                if (cycle % 10 == 0 && fabric.accepts(0, cycle)) {
                    fabric.inject(0, Flit.single(destination, 0, 0), cycle);
                }
                fabric.tick(cycle);
            }
            return arrived;
        }
    }
}
