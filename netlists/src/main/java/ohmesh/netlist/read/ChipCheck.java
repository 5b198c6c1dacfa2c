// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.Selector;

/** The numbers of chip and device fit each other. */
final class ChipCheck implements CrossCheck {
    private static final String TILE = "/chip/tile";
    private static final String DEVICE = TILE + "/array/device";
    private static final String FULL_SCALE = TILE + "/dac/fullScale";
    private static final String SELECTOR = TILE + "/array/selector";
    private static final List<Integer> LANE_BITS = List.of(8, 16, 24, 32);

    @Override
    public void run(Bound bound, ProblemList problems) {
        bound.integer(TILE + "/laneBits")
                .filter(bits -> !LANE_BITS.contains(bits))
                .ifPresent(bits -> {
                    problems.at(bound.place(TILE + "/laneBits"), bits + " is none of 8, 16, 24, 32");
                });
        below(bound, problems, "minimumConductance", "maximumConductance", "S");
        below(bound, problems, "law/lowConductance", "law/highConductance", "S");
        below(bound, problems, "imperfections/noise/flickerLowest", "imperfections/noise/flickerHighest", "Hz");
        stuckPartsFit(bound, problems);
        if (overdriveCounts(bound)) {
            below(bound, problems, "setThreshold", "nominalSetVoltage", "V");
            below(bound, problems, "resetThreshold", "nominalResetVoltage", "V");
        }
        selector(bound, problems);
        ReadDisturbance.refuse(bound, problems, TILE + "/dac/fullScale", "a read");
    }

    /** A selector that stays off in every read, or that holds more than it takes to turn it on. */
    private static void selector(Bound bound, ProblemList problems) {
        boolean selectors =
                bound.get(Settings.CELL, CellKind.class).equals(Optional.of(CellKind.ONE_SELECTOR_ONE_MEMRISTOR));
        Optional<Selector> given = bound.get(SELECTOR, Selector.class);
        Optional<Double> volts = bound.get(TILE + "/dac/fullScale", Double.class);
        if (!selectors || given.isEmpty()) {
            return;
        }
        Selector selector = given.get();
        if (selector.hold() >= selector.threshold()) {
            problems.at(
                    bound.place(SELECTOR + "/hold"),
                    "hold " + Units.text(selector.hold(), "V") + " is not below threshold "
                            + Units.text(selector.threshold(), "V"));
        }
        boolean preset = Presets.hold(bound.place(FULL_SCALE));
        volts.filter(read -> read <= selector.threshold()).ifPresent(read -> {
            problems.at(
                    bound.place(preset ? Settings.CELL : FULL_SCALE),
                    "a read at " + Units.text(read, "V") + " turns no selector on: not above its threshold "
                            + Units.text(selector.threshold(), "V"));
        });
    }

    private static void below(Bound bound, ProblemList problems, String low, String high, String unit) {
        Optional<Double> lower = bound.get(DEVICE + "/" + low, Double.class);
        Optional<Double> upper = bound.get(DEVICE + "/" + high, Double.class);
        if (lower.isPresent() && upper.isPresent() && lower.get() >= upper.get()) {
            problems.at(
                    bound.place(DEVICE + "/" + low),
                    last(low) + " " + Units.text(lower.get(), unit) + " is not below " + last(high) + " "
                            + Units.text(upper.get(), unit));
        }
    }

    /** Whether anything divides by how far a nominal pulse is above its threshold. */
    private static boolean overdriveCounts(Bound bound) {
        boolean power = bound.get(DEVICE + "/overdriveExponent", Double.class).orElse(1.0) != 0;
        return power && !DeviceSettings.countsNoPulses(bound);
    }

    private static void stuckPartsFit(Bound bound, ProblemList problems) {
        String path = DEVICE + "/imperfections/stuck";
        double sum = 0;
        for (String part : List.of("on", "off", "dead")) {
            sum += bound.get(path + "/" + part, Double.class).orElse(0.0);
        }
        if (sum > 1) {
            problems.at(bound.place(path), "the parts of stuck cells add up to " + sum + ", more than 1");
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
