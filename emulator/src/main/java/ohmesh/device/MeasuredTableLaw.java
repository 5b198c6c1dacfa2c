// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.util.Arrays;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.MeasuredTable;

/**
 * Measured conductances over identical pulses. A pulse finds where on the curve the cell stands and goes on from
 * there, linearly between the points. A cell whose own bounds differ from the device's has the same curve stretched to them.
 */
final class MeasuredTableLaw implements NominalPulseLaw {
    private final Curve set;
    private final Curve reset;
    private final NominalPulses pulses;
    private final Window nominal;

    /** Throws IllegalArgumentException where a curve does not rise, or fall, from its first point to its last. */
    MeasuredTableLaw(Device device, NominalPulses pulses, MeasuredTable law) {
        this.pulses = pulses;
        nominal = new Window(device.minimumConductance(), device.maximumConductance());
        set = new Curve(law.set().values());
        reset = new Curve(Arrays.stream(law.reset().values()).map(g -> -g).toArray());
    }

    @Override
    public NominalPulses pulses() {
        return pulses;
    }

    @Override
    public double step(Window window, double conductanceSiemens, boolean up, double count) {
        double scale = window.range() / nominal.range();
        if (!(scale > 0)) {
            return 0;
        }
        double place = nominal.minimumSiemens() + (conductanceSiemens - window.minimumSiemens()) / scale;
        return (up ? set.way(place, count) : reset.way(-place, count)) * scale;
    }

    /** A curve that never falls. */
    private record Curve(double[] values) {
        Curve {
            for (int i = 1; i < values.length; i++) {
                if (!(values[i] >= values[i - 1])) {
                    throw new IllegalArgumentException("a measured curve turns back at pulse " + i);
                }
            }
            if (values.length < 2 || values[0] == values[values.length - 1]) {
                throw new IllegalArgumentException("a measured curve needs two different conductances");
            }
        }

        /** How far the curve leads from a value in so many pulses; 0 beyond its end. */
        double way(double value, double count) {
            int last = values.length - 1;
            if (value >= values[last]) {
                return 0;
            }
            double start = StrictMath.max(value, values[0]);
            return StrictMath.max(0, at(StrictMath.min(last, pulse(start) + count)) - start);
        }

        /** The last pulse number with this value: a level part must not hold a cell for ever. */
        private double pulse(double value) {
            int after = 1;
            int end = values.length - 1;
            while (after < end) {
                int middle = (after + end) / 2;
                if (values[middle] > value) {
                    end = middle;
                } else {
                    after = middle + 1;
                }
            }
            double below = values[after - 1];
            return after - 1 + (value - below) / (values[after] - below);
        }

        private double at(double pulse) {
            int below = (int) StrictMath.min(values.length - 2, StrictMath.floor(pulse));
            return values[below] + (pulse - below) * (values[below + 1] - values[below]);
        }
    }
}
