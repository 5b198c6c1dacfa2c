// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Range;

/**
 * Where a pulse leaves a cell, besides where its law says: normal, with a standard deviation that is a polynomial of g = G / Gmax
 * after the pulse, in units of Gmax; where the polynomial is negative the deviation is 0.
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
