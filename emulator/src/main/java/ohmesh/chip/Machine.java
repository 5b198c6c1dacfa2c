// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.engine.Clock;
import ohmesh.engine.Counters;
import ohmesh.engine.Probe;
import ohmesh.isa.assembler.Disassembler;
import ohmesh.netlist.Expectation;
import ohmesh.netlist.Host;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Program;
import ohmesh.netlist.device.Device;
import ohmesh.noc.Network;
import ohmesh.tile.ArraySlot;
import ohmesh.tile.Tile;

/** A netlist as a machine that runs: the component graph on its clock, and what can be read out of it. */
public final class Machine {
    private final Netlist netlist;
    private final Clock clock = new Clock();
    private final Probe probe = new Probe();
    private final List<Tile> tiles;
    private final List<Counters> counters = new ArrayList<>();
    private final Map<String, List<ArraySlot>> arrays;
    private final HostPort host;
    private final Map<String, ReadLog> logs;
    private final Network network;

    private Machine(Netlist netlist) {
        this.netlist = netlist;
        Builder builder = new Builder(netlist, clock, probe);
        builder.build();
        tiles = builder.tiles();
        arrays = builder.arrays();
        host = builder.host();
        logs = builder.logs();
        network = builder.network();
        builder.components().forEach(component -> counters.addAll(component.counters()));
        clock.start();
        logs.forEach((name, log) -> clock.state().scope("observe").dynamic(name, log));
    }

    /**
     * What the faults from the start take from the programs: tiles behind dead routers and connections without a way.
     *
     * @return each as the JSON pointer of what cannot be and the reason; empty where the machine can be built
     */
    public static List<String> problems(Netlist netlist) {
        return new Reach(netlist).problems();
    }

    /**
     * What faults that strike later take from the programs, where there are no {@link #problems}.
     *
     * @return each as the JSON pointer of what will not be and the cycle and reason
     */
    public static List<String> notes(Netlist netlist) {
        return Reach.notes(netlist);
    }

    /** Builds the machine at cycle 0; only where it has no {@link #problems}. */
    public static Machine build(Netlist netlist) {
        return new Machine(netlist);
    }

    public Netlist netlist() {
        return netlist;
    }

    public Clock clock() {
        return clock;
    }

    public Probe probe() {
        return probe;
    }

    /** The network, for those who watch its packets. */
    public Network network() {
        return network;
    }

    /** Tiles in the order of the netlist. */
    public List<Tile> tiles() {
        return tiles;
    }

    /** All event counts, component by component. */
    public List<Counters> counters() {
        return counters;
    }

    /** Packets that the host collected, by channel. */
    public Map<String, List<int[]>> collected() {
        return host == null ? Map.of() : host.collected();
    }

    /** Reads kept, by observation. */
    public Map<String, List<ObservedRead>> observed() {
        Map<String, List<ObservedRead>> result = new LinkedHashMap<>();
        logs.forEach((name, log) -> result.put(name, log.reads()));
        return result;
    }

    /** The declared metrics that the run gave, and the packets of every output that says how many must come. */
    public Map<String, Double> metrics() {
        Map<String, Double> values = new Metrics(collected(), observed()).of(netlist.metrics());
        countedOutputs()
                .forEach((name, stream) -> values.put(packetsOf(name), (double)
                        collected().getOrDefault(name, List.of()).size()));
        return values;
    }

    /** The expectations of the netlist, and one more for every output that says how many packets must come. */
    public List<Expectation> expectations() {
        List<Expectation> all = new ArrayList<>(netlist.expect());
        countedOutputs()
                .forEach((name, stream) ->
                        all.add(new Expectation(packetsOf(name), null, null, (double) stream.packets())));
        return all;
    }

    private Map<String, Host.OutputStream> countedOutputs() {
        Map<String, Host.OutputStream> counted = new LinkedHashMap<>();
        if (netlist.host() != null) {
            netlist.host().outputs().forEach((name, stream) -> {
                if (stream.packets() > 0) {
                    counted.put(name, stream);
                }
            });
        }
        return counted;
    }

    private static String packetsOf(String output) {
        return "outputs." + output + ".packets";
    }

    /** All cells, tile by tile in the order of the netlist, as a netlist can start from them. */
    public List<CellPlane> cells() {
        Device device = netlist.chip().tile().array().device();
        List<CellPlane> planes = new ArrayList<>();
        arrays.forEach((tile, slots) -> slots.forEach(slot -> planes.addAll(CellPlanes.of(tile, slot, device))));
        return planes;
    }

    /** Where every tile stands. */
    public List<TileStatus> tileStatus() {
        List<TileStatus> all = new ArrayList<>();
        for (int t = 0; t < tiles.size(); t++) {
            Tile tile = tiles.get(t);
            Program program = netlist.tiles().get(t).program();
            boolean there = tile.pc() >= 0 && tile.pc() < program.words().size();
            String text = there
                    ? Disassembler.text(program.words().get(tile.pc())).replaceAll(" +", " ")
                    : "outside the program";
            int line = there ? program.lines().get(tile.pc()) : 0;
            all.add(new TileStatus(tile.name(), tile.pc(), program.source(), line, text, tile.waitingFor()));
        }
        return all;
    }
}
