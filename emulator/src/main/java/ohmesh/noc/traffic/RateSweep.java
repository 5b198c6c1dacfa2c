// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.topology.FaultMap;

/**
 * One traffic at many rates, up to the largest that the network keeps up with.
 *
 * @param saturationRate the largest stable rate found, flits a node and cycle; 0 where none of 0.0001 or more is
 * @param saturationThroughput accepted at an offer of one flit a node and cycle
 * @param points in the order of their rates: parts of the saturation rate, and the offer of one flit
 */
public record RateSweep(double saturationRate, double saturationThroughput, List<Point> points) {
    /** Offers that are told apart. */
    private static final double RESOLUTION = 0.005;

    private static final double LEAST_RATE = 1e-4;
    private static final double[] PARTS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1};

    /** A rate and what was measured at it. */
    public record Point(double rate, TrafficResult result) {}

    /** Sweeps. The result is the same however many threads help. */
    public static RateSweep of(FaultMap faults, NetworkSpec spec, SyntheticTraffic traffic, Window window) {
        Runs runs = new Runs(faults, spec, traffic, window);
        Point overload = runs.at(1);
        double saturation = overload.result().stable() ? 1 : runs.saturation();
        DoubleStream rates =
                DoubleStream.of(PARTS).map(part -> part * saturation).filter(rate -> rate > 0 && rate < 1);
        List<Point> points =
                new ArrayList<>(rates.boxed().parallel().map(runs::at).toList());
        points.add(overload);
        return new RateSweep(saturation, overload.result().acceptedRate(), points);
    }

    private record Runs(FaultMap faults, NetworkSpec spec, SyntheticTraffic traffic, Window window) {
        Point at(double rate) {
            return new Point(
                    rate, TrafficSimulation.run(faults, spec, traffic.withRate(rate), window, PacketListener.NONE));
        }

        double saturation() {
            double stable = 0;
            double unstable = 1;
            while (unstable > LEAST_RATE && unstable - stable > RESOLUTION * unstable) {
                double rate = (stable + unstable) / 2;
                if (at(rate).result().stable()) {
                    stable = rate;
                } else {
                    unstable = rate;
                }
            }
            return stable;
        }
    }
}
