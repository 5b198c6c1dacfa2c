// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.ArrayList;
import java.util.List;
import ohmesh.engine.Channel;
import ohmesh.engine.Component;
import ohmesh.engine.Counters;
import ohmesh.engine.Probe;
import ohmesh.engine.StateList;
import ohmesh.netlist.LookupTable;
import ohmesh.netlist.Place;
import ohmesh.netlist.Program;
import ohmesh.netlist.TileSpec;

/** A tile as a component: registers, units, sequencer and port, put together from the netlist. */
public final class Tile implements Component {
    private final String name;
    private final TileState state;
    private final ArrayUnit arrays;
    private final NetworkPort port;
    private final Sequencer sequencer;
    private final Counters counters;

    /**
     * What a tile is made of.
     *
     * @param place in the mesh
     * @param spec the hardware
     * @param clockHertz frequency
     * @param program what it executes
     * @param arrays logical arrays in the order of their slots
     * @param pulses the pulse table
     * @param tables look-up tables
     * @param channels the channel table
     * @param spikes the table of connections for spikes
     * @param barrier endpoints of all tiles that have a barrier, its root first
     * @param endpoint the tile's endpoint of the network
     */
    public record Parts(
            Place place,
            TileSpec spec,
            double clockHertz,
            Program program,
            List<ArraySlot> arrays,
            List<NamedPulse> pulses,
            List<LookupTable> tables,
            List<ChannelEnd> channels,
            List<SpikeEnd> spikes,
            List<BarrierMember> barrier,
            int endpoint) {}

    /**
     * A tile at cycle 0.
     *
     * @param out channel into the network
     * @param in channel out of the network
     */
    public Tile(Parts parts, Channel out, Channel in, Probe probe) {
        name = nameOf(parts.place());
        Timing timing = new Timing(parts.spec(), parts.clockHertz());
        state = new TileState(parts.spec().lanes(), parts.spec().scratchpadWords());
        counters = new Counters(name, Sequencer.counterNames());
        double lowest = parts.spec().array().device().minimumConductance();
        UnitSpans spans = new UnitSpans(probe, name, parts.program());
        arrays = new ArrayUnit(state, timing, parts.arrays(), parts.pulses(), lowest, counters, spans);
        Injector injector = new Injector(out);
        Barrier barrier = new Barrier(parts.barrier(), parts.endpoint());
        SpikePort spikePort = new SpikePort(state, timing, parts.spikes(), injector, barrier, counters, spans);
        port = new NetworkPort(
                state, timing, parts.endpoint(), parts.channels(), injector, in, spikePort, counters, spans);
        List<Table> tables = parts.tables().stream().map(Table::new).toList();
        Units units = new Units(
                new VectorUnit(state, timing, parts.spec().laneBits(), tables),
                new MaskUnit(state, timing),
                new MemoryUnit(
                        state, timing, parts.place(), () -> total("dacClips"), () -> total("adcSaturations"), counters),
                arrays,
                port,
                spikePort);
        sequencer = new Sequencer(name, parts, state, timing, units, counters, spans);
    }

    /** The units that the sequencer feeds. */
    record Units(
            VectorUnit vector, MaskUnit mask, MemoryUnit memory, ArrayUnit array, NetworkPort port, SpikePort spikes) {}

    /** The name of the tile at a place, as in counters, dumps and traces. */
    public static String nameOf(Place place) {
        return "tile(" + place.x() + "," + place.y() + ")";
    }

    private long total(String counter) {
        long sum = 0;
        for (Counters each : counters()) {
            if (each.names().contains(counter)) {
                sum += each.get(counter);
            }
        }
        return sum;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long tick(long cycle, long horizon) {
        port.drain(cycle);
        long next = sequencer.run(cycle, horizon);
        // A result visible from f belongs to the state at the end of f - 1.
        commit(cycle + 1);
        long result = Math.min(state.earliestResult(), arrays.earliestEvent());
        return Math.min(next, result == NEVER ? NEVER : result - 1);
    }

    private void commit(long cycle) {
        // The arrays first: a conversion fills the register that becomes visible in the same cycle.
        arrays.commit(cycle);
        state.commit(cycle);
    }

    @Override
    public boolean done() {
        return state.halted();
    }

    /** Address of the next instruction. */
    public int pc() {
        return state.pc();
    }

    /** Why the tile does not go on, in a few words. */
    public String waitingFor() {
        return sequencer.waitingFor();
    }

    @Override
    public void describe(StateList list) {
        state.describe(list);
        sequencer.describe(list);
        arrays.describe(list);
        port.describe(list.scope("port"));
        counters.describe(list);
    }

    @Override
    public List<Counters> counters() {
        List<Counters> all = new ArrayList<>();
        all.add(counters);
        arrays.crossbars().forEach(crossbar -> all.addAll(crossbar.counters()));
        return all;
    }

    @Override
    public void dropCaches() {
        arrays.dropCaches();
    }

    /** Scalar register, for debuggers and tests. */
    public int scalar(int register) {
        return state.r[register];
    }

    /** Lane of a vector register, for debuggers and tests. */
    public int lane(int register, int lane) {
        return state.v[state.vectorAt(register) + lane];
    }

    /** Scratchpad word, for debuggers and tests. */
    public int memory(int address) {
        return state.memory[address];
    }
}
