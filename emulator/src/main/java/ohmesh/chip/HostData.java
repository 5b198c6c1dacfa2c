// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import ohmesh.netlist.Host;
import ohmesh.netlist.Matrix;

/**
 * Packets of codes that the host delivers.
 *
 * @param packets one row of the data each
 * @param clipped values outside the codes, held to the nearest one
 */
record HostData(int[][] packets, long clipped) {
    /** Quantises a stream: code = round(value / fullScale x largest code), or the value itself, clipped. */
    static HostData of(Host.InputStream stream) {
        Matrix data = stream.data();
        double largest = (double) (1L << (stream.codeBits() - 1)) - 1;
        double scale = stream.fullScale() == null ? 1 : largest / stream.fullScale();
        int[][] packets = new int[data.rows()][data.columns()];
        long clipped = 0;
        for (int row = 0; row < data.rows(); row++) {
            for (int column = 0; column < data.columns(); column++) {
                double code = StrictMath.rint(data.get(row, column) * scale);
                double held = Math.max(-largest - 1, Math.min(largest, code));
                clipped += held == code ? 0 : 1;
                packets[row][column] = (int) held;
            }
        }
        return new HostData(packets, clipped);
    }
}
