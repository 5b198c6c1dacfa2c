// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Range;

/**
 * Where a pulse leaves a cell, besides where its law says: normal, with a standard deviation that is a polynomial of g = G / Gmax
 * after the pulse, in units of Gmax; where the polynomial is negative the deviation is 0.
 *
 * <p>It is the deviation of a programmed state, not of a step: it does not add up from pulse to pulse. A pulse whose step
 * keeps the part k of how cells differ adds a normal draw of variance max(0, sigma(after)^2 - k^2 sigma(before)^2), so
 * cells have the spread sigma(G) after any number of pulses, as far as their bounds cut none of it off. The first pulse
 * of a cell adds all of sigma, because a cell is exactly at the conductance that it has at the start. Where sigma falls
 * faster than steps bring cells together, the larger spread stays.
 */
@About(
        "programming noise: normal, its standard deviation max(0, polynomial of g) in units of Gmax, g = G / Gmax after the pulse")
public record ProgrammingNoise(
        @About("coefficient of 1") @Range(min = -10, max = 10)
        double constant,

        @About("coefficient of g") @Range(min = -10, max = 10) @Default("0")
        double linear,

        @About("coefficient of g^2") @Range(min = -10, max = 10) @Default("0")
        double quadratic,

        @About("coefficient of g^3") @Range(min = -10, max = 10) @Default("0")
        double cubic,

        @About("coefficient of g^4") @Range(min = -10, max = 10) @Default("0")
        double quartic) {}
