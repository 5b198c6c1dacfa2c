// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.HashMap;
import java.util.Map;
import ohmesh.engine.Draws;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.Transistor.Gates;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Scheme;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.ThresholdStep;

/** Write pulses the slow way: for every cell, from the definitions, with nothing skipped or shared. */
final class NaiveArrays {
    long selected;
    long half;
    long third;
    long moves;
    long disturbs;
    long clipped;

    private final ArraySpec spec;
    private final LogicalArray array;
    private final long seed;
    private final String name;
    private final Map<Long, Double> conductances = new HashMap<>();
    private final Map<Long, Integer> pulses = new HashMap<>();

    NaiveArrays(ArraySpec spec, LogicalArray array, long seed, String name) {
        this.spec = spec;
        this.array = array;
        this.seed = seed;
        this.name = name;
        for (int polarity = 0; polarity < (array.minus() == null ? 1 : 2); polarity++) {
            var matrix = (polarity == 0 ? array.plus() : array.minus()).values();
            for (int row = 0; row < array.rows(); row++) {
                for (int column = 0; column < array.columns(); column++) {
                    long index = index(row, column, polarity);
                    double start = Math.max(minimum(index), matrix.get(row, column));
                    conductances.put(index, Math.min(maximum(index), start));
                }
            }
        }
    }

    double conductance(int row, int column, int polarity) {
        return conductances.get(index(row, column, polarity));
    }

    int pulses(int row, int column, int polarity) {
        return pulses.getOrDefault(index(row, column, polarity), 0);
    }

    void pulse(long[] rowMask, long[] columnMask, int polarity, Pulse pulse) {
        for (int other = 0; other < (array.minus() == null ? 1 : 2); other++) {
            if (other != polarity && array.pairing() == Pairing.TWO_ARRAYS) {
                continue;
            }
            for (int row = 0; row < array.rows(); row++) {
                for (int column = 0; column < array.columns(); column++) {
                    boolean rowOn = bit(rowMask, row);
                    boolean columnOn = bit(columnMask, column) && other == polarity;
                    act(index(row, column, other), rowOn, columnOn, pulse);
                }
            }
        }
    }

    private void act(long index, boolean rowOn, boolean columnOn, Pulse pulse) {
        boolean transistor = spec.cell() == CellKind.ONE_TRANSISTOR_ONE_RESISTOR;
        boolean alongRows = spec.transistor().gates() == Gates.ROWS;
        boolean gateOn = alongRows ? rowOn : columnOn;
        boolean open =
                !transistor || (gateOn && pulse.gate() > spec.transistor().threshold());
        selected += rowOn && columnOn ? 1 : 0;
        double share;
        if (pulse.scheme() == Scheme.GATED) {
            share = rowOn && columnOn ? 1 : 0;
        } else if (pulse.scheme() == Scheme.THIRD_VOLTAGE) {
            share = (rowOn ? 1 : 1 / 3.0) - (columnOn ? 0 : 2 / 3.0);
            third += open && !(rowOn && columnOn) ? 1 : 0;
        } else {
            share = (rowOn ? 0.5 : 0) + (columnOn ? 0.5 : 0);
            half += open && rowOn != columnOn ? 1 : 0;
        }
        move(index, open ? share * pulse.amplitude() : 0, rowOn && columnOn, pulse);
    }

    private void move(long index, double volts, boolean chosen, Pulse pulse) {
        Device device = spec.device();
        ThresholdStep law = (ThresholdStep) device.law();
        boolean set = volts > 0;
        double nominal = set ? device.setThreshold() : device.resetThreshold();
        double threshold = Math.max(
                1e-3,
                nominal
                        + device.variation().thresholdDeviceToDevice()
                                * draws(set ? "set-threshold" : "reset-threshold")
                                        .normal(index, 0));
        if (Math.abs(volts) <= threshold) {
            return;
        }
        int n = pulses.merge(index, 1, Integer::sum) - 1;
        double g = conductances.get(index);
        double low = set ? law.setStepLow() : law.resetStepLow();
        double high = set ? law.setStepHigh() : law.resetStepHigh();
        double fraction = (g - law.lowConductance()) / (law.highConductance() - law.lowConductance());
        double overdrive = (Math.abs(volts) - threshold)
                / ((set ? device.nominalSetVoltage() : device.nominalResetVoltage()) - nominal);
        double step = Math.max(0, low * (1 - fraction) + high * fraction)
                * law.stepScale()
                * pulse.width()
                / (set ? device.nominalSetWidth() : device.nominalResetWidth())
                * StrictMath.pow(overdrive, device.overdriveExponent())
                * draws("step-device-to-device").lognormal(device.variation().stepDeviceToDevice(), index, 0)
                * draws("step-cycle-to-cycle").lognormal(device.variation().stepCycleToCycle(), index, n);
        settle(index, g, step, volts, chosen, pulse);
    }

    private void settle(long index, double g, double step, double volts, boolean chosen, Pulse pulse) {
        double wanted = volts > 0 ? g + step : g - step;
        if (volts > 0 && spec.cell() == CellKind.ONE_TRANSISTOR_ONE_RESISTOR) {
            double overdrive = pulse.gate() - spec.transistor().threshold();
            double limit = spec.transistor().transconductance() * overdrive * overdrive / 2 / volts;
            wanted = Math.max(g, Math.min(wanted, limit));
        }
        double after = Math.min(maximum(index), Math.max(minimum(index), wanted));
        conductances.put(index, after);
        clipped += after != wanted ? 1 : 0;
        moves += after != g ? 1 : 0;
        disturbs += after != g && !chosen ? 1 : 0;
    }

    private double minimum(long index) {
        return spec.device().minimumConductance()
                * draws("minimum-conductance")
                        .lognormal(spec.device().variation().minimumDeviceToDevice(), index, 0);
    }

    private double maximum(long index) {
        return Math.max(
                minimum(index),
                spec.device().maximumConductance()
                        * draws("maximum-conductance")
                                .lognormal(spec.device().variation().maximumDeviceToDevice(), index, 0));
    }

    private Draws draws(String purpose) {
        return new Draws(seed, name, purpose);
    }

    /** Index in the draws: array x cells an array + row x physical columns + physical column. */
    private long index(int row, int column, int polarity) {
        return switch (array.pairing()) {
            case SINGLE -> (long) row * array.columns() + column;
            case NEIGHBOURING_COLUMNS -> 2L * row * array.columns() + 2L * column + polarity;
            case TWO_ARRAYS -> ((long) polarity * array.rows() + row) * array.columns() + column;
        };
    }

    private static boolean bit(long[] mask, int index) {
        return index < 64 * mask.length && (mask[index / 64] & 1L << (index % 64)) != 0;
    }
}
