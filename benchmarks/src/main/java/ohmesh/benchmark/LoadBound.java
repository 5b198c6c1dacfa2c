// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * How fast this machine can load a matrix at all: every element is loaded once and only summed, in eight
 * independent chains so that the adds do not limit. No vector-matrix product that reads its matrix can be
 * faster.
 */
final class LoadBound {
    private static final VectorSpecies<Double> WIDE = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = WIDE.length();

    private LoadBound() {}

    /**
     * The sum of all elements.
     *
     * @param g a multiple of eight vectors long. Not modified.
     */
    static double sum(double[] g) {
        DoubleVector a = DoubleVector.zero(WIDE);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        DoubleVector e = a;
        DoubleVector f = a;
        DoubleVector h = a;
        DoubleVector k = a;
        for (int i = 0; i + 8 * LANES <= g.length; i += 8 * LANES) {
            a = a.add(load(g, i));
            b = b.add(load(g, i + LANES));
            c = c.add(load(g, i + 2 * LANES));
            d = d.add(load(g, i + 3 * LANES));
            e = e.add(load(g, i + 4 * LANES));
            f = f.add(load(g, i + 5 * LANES));
            h = h.add(load(g, i + 6 * LANES));
            k = k.add(load(g, i + 7 * LANES));
        }
        DoubleVector all = a.add(b).add(c.add(d)).add(e.add(f).add(h.add(k)));
        double sum = 0;
        for (int lane = 0; lane < LANES; lane++) {
            sum += all.lane(lane);
        }
        return sum;
    }

    private static DoubleVector load(double[] g, int at) {
        return DoubleVector.fromArray(WIDE, g, at);
    }
}
