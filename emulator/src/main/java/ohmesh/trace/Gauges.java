// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import ohmesh.engine.Counters;
import ohmesh.engine.Plane;
import ohmesh.engine.StateList;
import ohmesh.noc.Network;

/** Numbers that a trace shows over time: energy and queues of each component, flits in the network. */
final class Gauges {
    /**
     * One of them.
     *
     * @param component that it belongs to
     * @param name with its unit
     * @param value at present
     */
    record Gauge(String component, String name, DoubleSupplier value) {}

    private Gauges() {}

    /** The energy that a component and its parts have taken since reset, where they count any. */
    static List<Gauge> energy(List<String> components, List<Counters> counters) {
        List<Gauge> gauges = new ArrayList<>();
        for (String component : components) {
            List<Counters> own = counters.stream()
                    .filter(each -> Scope.within(each.owner(), component) && joules(each).length > 0)
                    .toList();
            if (!own.isEmpty()) {
                List<int[]> places = own.stream().map(Gauges::joules).toList();
                gauges.add(new Gauge(component, "energy so far (J)", () -> sum(own, places)));
            }
        }
        return gauges;
    }

    /** Places of the amounts in joules. */
    private static int[] joules(Counters counters) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < counters.units().size(); place++) {
            if (counters.units().get(place).equals("J")) {
                places.add(place);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double sum(List<Counters> counters, List<int[]> places) {
        double sum = 0;
        for (int i = 0; i < counters.size(); i++) {
            for (int place : places.get(i)) {
                sum += counters.get(i).value(place).doubleValue();
            }
        }
        return sum;
    }

    /** Packets that have come and wait for their RECV, at each tile with a port. */
    static List<Gauge> received(List<String> components, StateList state) {
        List<Gauge> gauges = new ArrayList<>();
        for (Plane plane : state.planes()) {
            String component = plane.scope().endsWith(".port")
                    ? plane.scope().substring(0, plane.scope().length() - ".port".length())
                    : "";
            boolean complete = plane.name().equals("complete") && components.contains(component);
            if (complete && plane instanceof Plane.Elements elements && elements.length() > 0) {
                gauges.add(new Gauge(component, "packets waiting for recv", () -> sum(elements)));
            }
        }
        return gauges;
    }

    private static double sum(Plane.Elements elements) {
        long sum = 0;
        for (int i = 0; i < elements.length(); i++) {
            sum += elements.bits(i);
        }
        return (double) sum;
    }

    /** Words between each endpoint and the network, and flits inside it. */
    static List<Gauge> network(PacketNames names, List<String> components, Network network) {
        List<Gauge> gauges = new ArrayList<>();
        for (String component : components) {
            int endpoint = names.endpoint(component);
            if (endpoint >= 0 && endpoint < network.endpoints()) {
                gauges.add(new Gauge(
                        component,
                        "flits waiting for the network",
                        () -> network.fromEndpoint(endpoint).length()));
            }
        }
        gauges.add(new Gauge(network.name(), "flits inside", () -> (double) network.flitsInside()));
        return gauges;
    }
}
