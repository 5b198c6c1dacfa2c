// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;

/** The numbers of chip and device fit each other. */
final class ChipCheck implements CrossCheck {
    private static final String TILE = "/chip/tile";
    private static final String DEVICE = TILE + "/array/device";
    private static final List<Integer> LANE_BITS = List.of(8, 16, 24, 32);

    /** One cell in a thousand million lies lower. */
    private static final int LOWEST_CELL_SIGMAS = 6;

    @Override
    public void run(Bound bound, ProblemList problems) {
        bound.integer(TILE + "/laneBits")
                .filter(bits -> !LANE_BITS.contains(bits))
                .ifPresent(bits -> {
                    problems.at(bound.place(TILE + "/laneBits"), bits + " is none of 8, 16, 24, 32");
                });
        codesFitLanes(bound, problems);
        below(bound, problems, "minimumConductance", "maximumConductance", "S");
        below(bound, problems, "law/lowConductance", "law/highConductance", "S");
        below(bound, problems, "imperfections/noise/flickerLowest", "imperfections/noise/flickerHighest", "Hz");
        stuckPartsFit(bound, problems);
        below(bound, problems, "setThreshold", "nominalSetVoltage", "V");
        below(bound, problems, "resetThreshold", "nominalResetVoltage", "V");
        readsMoveNoCell(bound, problems, "setThreshold");
        readsMoveNoCell(bound, problems, "resetThreshold");
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

    private static void codesFitLanes(Bound bound, ProblemList problems) {
        Optional<Integer> lane = bound.integer(TILE + "/laneBits");
        bound.integer(TILE + "/adc/bits")
                .filter(bits -> lane.isPresent() && bits > lane.get())
                .ifPresent(bits -> problems.at(
                        bound.place(TILE + "/adc/bits"),
                        "codes of " + bits + " bits do not fit a lane of " + lane.get() + " bits"));
    }

    /**
     * A read is no write: what a read above the threshold would do to the cells is not modelled, so it is refused,
     * for the cells of low threshold too.
     */
    private static void readsMoveNoCell(Bound bound, ProblemList problems, String threshold) {
        Optional<Double> volts = bound.get(TILE + "/dac/fullScale", Double.class);
        Optional<Double> limit = bound.get(DEVICE + "/" + threshold, Double.class);
        if (volts.isEmpty() || limit.isEmpty()) {
            return;
        }
        double sigma = bound.get(DEVICE + "/variation/thresholdDeviceToDevice", Double.class)
                .orElse(0.0);
        double lowest = limit.get() - LOWEST_CELL_SIGMAS * sigma;
        boolean all = volts.get() >= limit.get();
        if (!all && volts.get() < lowest) {
            return;
        }
        String spread =
                all ? "" : " less " + LOWEST_CELL_SIGMAS + " thresholdDeviceToDevice of " + Units.text(sigma, "V");
        problems.at(
                bound.place(TILE + "/dac/fullScale"),
                "a read at " + Units.text(volts.get(), "V") + " would move " + (all ? "" : "some ")
                        + "cells: not below " + threshold + " " + Units.text(limit.get(), "V") + spread);
    }
}
