// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;

/** Noise of the current of a cell in a read. */
@About("noise of the current of a cell in a read")
public record CellNoise(
        @About("relative: deviation of the conductance as a part of itself, fresh in every read")
        @Range(min = 0, max = 1)
        @Default("0")
        double relative,

        @About("absolute: deviation of the conductance, fresh in every read")
        @Quantity(unit = "S", min = 0, max = 1)
        @Default("\"0 S\"")
        double absolute,

        @About("bandwidth of thermal and shot noise; 0 switches both off")
        @Quantity(unit = "Hz", min = 0, max = 1e12)
        @Default("\"0 Hz\"")
        double bandwidth,

        @About("1/f: relative deviation of the conductance in one decade of frequency; 0 switches it off")
        @Range(min = 0, max = 1)
        @Default("0")
        double flicker,

        @About("1/f: lowest frequency") @Quantity(unit = "Hz", min = 1e-9, max = 1e9) @Default("\"1 Hz\"")
        double flickerLowest,

        @About("1/f: highest frequency") @Quantity(unit = "Hz", min = 1e-9, max = 1e12) @Default("\"1 MHz\"")
        double flickerHighest,

        @About("random telegraph: part of the cells that have a trap") @Range(min = 0, max = 1) @Default("0")
        double telegraphPart,

        @About("random telegraph: relative fall of the conductance while the trap is full")
        @Range(min = 0, max = 1)
        @Default("0")
        double telegraphAmplitude,

        @About("random telegraph: mean time until capture")
        @Quantity(unit = "s", min = 1e-12, max = 1e9)
        @Default("\"1 ms\"")
        double captureTime,

        @About("random telegraph: mean time until emission")
        @Quantity(unit = "s", min = 1e-12, max = 1e9)
        @Default("\"1 ms\"")
        double emissionTime,

        @About("1/f noise of phase change, accumulated since programming, fresh in every read") @Default("null")
        Accumulated accumulated) {

    /**
     * 1/f noise as a deviation that grows with the time since programming: relative deviation Q sqrt(ln((t + t0 + r) /
     * (2 r))), Q = min(maximum, coefficient / max(g^exponent, floor)), g = G / Gmax at programming. Form after the
     * statistical PCM model of Joshi et al., Nature Communications 11, 2473 (2020).
     */
    @About("relative deviation Q sqrt(ln((t + t0 + r) / (2 r))), Q = min(maximum, coefficient / max(g^exponent,"
            + " floor)), g = G / Gmax at programming, t since programming, r the time of a read")
    public record Accumulated(
            @About("coefficient") @Range(min = 0, max = 1) double coefficient,

            @About("exponent of g") @Range(min = 0, max = 10) @Default("0")
            double exponent,

            @About("smallest value of the divisor") @Range(min = 1e-12, max = 1) @Default("0.001")
            double floor,

            @About("largest Q") @Range(min = 0, max = 1) @Default("1")
            double maximum,

            @About("t0") @Quantity(unit = "s", min = 0, max = 1e6) @Default("\"20 s\"")
            double referenceTime,

            @About("r") @Quantity(unit = "s", min = 1e-12, max = 10) @Default("\"250 ns\"")
            double readTime) {}
}
