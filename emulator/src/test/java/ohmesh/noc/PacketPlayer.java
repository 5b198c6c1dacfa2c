// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.ArrayList;
import java.util.List;
import ohmesh.engine.Channel;
import ohmesh.engine.Clock;
import ohmesh.engine.Component;
import ohmesh.engine.StateList;

/** All endpoints of a network: sends packets as told, one flit a cycle and endpoint, and logs arrivals. */
final class PacketPlayer implements Component {
    private final Network network;
    private final List<List<Flits>> scripts = new ArrayList<>();
    private final int[] position;
    private final long[] counts = new long[2];
    private final List<Arrival> arrivals = new ArrayList<>();
    private int packets;

    /** A flit that its source sends in a cycle or as soon as possible after it. */
    private record Flits(long notBefore, long flit) {}

    /** A flit visible at its destination. */
    record Arrival(long cycle, int endpoint, long flit) {}

    PacketPlayer(Network network) {
        this.network = network;
        position = new int[network.endpoints()];
        for (int i = 0; i < network.endpoints(); i++) {
            scripts.add(new ArrayList<>());
        }
    }

    /** Adds a packet behind those of its source; payload words say packet number and place. Returns the number. */
    int packet(long cycle, int source, int destination, int channel, int flits) {
        List<Flits> script = scripts.get(source);
        script.add(new Flits(
                cycle,
                flits == 1 ? Flit.single(destination, source, channel) : Flit.head(destination, source, channel)));
        for (int i = 1; i < flits; i++) {
            script.add(new Flits(cycle, Flit.payload(packets << 8 | i, i == flits - 1)));
        }
        return packets++;
    }

    /** Adds one flit behind those of its source. */
    void flit(long cycle, int source, long flit) {
        scripts.get(source).add(new Flits(cycle, flit));
    }

    /** Starts a clock under which the network and its endpoints run. */
    void start(Clock clock) {
        clock.add(network, network.inputs());
        Channel[] outputs = new Channel[network.endpoints()];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = network.toEndpoint(i);
        }
        clock.add(this, outputs);
        clock.start();
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    long sent() {
        return counts[0];
    }

    long received() {
        return counts[1];
    }

    @Override
    public String name() {
        return "player";
    }

    @Override
    public long tick(long cycle, long horizon) {
        long next = NEVER;
        for (int endpoint = 0; endpoint < position.length; endpoint++) {
            Channel in = network.toEndpoint(endpoint);
            if (in.ready(cycle)) {
                arrivals.add(new Arrival(cycle, endpoint, in.receive(cycle)));
                counts[1]++;
            }
            next = Math.min(next, send(endpoint, cycle));
        }
        return next;
    }

    private long send(int endpoint, long cycle) {
        List<Flits> script = scripts.get(endpoint);
        if (position[endpoint] < script.size() && script.get(position[endpoint]).notBefore() <= cycle) {
            network.fromEndpoint(endpoint)
                    .send(cycle, script.get(position[endpoint]++).flit());
            counts[0]++;
        }
        return position[endpoint] == script.size()
                ? NEVER
                : Math.max(cycle + 1, script.get(position[endpoint]).notBefore());
    }

    @Override
    public boolean done() {
        for (int endpoint = 0; endpoint < position.length; endpoint++) {
            if (position[endpoint] < scripts.get(endpoint).size()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void describe(StateList state) {
        state.ints("position", 32, position);
        state.longs("counts", 64, counts);
    }
}
